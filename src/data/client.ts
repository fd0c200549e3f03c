import {read} from '../schemas/read.js';
import {serviceShape} from '../schemas/shapes/service.js';
import {fetchOnce} from './early.js';
import type {DataError} from './errors.js';
import {getJson, type Fetch, type Reply} from './http.js';
import {itemQuestion} from './items.js';
import {answerOf, type Question} from './keeping.js';
import {Owner} from './owner.js';
import type {FormOf, Session, Translator} from './session.js';
import type {
  Answer,
  Asker,
  AskOptions,
  DataSource,
  Given,
  ItemQuery,
  ListAnswer,
  ListQuery,
  Resource,
  ServiceNote,
} from './source.js';

/** How long a request may take, in milliseconds. */
const TIMEOUT = 10_000;

export interface ClientOptions {
  /** From `readBase`. */
  base: URL;
  /** Instead of the browser's. */
  fetch?: Fetch | undefined;
  /** Milliseconds for one attempt. */
  timeout?: number | undefined;
  /** Most bytes of a reply, decoded; 5 MiB unless told. */
  limit?: number | undefined;
  /** For an API that doesn't speak the contract. */
  translator?: (() => Promise<Translator>) | undefined;
  /** Whether every request carries the token, or none does. Default: those for learner data. */
  personal?: boolean | undefined;
  /** Waits before another attempt and resolves to true, if there is to be one. Default: there is none. */
  again?: Again | undefined;
}

export type Again = (
  error: DataError,
  attempts: number,
  signal: AbortSignal,
  service: Promise<ServiceNote | undefined> | undefined,
) => Promise<boolean>;

/** How to ask, whoever waits for it. */
type How = Omit<AskOptions, 'signal'>;

/** An IIOE-compatible API over HTTP, or another kind by a translator. Runs in Node as in a browser. */
export class DataClient implements DataSource {
  readonly base: URL;
  readonly personal: boolean | undefined;
  readonly #options: ClientOptions;
  readonly #owners = new WeakMap<object, Owner>();
  readonly #others = new WeakMap<Fetch, DataClient>();
  #service: Promise<ServiceNote | undefined> | undefined;
  #note: ServiceNote | undefined;

  constructor(options: ClientOptions) {
    this.base = options.base;
    this.personal = options.personal;
    this.#options = options;
  }

  item<T>(resource: Resource<T>, query: ItemQuery, options: AskOptions): Promise<Answer<T>> {
    return this.#answer(query, options, (session) => itemQuestion(resource, query, session));
  }

  list<T>(resource: Resource<T>, query: ListQuery, options: AskOptions): Promise<ListAnswer<T>> {
    return this.#answer(query, options, async (session) =>
      (await import('./list.js')).listQuestion(resource, query, session),
    );
  }

  async identify(getToken: Asker['getToken']): Promise<void> {
    await this.#ownerFor({learner: 'me', getToken}).identify(getToken);
  }

  by(fetch: Fetch): DataClient {
    const other = this.#others.get(fetch) ?? new DataClient({...this.#options, fetch});
    this.#others.set(fetch, other);
    return other;
  }

  service(fresh?: boolean): Promise<ServiceNote | undefined> {
    if (fresh && this.#note?.status === 'maintenance') this.#service = this.#note = undefined;
    // Asked once a page and API, failures included: it is a courtesy, never a condition.
    return (this.#service ??= this.#askService(fresh).catch(() => undefined));
  }

  async #askService(fresh: boolean | undefined): Promise<ServiceNote | undefined> {
    const {href} = this.base;
    const signal = AbortSignal.timeout(TIMEOUT);
    const session = await this.#sessionFor({}, {fresh, once: true});
    const {json} = await (session.translator?.service(session, signal) ?? session.get(href, signal));
    return (this.#note = read<ServiceNote>(serviceShape, json, href).value);
  }

  async #answer<A extends Given>(
    asker: Asker,
    options: AskOptions,
    questionOf: (session: Session) => Question<A> | Promise<Question<A>>,
  ): Promise<A> {
    const session = await this.#sessionFor(asker, options);
    const question = await questionOf(session);
    const anew = () => this.#answer(asker, {...options, known: true}, questionOf);
    const answer = answerOf(session, question, anew, options.signal);
    void this.service();
    return answer;
  }

  #ownerFor({learner, getToken}: Asker): Owner {
    const who = this.#isPublic(learner) ? this : (getToken ?? this.#options);
    const owner = this.#owners.get(who) ?? new Owner();
    this.#owners.set(who, owner);
    return owner;
  }

  #isPublic(learner: string | undefined): boolean {
    return !(this.personal ?? learner);
  }

  /** As whom to ask, and how. */
  async #sessionFor({learner, getToken}: Asker, {fresh, once, known}: How): Promise<Session> {
    const {base, translator} = this.#options;
    const owner = this.#ownerFor({learner, getToken});
    const identify = this.#isPublic(learner) ? undefined : () => owner.identify(getToken);
    if (!known) await identify?.();
    const get: Session['get'] = (url, signal, form) =>
      this.#get(url, {signal, fresh, once}, form, owner, identify);
    const open = () => this.#sessionFor({}, {fresh, once});
    return {base, owner, fresh, once, translator: await translator?.(), identify, get, open};
  }

  /** One request, again while that may help, and once more with another token. */
  async #get(
    url: string,
    asking: AskOptions,
    form: FormOf | undefined,
    owner: Owner,
    identify?: () => Promise<void>,
  ): Promise<Reply> {
    const {timeout = TIMEOUT, fetch = fetchOnce, limit, again} = this.#options;
    for (let attempts = 1; ; attempts++) {
      const {token, owned} = owner;
      try {
        const reply = await getJson(url, {...asking, timeout, fetch, limit, token, form: form?.(token)});
        return {...reply, owned};
      } catch (error) {
        const {facts} = error as DataError;
        if (facts?.status === 401 && identify) {
          await identify();
          identify = undefined;
          if (owner.token) continue;
        }
        const isOver =
          asking.once || !(await again?.(error as DataError, attempts, asking.signal, this.#service));
        if (isOver) throw error;
      }
    }
  }
}
