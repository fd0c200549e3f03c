import type {Shape} from '../schemas/shape.js';
import type {TextValue} from '../schemas/rules.js';
import type {Problem} from '../schemas/read.js';

/** A collection of the contract, and how its items are read. */
export interface Resource<T> {
  collection: string;
  shape: Shape;
  /** Which of several items counts: that which sorts first. */
  order?(this: void, one: T, other: T): number;
  /** Only for its type. */
  readonly model?: T;
}

/** Which item: by its id; or a learner's record of a course or pathway. */
export interface ItemQuery {
  by: 'ids' | 'course' | 'pathway';
  id: string;
  /** Learner data only: `me` or an id. */
  learner?: string | undefined;
  /** Learner data only: gives the bearer token, asked for before each request. */
  getToken?: (() => TokenAnswer) | undefined;
}

type Token = string | null | undefined;
export type TokenAnswer = Token | Promise<Token>;

export interface AskOptions {
  signal: AbortSignal;
  /** Past the caches. */
  fresh?: boolean | undefined;
}

export interface Answer<T> {
  /** Absent where the reply leaves the item out. */
  value: T | undefined;
  /** What of the item could not be used. */
  problems: Problem[];
}

/** What an API says of itself, as far as a reader needs it. */
export interface ServiceNote {
  status?: 'available' | 'maintenance';
  version?: string;
  notice?: TextValue;
  defaultLanguage?: string;
}

/** Where widgets get their data. A page can give its own to the provider's `source`. */
export interface DataSource {
  /** One item; joined with what is asked in the same microtask. Rejects with a `DataError`. */
  item<T>(resource: Resource<T>, query: ItemQuery, options: AskOptions): Promise<Answer<T>>;
  /** Its base, for an API over HTTP. */
  readonly base?: URL;
  /** The service document, asked for once; undefined when there is none. */
  service?(): Promise<ServiceNote | undefined>;
}
