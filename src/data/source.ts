import type {Shape} from '../schemas/shape.js';
import type {TextValue} from '../schemas/rules.js';
import type {Problem} from '../schemas/read.js';
import type {DataError} from './errors.js';
import type {Fetch} from './http.js';

/** A collection of the contract, and how its items are read. */
export interface Resource<T> {
  collection: string;
  shape: Shape;
  /** Which of several items counts: that which sorts first. */
  order?(this: void, one: T, other: T): number;
  /** Only for its type. */
  readonly model?: T;
}

type Token = string | null | undefined;
export type TokenAnswer = Token | Promise<Token>;

/** Whose data is asked for. */
export interface Asker {
  /** Learner data only: `me` or an id. */
  learner?: string | undefined;
  /** Gives the bearer token; asked for before each request for learner data, and once more after a 401. */
  getToken?: (() => TokenAnswer) | undefined;
}

/** Which item: by its id; or a learner's record of a course or pathway. */
export interface ItemQuery extends Asker {
  by: 'ids' | 'course' | 'pathway';
  id: string;
}

/** Which items of a collection. */
export interface ListQuery extends Asker {
  /** By the contract's names: values of one filter mean OR, different filters AND; `q` has one value. */
  filters?: Readonly<Record<string, readonly string[]>> | undefined;
  /** So many are wanted, 20 unless told; what one reply doesn't hold is fetched by its cursors. */
  limit?: number | undefined;
  sort?: string | undefined;
  /** Filters whose values are asked for beside the items. */
  facets?: readonly string[] | undefined;
  /** `next` of the answer before. */
  cursor?: string | undefined;
}

export interface AskOptions {
  signal: AbortSignal;
  /** Past the caches. */
  fresh?: boolean | undefined;
  /** No other attempt: who asks will ask again by itself. */
  once?: boolean | undefined;
  /** With the token that was given last: it has just been asked for. */
  known?: boolean | undefined;
}

/** What comes with every answer. */
export interface Given {
  /** What of the reply could not be used. */
  problems: Problem[];
  /** Why this is only the last good answer. */
  failure?: DataError | undefined;
  /** Learner data: aborted when they are another's to see, since the token is another one. */
  owned?: AbortSignal | undefined;
}

export interface Answer<T> extends Given {
  /** Absent where the reply leaves the item out. */
  value: T | undefined;
}

/** A value that a filter can take. */
export interface FacetValue {
  value: string;
  label?: TextValue | undefined;
  count?: number | undefined;
}

export interface ListAnswer<T> extends Given {
  items: T[];
  /** How many there are in all, where the source knows it. */
  total?: number | undefined;
  /** For the query of what follows. */
  next?: string | undefined;
  facets?: Record<string, FacetValue[]> | undefined;
}

/** What an API says of itself, as far as a reader needs it. */
export interface ServiceNote {
  status?: 'available' | 'maintenance';
  version?: string;
  notice?: TextValue;
  defaultLanguage?: string;
  languages?: string[];
}

/** Where widgets get their data. A page can give its own to the provider's `source`. */
export interface DataSource {
  /** One item; joined with what is asked in the same microtask. Rejects with a `DataError`. */
  item<T>(resource: Resource<T>, query: ItemQuery, options: AskOptions): Promise<Answer<T>>;
  /** Some items of a collection. Rejects with a `DataError`. Only lists ask for it. */
  list?<T>(resource: Resource<T>, query: ListQuery, options: AskOptions): Promise<ListAnswer<T>>;
  /** Its base, for an API over HTTP. */
  readonly base?: URL | undefined;
  /** Whether everything it has needs the token, or nothing does. Default: learner data do. */
  readonly personal?: boolean | undefined;
  /** Asks for the token; where it is another one, what belongs to the one before is dropped. */
  identify?(getToken: Asker['getToken']): Promise<void>;
  /** The same with another `fetch`. */
  by?(fetch: Fetch): DataSource;
  /** The service document, asked for once, or again while it tells of maintenance; undefined when there is none. */
  service?(fresh?: boolean): Promise<ServiceNote | undefined>;
}
