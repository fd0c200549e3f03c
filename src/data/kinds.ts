import type {MakeAdapter} from './adapter.js';
import {DataClient, type ClientOptions} from './client.js';
import {MIB} from './http.js';
import type {Translator} from './session.js';

/** What an `api` can be beside an API of the contract, by its path; each adapter is loaded when there is one. */
const kinds: readonly [RegExp, () => Promise<MakeAdapter>][] = [
  [/\.json$/, async () => (await import('./adapters/one-file.js')).oneFile],
  [/\/server\.php$/, async () => (await import('./adapters/moodle.js')).moodle],
  [/\/api\/v1\/courses\/$/, async () => (await import('./adapters/canvas.js')).canvas],
  [/\/courses\/v1\/(?:courses\/)?$/, async () => (await import('./adapters/open-edx.js')).openEdx],
];

/** The client for whatever stands at an address. */
export function clientAt(base: URL, options: Omit<ClientOptions, 'base' | 'translator'> = {}): DataClient {
  const load = kinds.find(([path]) => path.test(base.pathname))?.[1];
  return load ? adapted(base, load, options) : new DataClient({base, ...options});
}

/** A client that asks by an adapter, which is loaded with the first request. */
export function adapted(
  base: URL,
  load: () => MakeAdapter | Promise<MakeAdapter>,
  options: Omit<ClientOptions, 'base' | 'translator'> = {},
): DataClient {
  let made: Translator | undefined;
  const translator = async () => {
    const [{translate}, make] = await Promise.all([import('./translate.js'), load()]);
    return (made ??= translate(make, base));
  };
  const file = /\.json$/.test(base.pathname) && {limit: 20 * MIB, personal: false};
  return new DataClient({base, ...options, ...file, translator});
}
