import {DataClient} from '../src/data/client.js';
import {fakeApi, type FailureName, type FakeApi} from '../src/testing/index.js';

/** How the API behaves; the toolbar's first choice. */
export interface ApiState {
  title: string;
  fail?: FailureName;
  /** Milliseconds before each reply. */
  delay?: number;
  /** Milliseconds after which a widget gives up, in place of the ten seconds of a page. */
  timeout?: number;
  /** Learner data need a token, and the page gives none. */
  isSignedOut?: boolean;
  /** The page names no API. */
  isMissing?: boolean;
}

export const apiStates = {
  ready: {title: 'Ready'},
  slow: {title: 'Slow (4 s)', delay: 4000},
  maintenance: {title: 'Maintenance', fail: 'maintenance'},
  error: {title: 'Error', fail: 'server-error'},
  empty: {title: 'Empty', fail: 'empty'},
  waiting: {title: 'Never answers (an error after 10 s)', fail: 'hang'},
  timeout: {title: 'Given up at once: no answer in time', fail: 'hang', timeout: 100},
  'rate-limited': {title: 'Too many requests', fail: 'rate-limited'},
  forbidden: {title: 'Forbidden', fail: 'forbidden'},
  'signed-out': {title: 'Nobody signed in', isSignedOut: true},
  'not-json': {title: 'A page in its place', fail: 'html'},
  missing: {title: 'No API named', isMissing: true},
} as const satisfies Record<string, ApiState>;

/** What lies between page and API. `slow-2g`: the round trip of that name in the Network Information API. */
export const networks = {
  normal: {title: 'Normal network'},
  'slow-2g': {title: 'Slow 2G (2 s a round trip)', delay: 2000},
  offline: {title: 'Offline', fail: 'offline'},
} as const satisfies Record<string, ApiState>;

export type ApiStateName = keyof typeof apiStates;
export type NetworkName = keyof typeof networks;

const fakes = new Map<string, FakeApi>();

/** The sample data's API as one story meets it: the same for as long as the story and the toolbar stay. */
export function apiOf(story: string, state: ApiStateName, network: NetworkName): FakeApi {
  const key = `${story} ${state} ${network}`;
  const known = fakes.get(key);
  if (known) return known;
  const [behaviour, line]: ApiState[] = [apiStates[state], networks[network]];
  const api = fakeApi({
    delay: (behaviour?.delay ?? 0) + (line?.delay ?? 0),
    ...(behaviour?.isSignedOut && {token: 'a token that nobody has'}),
  });
  const failure = line?.fail ?? behaviour?.fail;
  if (failure) api.fail(failure);
  fakes.set(key, api);
  return api;
}

const sources = new WeakMap<FakeApi, DataClient>();

/** A source in place of the API's address, for what an address can't say; the same for the same API. */
export function sourceOf(api: FakeApi, state: ApiStateName): DataClient | undefined {
  const {timeout}: ApiState = apiStates[state];
  if (timeout === undefined) return undefined;
  const known = sources.get(api);
  if (known) return known;
  const source = new DataClient({base: new URL('api/', document.baseURI), fetch: api.fetch, timeout});
  sources.set(api, source);
  return source;
}

/** A story that begins anew meets its API as it was. */
export function forgetApis(story: string): void {
  for (const key of fakes.keys()) if (key.startsWith(`${story} `)) fakes.delete(key);
}
