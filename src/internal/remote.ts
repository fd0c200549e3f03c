import type {ReactiveControllerHost} from 'lit';
import type {
  Answer,
  AskOptions,
  DataSource,
  ItemQuery,
  ListQuery,
  Resource,
  ServiceNote,
} from '../data/source.js';
import {read} from '../schemas/read.js';
import type {Waiting} from './viewport.js';

export type WidgetState = 'idle' | 'loading' | 'ready' | 'empty' | 'error' | 'maintenance';

/** What a widget asks of its controller, read anew before each update. */
export interface RemoteHost extends ReactiveControllerHost, HTMLElement {
  /** The page's own data, as JSON of the contract; it wins over an id. */
  data: unknown;
  loading: string;
  /** @internal */
  query(): Query | undefined;
  /** @internal gives the learner's token, for that source */
  tokenFor(source: DataSource): ItemQuery['getToken'];
  /** @internal */
  warn(cause: string, message: string): void;
  /** @internal `pending` while a provider may still come; another string tells the author why there is none */
  source(): DataSource | string;
}

/** What a widget asks for. */
export type Query = ItemQuery | ListQuery;

/** What to ask, and of whom. */
export interface Request {
  source: DataSource;
  query: Query;
}

export interface RemoteOptions<T> {
  /** Asks a source; `shown` is the last answer to the same question. */
  ask(this: void, source: DataSource, query: Query, options: AskOptions, shown?: T): Promise<Answer<T>>;
  /** Reads the page's own data; its URLs resolve against `base`. */
  read(this: void, data: unknown, base: string): Answer<T>;
  /** What it means that a reply leaves the item out. Default: it was not found. */
  whenMissing?: 'empty';
  /** Whether an answer stays on show while another question to the same source is under way. */
  lingers?: boolean;
}

/** For a widget that shows one item. */
export const itemOf = <T>(resource: Resource<T>): Pick<RemoteOptions<T>, 'ask' | 'read'> => ({
  ask: (source, query, options) => source.item(resource, query as ItemQuery, options),
  read: (data, base) => read<T>(resource.shape, data, base),
});

/** The query for an id, if there is one; a number is read as its decimal string. */
export const queryFor = (
  id: string | number | null | undefined,
  by: ItemQuery['by'] = 'ids',
): ItemQuery | undefined => (id == null || id === '' ? undefined : {by, id: String(id)});

/** How a failure is to be told. */
export interface Failing {
  /** Only what has changed is news. */
  quiet?: boolean | undefined;
  source?: DataSource | undefined;
  /** The page knows already that it fails. */
  isTold?: boolean | undefined;
}

/** What a source says of itself; one that a page made may say nothing, or fail. */
export async function serviceOf(source: DataSource, fresh?: boolean): Promise<ServiceNote | undefined> {
  try {
    return await source.service?.(fresh);
  } catch {
    return undefined;
  }
}

/** Those that wait for nothing: what they show stood on the page already, and is not taken over yet. */
export const atOnce = new WeakSet<Element>();

/** What tells who is near is loaded with the client; where that can't be had, all start. */
export async function startWhenNear(host: Element, signal: AbortSignal, entry: Waiting): Promise<void> {
  const viewport = await import('./viewport.js').catch(() => undefined);
  if (signal.aborted) return;
  if (viewport) viewport.whenNear(host, signal, entry);
  else entry.start();
}
