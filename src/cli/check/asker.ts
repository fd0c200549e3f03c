import {readBase} from '../../data/address.js';
import {MIB} from '../../data/http.js';
import {readBody} from './body.js';
import {Unmet} from './report.js';

/** The page that asks, for all but the checks of the `null` origin. Nobody can own a name under `.example`. */
export const ORIGIN = 'https://reader.example';

export interface CheckOptions {
  /** In place of the global `fetch`. */
  fetch?: typeof fetch | undefined;
  /** A learner's bearer token: sent for learner data only, to the API's own origin only, never shown. */
  token?: string | undefined;
  /** Milliseconds that a reply may take, body included. */
  timeout?: number | undefined;
  /** `User-Agent`, so that who runs the API sees what asks. */
  agent?: string | undefined;
}

export interface Ask {
  method?: 'GET' | 'OPTIONS' | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  /** The `Origin` of the asking page. */
  origin?: string | undefined;
  /** Asks for learner data; with the token, unless `signedOut`. */
  learner?: boolean | undefined;
  signedOut?: boolean | undefined;
}

/** What was asked and what came. */
export interface Reply {
  address: string;
  asked: Ask & {origin: string};
  status: number;
  headers: Headers;
  /** The body as UTF-8. */
  body: string;
  isUtf8: boolean;
  /** Absent when the body is no JSON. */
  json?: unknown;
}

/** No reply came. */
export class NoReply extends Unmet {
  constructor(address: string, reason: string) {
    super('fail', 'No reply came.', [{address, got: reason}]);
  }
}

const MOST_AT_ONCE = 4;
const MOST_REQUESTS = 1_000;
/** In seconds, that a reply of `429` may ask for. */
const LONGEST_WAIT = 10;
/** In milliseconds. */
const TIMEOUT = 10_000;

/** Asks one API, politely: a few requests at once, a thousand in all. */
export class Asker {
  readonly base: URL;
  private count = 0;
  private active = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    api: string,
    private readonly options: CheckOptions,
    /** Most bytes of a reply, decoded. */
    private readonly limit = 5 * MIB,
  ) {
    this.base = readBase(api);
  }

  get hasToken(): boolean {
    return this.options.token !== undefined;
  }

  /** @throws NoReply, or another `Unmet` for a body that is no use */
  async ask(address: string, ask: Ask = {}): Promise<Reply> {
    if ((this.count += 1) > MOST_REQUESTS)
      throw new Unmet('warn', `Not checked: ${MOST_REQUESTS} requests were sent already.`);
    if (this.active >= MOST_AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.active += 1;
    try {
      const reply = await this.send(address, ask);
      const wait = Number(reply.headers.get('Retry-After') ?? NaN);
      if (reply.status !== 429 || !(wait <= LONGEST_WAIT)) return reply;
      await new Promise((resolve) => setTimeout(resolve, wait * 1000));
      return await this.send(address, ask);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.active -= 1;
    }
  }

  private async send(address: string, ask: Ask): Promise<Reply> {
    const {fetch = globalThis.fetch, token, timeout = TIMEOUT, agent = 'iioe-widgets'} = this.options;
    const {method = 'GET', headers, origin = ORIGIN, learner, signedOut} = ask;
    const isTrusted = new URL(address).origin === this.base.origin;
    const authorized = token !== undefined && learner && !signedOut && isTrusted && method === 'GET';
    const late = AbortSignal.timeout(timeout);
    try {
      const response = await fetch(address, {
        method,
        headers: {
          Accept: 'application/json',
          'User-Agent': agent,
          Origin: origin,
          // Without it `fetch` adds `no-cache` to a conditional request, which some servers answer with 200.
          'Cache-Control': 'max-age=0',
          ...(authorized && {Authorization: `Bearer ${token}`}),
          ...headers,
        },
        // A token stays where it was sent.
        redirect: authorized ? 'manual' : 'follow',
        signal: late,
      });
      const body = await readBody(address, response, this.limit);
      return {address, asked: {...ask, origin}, status: response.status, headers: response.headers, ...body};
    } catch (error) {
      if (error instanceof Unmet) throw error;
      throw new NoReply(address, late.aborted ? `no answer within ${timeout / 1000} s` : reasonOf(error));
    }
  }
}

/** What lies behind "fetch failed": a chain of causes, each address of a name with its own. */
function reasonOf(error: unknown): string {
  const {cause, errors, message} = error as {cause?: unknown; errors?: unknown[]; message?: string};
  if (cause) return reasonOf(cause);
  if (errors?.length) return [...new Set(errors.map(reasonOf))].join('; ');
  return message || String(error);
}
