import type {Problem} from '../schemas/read.js';
import type {ErrorKind} from './errors.js';

/**
 * How a source that doesn't speak the contract is asked: its own requests, its replies told as the
 * contract's JSON. Joining, caching, retries and validation stay the client's. What a source can't say stays
 * absent, never guessed.
 *
 * A module of an adapter imports nothing that a widget needs too: for `iioe-widgets.js` it is loaded as a
 * module of its own, and must not bring a second copy of the rest.
 */
export interface Adapter {
  /** The items of a batch, as the contract's JSON; what is not there is left out. */
  items(query: BatchQuery, tools: AdapterTools): Promise<unknown[]>;
  /** A page of a collection, as the contract's list reply; `next` is whatever `list` takes as `cursor`. */
  list(query: PageQuery, tools: AdapterTools): Promise<ListWire>;
  /** What it says of itself, as the contract's service document. */
  service?(tools: AdapterTools): Promise<unknown>;
}

export interface BatchQuery {
  collection: string;
  by: 'ids' | 'course' | 'pathway';
  /** Distinct, 1 to 50. */
  ids: readonly string[];
  /** Learner data: `me` or an id. */
  learner?: string | undefined;
}

export interface PageQuery {
  collection: string;
  filters: Readonly<Record<string, readonly string[]>>;
  /** 1 to 100. */
  limit: number;
  sort?: string | undefined;
  facets?: readonly string[] | undefined;
  cursor?: string | undefined;
  learner?: string | undefined;
}

export interface ListWire {
  items: unknown[];
  total?: number | undefined;
  next?: string | undefined;
  facets?: unknown;
}

export interface AdapterTools {
  /**
   * GETs JSON; kept as long as the reply allows, joined with the same request under way. Learner data, and
   * all of a source that is `personal` (`data/source.ts`), carry the token. Rejects with a `DataError`.
   *
   * @param form POSTs these fields instead, the token among them under `tokenField`, never in the address
   */
  get(this: void, url: string, form?: FormRequest): Promise<unknown>;
  /** The same without a token, for what anybody may read. */
  getPublic(this: void, url: string): Promise<unknown>;
  /** Tells the page's author of something, once: a JSON pointer and what was expected there. */
  report(this: void, problem: Problem): void;
  /** Ends the request with an error of a kind, for what a reply says in words of its own. */
  fail(this: void, kind: ErrorKind, message: string, status?: number): never;
}

export interface FormRequest {
  fields: Readonly<Record<string, string>>;
  /** The field that takes the token. */
  tokenField?: string;
}

/** Makes the adapter of a source at this base. */
export type MakeAdapter = (base: URL) => Adapter;
