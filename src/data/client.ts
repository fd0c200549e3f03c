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
  /** Milliseconds for one attempt. */
  timeout?: number | undefined;
}

const TIMEOUT = 10_000;

/** An IIOE-compatible API over HTTP. Runs in Node as it runs in a browser. */
export class DataClient implements DataSource {
  readonly base: URL;
  readonly #options: ClientOptions;
  /** Requests for the public, and apart from them those of each learner. */
  readonly #joiners = new WeakMap<object, Joiner<Answer<unknown>>>();
  #service: Promise<ServiceNote | undefined> | undefined;

  constructor(options: ClientOptions) {
    this.base = options.base;
    this.#options = options;
  }

  async item<T>(
    resource: Resource<T>,
    {id, by, learner, getToken}: ItemQuery,
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
    const who = (learner && getToken) || this;
    const joiner = this.#joiners.get(who) ?? new Joiner();
    this.#joiners.set(who, joiner);
    const answer = joiner.ask(JSON.stringify([collection, by, learner, fresh, byPath && id]), id, signal, {
      fits: (ids) => isShort(addressOf(ids), ids),
      send: async (ids, signal) => {
        const wire = await this.#get(addressOf(ids), {
          signal,
          fresh,
          getToken: learner ? getToken : undefined,
        });
        return readItems(
          resource,
          by,
          byPath ? [wire] : (wire as {items?: unknown} | null)?.items,
          base.href,
        );
      },
    });
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

  async #get(url: string, asking: AskOptions & Pick<ItemQuery, 'getToken'>): Promise<unknown> {
    // Looked up at each request: a page or a test may replace the global one.
    const {timeout = TIMEOUT, fetch = globalThis.fetch} = this.#options;
    return getJson(url, {...asking, timeout, fetch, token: await asking.getToken?.()});
  }
}

/**
 * The items of a reply, by what they were asked by; of several, the first in the resource's order.
 * @throws DataError `invalid-data` when there is no list, or nothing valid in it; for one id, when its item is invalid
 */
function readItems<T>(
  {collection, shape, order = () => 0}: Resource<T>,
  by: ItemQuery['by'],
  wire: unknown,
  base: string,
): (id: string) => Answer<T> {
  const invalid = (why: unknown) => new DataError('invalid-data', `${collection}: ${String(why)}`);
  if (!Array.isArray(wire)) throw invalid('no list of items');
  const answers = wire.map((item: Record<string, unknown> | null, i) => {
    const id = rules.id(item?.[by === 'ids' ? 'id' : by]);
    // A place in the list helps only who asked for none of it: the next list has other places.
    return {id, ...read<T>(shape, item, base, id === undefined ? `/items/${i}` : '')};
  });
  const sound = answers.find(({value}) => value);
  if (answers.length && !sound) throw invalid(answers[0]!.problems);
  // What nobody can be told of by its id is told of with the first that can.
  for (const {id, problems} of answers) if (id === undefined) sound?.problems.push(...problems);
  return (id) => {
    const found = answers.filter((answer) => answer.id === id);
    const [best = found[0]] = found.filter(({value}) => value).sort((a, b) => order(a.value!, b.value!));
    if (best && !best.value) throw invalid(best.problems);
    return best ?? {value: undefined, problems: []};
  };
}
