import {read, type Problem} from '../schemas/read.js';
import {isObject, rules, INVALID} from '../schemas/rules.js';
import {address, encodeIds, splitIds} from './address.js';
import {DataError} from './errors.js';
import {getJson, type Fetch} from './http.js';
import {Joiner} from './joiner.js';
import {readService} from './service.js';
import type {Answer, AskOptions, DataSource, ItemQuery, Resource, ServiceNote} from './source.js';

export interface ClientOptions {
  /** From `readBase`. */
  base: URL;
  /** Instead of the browser's. */
  fetch?: Fetch | undefined;
  /** The learner's bearer token; asked before each request for learner data, and for nothing else. */
  getToken?: (() => TokenAnswer) | undefined;
  /** Milliseconds for one attempt. */
  timeout?: number;
}

type Token = string | null | undefined;
export type TokenAnswer = Token | Promise<Token>;

const TIMEOUT = 10_000;

/** An IIOE-compatible API over HTTP. Runs in Node as it runs in a browser. */
export class DataClient implements DataSource {
  readonly base: URL;
  readonly #options: ClientOptions;
  readonly #joiner = new Joiner<Answer<unknown>>();
  #service: Promise<ServiceNote | undefined> | undefined;

  constructor(options: ClientOptions) {
    this.base = options.base;
    this.#options = options;
  }

  async item<T>(resource: Resource<T>, query: ItemQuery, options: AskOptions): Promise<Answer<T>> {
    const group = [resource.collection, query.by, query.learner ?? '', options.fresh ? 'fresh' : ''].join(' ');
    const together = (ids: string[], signal: AbortSignal) =>
      this.#askTogether(resource, {...query, fresh: options.fresh ?? false}, ids, signal);
    const asked = this.#joiner.ask(group, query.id, options.signal, together) as Promise<Answer<T>>;
    void this.service();
    const answer = await asked;
    if (answer.value === undefined && answer.problems.length) throw invalid(resource, answer.problems[0]);
    return answer;
  }

  service(): Promise<ServiceNote | undefined> {
    // Asked once a page and API, failures included: it is a courtesy, never a condition.
    return (this.#service ??= this.#get(address(this.base, ''), {signal: new AbortController().signal})
      .then((wire) => readService(wire, this.base.href))
      .catch(() => undefined));
  }

  #askTogether<T>(
    resource: Resource<T>,
    query: Omit<ItemQuery, 'id'> & {fresh: boolean},
    ids: string[],
    signal: AbortSignal,
  ): Map<string, Promise<Answer<T>>> {
    const options = {signal, fresh: query.fresh, learner: query.learner};
    const listAddress = (part: string[]) =>
      address(this.base, resource.collection, {
        ...(query.learner ? {learner: encodeURIComponent(query.learner)} : {}),
        [query.by]: encodeIds(part),
      });
    const byList = (part: string[]): [string, Promise<Answer<T>>][] => {
      const reply = this.#get(listAddress(part), options).then((wire) =>
        readItems(resource, query.by, wire, this.base.href),
      );
      return part.map((id) => [id, reply.then((answers) => answers.get(id) ?? {value: undefined, problems: []})]);
    };
    const byPath = (id: string): [string, Promise<Answer<T>>] => {
      const url = address(this.base, `${resource.collection}/${encodeURIComponent(id)}`);
      return [id, this.#get(url, options).then((wire) => readItem(resource, wire, this.base.href))];
    };
    // A comma parts ids even when it is encoded, so such an id goes by path.
    const alone = query.by === 'ids' ? ids.filter((id) => id.includes(',')) : [];
    const joined = ids.filter((id) => !alone.includes(id));
    return new Map([...splitIds(joined, listAddress).flatMap(byList), ...alone.map(byPath)]);
  }

  async #get(
    url: string,
    {signal, fresh = false, learner}: AskOptions & {learner?: string | undefined},
  ): Promise<unknown> {
    const timeout = this.#options.timeout ?? TIMEOUT;
    const token = learner === undefined ? undefined : await this.#token(timeout);
    // Looked up at each request: a page or a test may replace the global one.
    const fetch = this.#options.fetch ?? globalThis.fetch.bind(globalThis);
    return getJson(url, {fetch, signal, timeout, fresh, token});
  }

  async #token(timeout: number): Promise<string | undefined> {
    const getToken = this.#options.getToken;
    if (!getToken) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DataError('timeout', `getToken took over ${timeout} ms`)), timeout);
    });
    try {
      return (await Promise.race([getToken(), late])) ?? undefined;
    } catch (error) {
      throw error instanceof DataError ? error : new DataError('forbidden', `getToken failed (${String(error)})`);
    } finally {
      clearTimeout(timer);
    }
  }
}

function readItem<T>(resource: Resource<T>, wire: unknown, base: string): Answer<T> {
  const answer = read<T>(resource.shape, wire, base);
  if (answer.value === undefined) throw invalid(resource, answer.problems[0]);
  return answer;
}

interface Dated {
  lastActivity?: string;
}

/** The items of a list reply by what they were asked by; of several, the latest active one counts. */
function readItems<T>(
  resource: Resource<T>,
  by: ItemQuery['by'],
  wire: unknown,
  base: string,
): Map<string, Answer<T>> {
  const items: unknown = isObject(wire) ? wire.items : undefined;
  if (!Array.isArray(items)) throw new DataError('invalid-data', `${resource.collection}: a list reply has no items`);
  const answers = new Map<string, Answer<T & Dated>>();
  let firstProblem: Problem | undefined;
  items.forEach((item: unknown, index) => {
    const {value, problems} = read<T & Dated>(resource.shape, item, base);
    const found = problems.map(({pointer, message}) => ({pointer: `/items/${index}${pointer}`, message}));
    firstProblem ??= found[0];
    const id = rules.id(isObject(item) ? item[by === 'ids' ? 'id' : by] : undefined);
    if (id === INVALID) return;
    const known = answers.get(id);
    const problemsSoFar = [...(known?.problems ?? []), ...found];
    answers.set(id, {value: later(known?.value, value), problems: problemsSoFar});
  });
  if (items.length && [...answers.values()].every(({value}) => value === undefined)) {
    throw invalid(resource, firstProblem);
  }
  return answers;
}

const time = (item: Dated): number => (item.lastActivity ? Date.parse(item.lastActivity) : 0);

function later<T extends Dated>(one: T | undefined, other: T | undefined): T | undefined {
  if (!one || !other) return one ?? other;
  return time(other) > time(one) ? other : one;
}

function invalid<T>(resource: Resource<T>, problem?: Problem): DataError {
  const where = problem ? `: ${problem.pointer} ${problem.message}` : '';
  return new DataError('invalid-data', `${resource.collection}: not a valid item${where}`);
}
