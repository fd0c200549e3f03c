import type {DataError} from './errors.js';
import type {Reply} from './http.js';
import type {Sending} from './joiner.js';
import type {Session} from './session.js';
import type {Given} from './source.js';

/** What is asked for, and how. */
export interface Question<A> {
  /** Questions of one group may share a request. */
  group: readonly unknown[];
  /** Which of its group this one is: by both its answer is kept. */
  id: string;
  /** Each answer, and the reply that it is from. */
  sending: Sending<readonly [A, Reply]>;
  /** Whether there is something to keep. Default: there is. */
  isKept?(this: void, answer: A): boolean;
}

/**
 * An answer: the one that is kept while it is fresh, else that of a request, which is shared with who asks the
 * same; the last good one, saying why, where a request fails that might have succeeded. What comes for another
 * learner's token than the last is nobody's.
 *
 * @param anew asks the same for whoever the token speaks for by then
 */
export async function answerOf<A extends Given>(
  {owner, fresh, once}: Session,
  {group, id, sending, isKept = () => true}: Question<A>,
  anew: () => Promise<A>,
  signal: AbortSignal,
): Promise<A> {
  const {cache, joiner, token} = owner;
  const key = JSON.stringify([group, id]);
  const kept = cache.get<A>(key);
  if (kept && kept.freshFor > 0 && !fresh) return kept.value;
  try {
    const asked = joiner.ask(JSON.stringify([...group, fresh, once, token]), id, signal, sending);
    const [found, {maxAge, owned}] = (await asked) as readonly [A, Reply];
    if (owned?.aborted) return await anew();
    const answer = {...found, owned};
    if (isKept(answer)) cache.set(key, answer, maxAge);
    // What is gone stands in for no failure.
    else cache.delete(key);
    return answer;
  } catch (error) {
    const isOthers = owner.token !== token && (error as DataError).facts?.status !== 401;
    if (isOthers && !signal.aborted) return anew();
    // Read anew: it may have been another learner's.
    const old = cache.get<A>(key);
    if (!old || !(error as DataError).retryable) throw error;
    return {...old.value, failure: error as DataError};
  }
}
