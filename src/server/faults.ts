import type {CollectionName} from '../schemas/index.js';
import type {ApiContext} from './api.js';
import type {Item} from './options.js';
import {Problem} from './problems.js';
import {anyOrigin, everywhere} from './replies.js';
import type {Collection, Store} from './store.js';

/**
 * How an API can fail, each as a base of its own under `/faults/{kind}/`, for stories and for the demo's page
 * of states. Its service document always answers; only its collections fail.
 */
export function faultContexts(context: ApiContext): Record<string, ApiContext> {
  const before = (answer: NonNullable<ApiContext['before']>): ApiContext => ({...context, before: answer});
  const failing = (problem: Problem) => before(() => Promise.reject(problem));
  return {
    maintenance: {...context, isMaintained: () => true},
    error: failing(new Problem(500, 'This base always fails.')),
    'rate-limited': failing(
      new Problem(429, 'Too many requests: wait half a minute.', {'Retry-After': '30'}),
    ),
    forbidden: failing(new Problem(403, 'This base shows its data to nobody.')),
    html: before(() => Promise.resolve(noticePage())),
    slow: before(async (request) => void (await pause(3_000, request.signal))),
    hang: before(async (request) => void (await pause(60_000, request.signal))),
    empty: {...context, store: mapStore(context.store, () => new Map())},
    'broken-item': {...context, store: withBrokenItems(context.store)},
  };
}

/** What a hosting company or a login wall puts in an API's place: HTML with status 200. */
function noticePage(): Response {
  const page = '<!doctype html><html lang="en"><title>Notice</title><p>This is not the API.</p></html>';
  return new Response(page, {
    headers: {
      ...everywhere,
      ...anyOrigin,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  });
}

/** Waits; ends at once when the client has gone. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function mapStore(store: Store, change: (collection: Collection) => Collection): Store {
  const entries = [...store.collections].map(([name, items]): [CollectionName, Collection] => [
    name,
    change(items),
  ]);
  return {...store, collections: new Map(entries)};
}

/** Every learner with certificates owns the broken one too, or their lists would not show it. */
function withBrokenItems(store: Store): Store {
  const own = (learner: string) => [...store.certificatesOf(learner)];
  return {
    ...mapStore(store, withBrokenItem),
    certificatesOf: (learner) => new Set(own(learner).length ? [...own(learner), 'broken-item'] : []),
  };
}

/** Puts an item that no schema accepts in the second place; it has the first one's filters, so lists keep it. */
function withBrokenItem(collection: Collection): Collection {
  const entries: [string, Item][] = [...collection];
  const [first] = entries;
  entries.splice(1, 0, ['broken-item', broken(first?.[1] ?? {})]);
  return new Map(entries);
}

/** Wrong are the required title or name, and for progress, which has none, the id of its course or pathway. */
function broken({course, pathway, ...item}: Item): Item {
  return {
    ...item,
    id: 'broken-item',
    title: 42,
    name: 42,
    ...(course !== undefined && {course: [course]}),
    ...(pathway !== undefined && {pathway: [pathway]}),
  };
}
