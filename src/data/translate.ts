import type {AdapterTools, FormRequest, MakeAdapter} from './adapter.js';
import {DataError} from './errors.js';
import type {Reply} from './http.js';
import type {Owner} from './owner.js';
import type {Problem} from '../schemas/read.js';
import type {FormOf, Session, Translator} from './session.js';

/** Lets an adapter answer in an API's place: its requests are joined, kept and limited like any other. */
export function translate(make: MakeAdapter, base: URL): Translator {
  const adapter = make(base);
  return {
    items: (query, session, signal) =>
      answer(session, signal, async (tools) => ({items: await adapter.items(query, tools)})),
    page: (query, session, signal) => answer(session, signal, (tools) => adapter.list(query, tools)),
    service: (session, signal) => answer(session, signal, async (tools) => adapter.service?.(tools)),
  };
}

/** What an adapter makes of its replies; a 401 that such an API tells in a 200 is worth another token, once. */
async function answer(session: Session, signal: AbortSignal, ask: Ask): Promise<Reply> {
  const {owner, identify} = session;
  try {
    return await attempt(session, signal, ask);
  } catch (error) {
    if (!(error instanceof Told) || error.facts.status !== 401 || !identify) throw error;
    await identify();
    if (!owner.token) throw error;
    return attempt(session, signal, ask);
  }
}

type Ask = (tools: AdapterTools) => Promise<unknown>;

/** An error that an adapter read from a reply. */
class Told extends DataError {}

/** As fresh as the oldest of its replies; those of a failure are not kept. */
async function attempt(session: Session, signal: AbortSignal, ask: Ask): Promise<Reply> {
  const {base, owner} = session;
  const {owned} = owner;
  const problems: Problem[] = [];
  const taken: [Owner, string][] = [];
  let maxAge = Infinity;
  const take = async (from: Session, url: string, form?: FormRequest) => {
    const key = JSON.stringify(['get', url, form]);
    taken.push([from.owner, key]);
    const reply = await getKept(from, key, url, signal, form);
    maxAge = Math.min(maxAge, reply.maxAge);
    return reply.json;
  };
  const tools: AdapterTools = {
    get: (url, form) => take(session, url, form),
    getPublic: async (url) => take(await session.open(), url),
    report: (problem) => void problems.push(problem),
    fail: (kind, message, status) => {
      throw new Told(kind, `${base.href}: ${message}`, {status});
    },
  };
  try {
    const json = await ask(tools);
    return {json, maxAge: maxAge === Infinity ? 0 : maxAge, problems, owned};
  } catch (error) {
    for (const [of, key] of taken) of.cache.delete(key);
    if (error instanceof DataError || signal.aborted) throw error;
    throw new DataError('invalid-data', `${base.href} answered in no known form: ${String(error)}`);
  }
}

/** One request at a time for one address, and none while its reply is fresh. */
async function getKept(
  {base, owner, fresh, get}: Session,
  key: string,
  url: string,
  signal: AbortSignal,
  form: FormRequest | undefined,
): Promise<Reply> {
  // The token is for the API alone, wherever its replies point.
  if (new URL(url).origin !== base.origin)
    throw new DataError('invalid-data', `${url} is not on ${base.origin}`);
  const kept = owner.cache.get<Reply>(key);
  if (kept && kept.freshFor > 0 && !fresh) return {...kept.value, maxAge: kept.freshFor};
  const {token} = owner;
  const send = async (_keys: string[], signal: AbortSignal) => {
    const reply = await get(url, signal, form && formOf(form));
    return () => reply;
  };
  const group = JSON.stringify(['get', fresh, token]);
  const reply = (await owner.joiner.ask(group, key, signal, {
    fits: () => false,
    send,
  })) as Reply;
  if (owner.token === token) owner.cache.set(key, reply, reply.maxAge);
  return reply;
}

const formOf =
  ({fields, tokenField}: FormRequest): FormOf =>
  (token) =>
    new URLSearchParams({...fields, ...(tokenField && {[tokenField]: token ?? ''})});
