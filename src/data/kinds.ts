import type {MakeAdapter} from './adapter.js';
import {DataClient, type ClientOptions} from './client.js';
import {MIB} from './http.js';
import {CANVAS, isPersonal, MOODLE, ONE_FILE, OPEN_EDX} from './paths.js';
import type {Translator} from './session.js';

/** What an `api` can be beside an API of the contract, by its path; each adapter is loaded when there is one. */
const kinds: readonly [RegExp, () => Promise<MakeAdapter>][] = [
  [ONE_FILE, async () => (await import('./adapters/one-file.js')).oneFile],
  [MOODLE, async () => (await import('./adapters/moodle.js')).moodle],
  [CANVAS, async () => (await import('./adapters/canvas.js')).canvas],
  [OPEN_EDX, async () => (await import('./adapters/open-edx.js')).openEdx],
];

type Options = Omit<ClientOptions, 'base' | 'translator'>;

/** What a document may hold, and that it is public. (API contract, "One-file source") */
const DOCUMENT = {limit: 20 * MIB, personal: false};

/** The client for whatever stands at an address. */
export function clientAt(base: URL, options: Options = {}): DataClient {
  const [kind, load] = kinds.find(([path]) => path.test(base.pathname)) ?? [];
  if (!load) return new DataClient({base, ...options});
  const personal = isPersonal(base.pathname) || undefined;
  return adapted(base, load, kind === ONE_FILE ? {...options, ...DOCUMENT} : {personal, ...options});
}

/** A client for a document, whatever its address looks like. */
export const documentAt = (base: URL, make: MakeAdapter, options: Options = {}): DataClient =>
  adapted(base, () => make, {...options, ...DOCUMENT});

/** A client that asks by an adapter, which is loaded with the first request. */
export function adapted(
  base: URL,
  load: () => MakeAdapter | Promise<MakeAdapter>,
  options: Options = {},
): DataClient {
  let made: Promise<Translator> | undefined;
  const make = async () => {
    const [{translate}, adapter] = await Promise.all([import('./translate.js'), load()]);
    return translate(adapter, base);
  };
  // One promise for all that ask, so that they go on together and join; what could not be loaded is no answer for good.
  const translator = () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
  return new DataClient({base, ...options, translator});
}
