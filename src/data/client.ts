import {read} from '../schemas/read.js';
import {rules} from '../schemas/rules.js';
import {serviceShape} from '../schemas/shapes/service.js';
import {address, isShort} from './address.js';
import {DataError} from './errors.js';
import {getJson, type Fetch} from './http.js';
import {Joiner} from './joiner.js';
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

  async item<T>(
    resource: Resource<T>,
    {id, by, learner}: ItemQuery,
    {signal, fresh}: AskOptions,
  ): Promise<Answer<T>> {
    const {collection} = resource;
    const {base} = this;
    // A comma parts ids even when it is encoded, so such an id goes by path, alone.
    const byPath = by === 'ids' && id.includes(',');
    const addressOf = (ids: string[]) =>
      byPath
        ? address(base, `${collection}/${encodeURIComponent(id)}`)
        : address(base, collection, {...(learner && {learner: [learner]}), [by]: ids});
    const answer = this.#joiner.ask(
      JSON.stringify([collection, by, learner, fresh, byPath && id]),
      id,
      signal,
      {
        fits: (ids) => isShort(addressOf(ids), ids),
        send: async (ids, signal) => {
          const wire = await this.#get(addressOf(ids), {signal, fresh, learner});
          return readItems(
            resource,
            by,
            byPath ? [wire] : (wire as {items?: unknown} | null)?.items,
            base.href,
          );
        },
      },
    );
    void this.service();
    return (await answer) as Answer<T>;
  }

  service(): Promise<ServiceNote | undefined> {
    // Asked once a page and API, failures included: it is a courtesy, never a condition.
    return (this.#service ??= this.#get(this.base.href, {signal: AbortSignal.timeout(TIMEOUT)}).then(
      (wire) => read<ServiceNote>(serviceShape, wire, this.base.href).value,
      () => undefined,
    ));
  }

  async #get(url: string, asking: AskOptions & {learner?: string | undefined}): Promise<unknown> {
    // Looked up at each request: a page or a test may replace the global one.
    const {timeout = TIMEOUT, fetch = globalThis.fetch, getToken} = this.#options;
    const token = asking.learner && (await getToken?.());
    return getJson(url, {...asking, timeout, fetch, token});
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
  const invalid = (why: unknown) => new DataError('invalid-data', `${collection}: ${String(why)}`);
  if (!Array.isArray(wire)) throw invalid('no list of items');
  const answers = wire.map((item: Record<string, unknown> | null, i) => ({
    id: rules.id(item?.[by === 'ids' ? 'id' : by]),
    ...read<T & {lastActivity?: string}>(shape, item, base, `/items/${i}`),
  }));
  if (answers.length && !answers.some(({value}) => value)) throw invalid(answers[0]!.problems);
  const time = ({value}: Answer<{lastActivity?: string}>) =>
    Date.parse(value?.lastActivity ?? '') || (value ? 0 : -1);
  return (id) => {
    const [answer] = answers.filter((candidate) => candidate.id === id).sort((a, b) => time(b) - time(a));
    if (answer && !answer.value) throw invalid(answer.problems);
    return answer ?? {value: undefined, problems: []};
  };
}
