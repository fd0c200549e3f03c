/** The fake API as request handlers of Mock Service Worker 2, for tests that mock the network with it. */
import {http, HttpResponse, type HttpHandler} from 'msw';
import {fakeApi, type FakeApi, type FakeApiOptions} from './fake-api.js';

/**
 * Handlers that answer as an IIOE-compatible API at this base.
 *
 * @param base the API's base, or a one-file source's address; absolute in Node
 * @param api a fake API to steer while the test runs (`fail`, `delay`, `calls`), or options for one
 *
 * @example
 * const server = setupServer(...iioeHandlers('https://api.example/v1/'));
 */
export function iioeHandlers(base: string | URL, api: FakeApi | FakeApiOptions = {}): HttpHandler[] {
  const address = String(base).replace(/[?#].*$/, '');
  const {fetch} = 'fetch' in api ? api : fakeApi({...api, base: address});
  const resolver = async ({request}: {request: Request}): Promise<Response> => {
    try {
      // Its address as MSW has it; `fetch` of the fake API knows no network.
      return await fetch(request);
    } catch (error) {
      if (request.signal.aborted) throw error;
      return HttpResponse.error();
    }
  };
  if (/\.json$/i.test(address)) return [http.all(address, resolver)];
  const root = address.replace(/\/$/, '');
  return [http.all(root, resolver), http.all(`${root}/*`, resolver)];
}
