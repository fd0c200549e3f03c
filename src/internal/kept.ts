import type {
  Answer,
  AskOptions,
  DataSource,
  ItemQuery,
  ListAnswer,
  ListQuery,
  Resource,
  ServiceNote,
} from '../data/source.js';
import {read} from '../schemas/read.js';

/** Answers of a source as JSON, by their questions, so that they can travel with a page; `null` for what is not there. */
export interface Kept {
  service?: ServiceNote | undefined;
  answers: Record<string, unknown>;
}

/** A source that may tell an item at once. */
export interface Knowing {
  /** @returns `undefined` for what it has to be asked for, `null` for what is not to be had */
  known?(resource: Pick<Resource<unknown>, 'collection'>, id: string): object | null | undefined;
}

/** Under what an answer is kept. Who asks is no part of it: a learner's data are never kept. */
export const keyOf = (
  {collection}: Pick<Resource<unknown>, 'collection'>,
  query: ItemQuery | ListQuery,
): string => JSON.stringify([collection, {...query, getToken: undefined}]);

/** A source whose first answers are there already. What it is asked past the caches, or anew, it asks for itself. */
export class KeptSource implements DataSource, Knowing {
  /** What stands behind it: to whoever goes by the source, they are the same. */
  readonly real: DataSource;
  readonly #kept: Kept;
  /** Over once somebody wants to know what there is now. */
  #isOver = false;

  constructor(real: DataSource, kept: Kept) {
    this.real = real;
    this.#kept = kept;
  }

  get base(): URL | undefined {
    return this.real.base;
  }

  get personal(): boolean | undefined {
    return this.real.personal;
  }

  known({collection}: Pick<Resource<unknown>, 'collection'>, id: string): object | null | undefined {
    return this.#find(keyOf({collection}, {by: 'ids', id}), false) as object | null | undefined;
  }

  async item<T>(resource: Resource<T>, query: ItemQuery, options: AskOptions): Promise<Answer<T>> {
    const found = this.#find(keyOf(resource, query), options.fresh);
    if (found !== undefined) await aMoment();
    if (found === null) return {value: undefined, problems: []};
    const {value} = found === undefined ? {} : read<T>(resource.shape, found, this.base?.href);
    return value ? {value, problems: []} : this.real.item(resource, query, options);
  }

  async list<T>(resource: Resource<T>, query: ListQuery, options: AskOptions): Promise<ListAnswer<T>> {
    const found = this.#find(keyOf(resource, query), options.fresh) as ListAnswer<T> | null | undefined;
    const items = found?.items?.map?.((item) => read<T>(resource.shape, item, this.base?.href).value);
    if (items?.every((item) => item)) {
      await aMoment();
      return {...found, items: items as T[], problems: []};
    }
    // A widget asks for a list only where there are lists.
    return this.real.list!(resource, query, options);
  }

  async identify(getToken: ItemQuery['getToken']): Promise<void> {
    return this.real.identify?.(getToken);
  }

  async service(fresh?: boolean): Promise<ServiceNote | undefined> {
    return this.#find('', fresh) === null ? this.#kept.service : this.real.service?.(fresh);
  }

  #find(key: string, fresh: boolean | undefined): unknown {
    this.#isOver ||= !!fresh;
    if (this.#isOver) return undefined;
    return key ? this.#kept.answers[key] : null;
  }
}

/** An answer comes after what its API says of itself: a controller waits for the one, and not for the other. */
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
