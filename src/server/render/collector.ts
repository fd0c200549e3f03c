import type {
  Answer,
  AskOptions,
  DataSource,
  ItemQuery,
  ListAnswer,
  ListQuery,
  Resource,
  ServiceNote,
} from '../../data/source.js';
import {keyOf, type Kept, type Knowing} from '../../internal/kept.js';
import {courseShape} from '../../schemas/shapes/course.js';

/** For who names a course without knowing how one is read. */
const courses: Resource<object> = {collection: 'courses', shape: courseShape};

/** What came of a question. */
export interface Outcome {
  value?: unknown;
  error?: unknown;
}

/**
 * A source that writes down its answers. A render that comes upon something that is not known yet goes on
 * without it; that is asked for meanwhile, and the next render has it.
 */
export class Collector implements DataSource, Knowing {
  readonly kept: Kept = {answers: {}};
  readonly #source: DataSource;
  readonly #asked = new Map<string, Promise<unknown>>();
  readonly #outcomes = new Map<string, Outcome | undefined>();
  #pending: Promise<unknown>[] = [];

  constructor(source: DataSource) {
    this.#source = source;
  }

  get base(): URL | undefined {
    return this.#source.base;
  }

  /** Waits for what was asked for since; resolves to whether that was anything. */
  async settled(): Promise<boolean> {
    const pending = this.#pending.splice(0);
    await Promise.all(pending);
    return pending.length > 0;
  }

  /** What came of a question by its name; undefined while that is asked. */
  outcome(name: string, ask: () => Promise<Answer<unknown>>): Outcome | undefined {
    if (!this.#outcomes.has(name)) {
      this.#outcomes.set(name, undefined);
      const asking = ask().then(
        ({value, failure}) => this.#outcomes.set(name, {value, error: failure}),
        (error: unknown) => this.#outcomes.set(name, {error}),
      );
      this.#pending.push(asking);
    }
    return this.#outcomes.get(name);
  }

  known(resource: Pick<Resource<unknown>, 'collection'>, id: string): object | null | undefined {
    const whole = 'shape' in resource ? (resource as Resource<object>) : courses;
    const query = {by: 'ids', id} as const;
    const outcome = this.outcome(keyOf(whole, query), () => this.item(whole, query, {signal: never()}));
    return outcome && ((outcome.value as object | undefined) ?? null);
  }

  item<T>(resource: Resource<T>, query: ItemQuery, options: AskOptions): Promise<Answer<T>> {
    const key = keyOf(resource, query);
    return this.#once(key, async () => {
      this.kept.answers[key] = null;
      const answer = await this.#source.item(resource, query, options);
      this.kept.answers[key] = answer.value ?? null;
      return answer;
    });
  }

  list<T>(resource: Resource<T>, query: ListQuery, options: AskOptions): Promise<ListAnswer<T>> {
    const key = keyOf(resource, query);
    return this.#once(key, async () => {
      const answer = await this.#source.list!(resource, query, options);
      const {items, total, next, facets} = answer;
      this.kept.answers[key] = {items, total, next, facets};
      return answer;
    });
  }

  async service(): Promise<ServiceNote | undefined> {
    return this.kept.service;
  }

  #once<V>(key: string, ask: () => Promise<V>): Promise<V> {
    const asked = (this.#asked.get(key) as Promise<V> | undefined) ?? ask();
    this.#asked.set(key, asked);
    return asked;
  }
}

/** Nobody gives a render up. */
export const never = (): AbortSignal => new AbortController().signal;
