import {read, type Problem} from '../schemas/read.js';
import {isObject, rules} from '../schemas/rules.js';
import {address, splitIds} from './address.js';
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
  timeout?: number | undefined;
}

type Token = string | null | undefined;
export type TokenAnswer = Token | Promise<Token>;

type Asking = Omit<ItemQuery, 'id'> & AskOptions;

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

  async item<T>(resource: Resource<T>, {id, by, learner}: ItemQuery, {signal, fresh}: AskOptions): Promise<Answer<T>> {
    const group = JSON.stringify([resource.collection, by, learner, fresh]);
    const answer = this.#joiner.ask(group, id, signal, (ids, signal) =>
      this.#askTogether(resource, ids, {by, learner, fresh, signal}),
    );
    void this.service();
    return (await answer) as Answer<T>;
  }

  service(): Promise<ServiceNote | undefined> {
    // Asked once a page and API, failures included: it is a courtesy, never a condition.
    return (this.#service ??= this.#get('', {}, {signal: new AbortController().signal})
      .then((wire) => readService(wire, this.base.href))
      .catch(() => undefined));
  }

  #askTogether<T>(resource: Resource<T>, ids: string[], asking: Asking): Map<string, Promise<Answer<T>>> {
    const {by, learner} = asking;
    const {collection} = resource;
    const query = (part: string[]) => ({
      learner: learner && encodeURIComponent(learner),
      [by]: part.map(encodeURIComponent).join(','),
    });
    const answers = new Map<string, Promise<Answer<T>>>();
    // A comma parts ids even when it is encoded, so such an id goes by path.
    const alone = by === 'ids' ? ids.filter((id) => id.includes(',')) : [];
    for (const id of alone) {
      const reply = this.#get(`${collection}/${encodeURIComponent(id)}`, {}, asking);
      answers.set(id, reply.then((wire) => readItems(resource, 'ids', [wire], this.base.href)(id)));
    }
    const joined = ids.filter((id) => !alone.includes(id));
    for (const part of splitIds(joined, (some) => address(this.base, collection, query(some)))) {
      const reply = this.#get(collection, query(part), asking);
      const items = reply.then((wire) => readItems(resource, by, isObject(wire) && wire.items, this.base.href));
      for (const id of part) answers.set(id, items.then((answerFor) => answerFor(id)));
    }
    return answers;
  }

  async #get(
    path: string,
    query: Record<string, string | undefined>,
    {signal, fresh, learner}: AskOptions & {learner?: string | undefined},
  ): Promise<unknown> {
    const {timeout = TIMEOUT, fetch, getToken} = this.#options;
    return getJson(address(this.base, path, query), {
      // Looked up at each request: a page or a test may replace the global one.
      fetch: fetch ?? ((url, init) => globalThis.fetch(url, init)),
      signal,
      timeout,
      fresh,
      token: learner && getToken && (await tokenOf(getToken, timeout)),
    });
  }
}

/** The page's own answer, within the time limit. */
async function tokenOf(getToken: () => TokenAnswer, timeout: number): Promise<Token> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DataError('timeout', 'getToken did not answer in time')), timeout);
  });
  try {
    return await Promise.race([getToken(), late]);
  } catch (error) {
    throw error instanceof DataError ? error : new DataError('forbidden', `getToken failed: ${String(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The items of a reply, by what they were asked by; of several, the latest active one counts.
 * @throws DataError `invalid-data` when there is no list, or nothing valid in it; for one id, when its item is invalid
 */
function readItems<T>(
  {collection, shape}: Resource<T>,
  by: ItemQuery['by'],
  wire: unknown,
  base: string,
): (id: string) => Answer<T> {
  const invalid = (why: string) => new DataError('invalid-data', `${collection}: ${why}`);
  if (!Array.isArray(wire)) throw invalid('the reply holds no list of items');
  const answers = wire.map((item: unknown, i) => {
    const {value, problems} = read<T & {lastActivity?: string}>(shape, item, base);
    const id = isObject(item) ? rules.id(item[by === 'ids' ? 'id' : by]) : undefined;
    return {id, value, problems: problems.map(({pointer, message}) => ({pointer: `/items/${i}${pointer}`, message}))};
  });
  if (answers.length && answers.every(({value}) => !value)) throw invalid(sentence(answers[0]!.problems));
  const time = ({value}: (typeof answers)[0]) => Date.parse(value?.lastActivity ?? '') || (value ? 0 : -1);
  return (id) => {
    const [answer] = answers.filter((candidate) => candidate.id === id).sort((a, b) => time(b) - time(a));
    if (answer && !answer.value) throw invalid(sentence(answer.problems));
    return answer ?? {value: undefined, problems: []};
  };
}

const sentence = ([problem]: Problem[]): string => `${problem?.pointer} ${problem?.message}`;
