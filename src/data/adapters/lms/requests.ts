/** Where an LMS is asked, and how its failures are told apart. */

/**
 * The LMS that a page's author named, by its front page or by one of its API's addresses. The path ends in `/`;
 * the query stays, for whoever put something before the LMS.
 *
 * @param api matches the API's part of the path, with its leading slash
 */
export function rootOf(base: URL, api: RegExp): URL {
  const root = new URL(base);
  root.pathname = root.pathname.replace(api, '/').replace(/\/*$/, '/');
  root.hash = '';
  return root;
}

/** An address of the LMS's API: the root's own query goes along. */
export function endpoint(
  root: URL,
  path: string,
  query: Record<string, string | number | undefined> | URLSearchParams = {},
): string {
  const url = new URL(page(root, path));
  url.search = root.search;
  for (const [name, value] of query instanceof URLSearchParams ? query : Object.entries(query)) {
    if (value !== undefined) url.searchParams.append(name, String(value));
  }
  return url.href;
}

/** An address of the LMS for people. */
export const page = (root: URL, path: string): string => root.origin + root.pathname + path;

interface Failure {
  facts?: {status?: number; problem?: unknown};
}

/** What a request that failed was answered with, if it was; a `DataError` without its class. */
export const answered = (error: unknown): {status?: number; problem?: unknown} =>
  (error as Failure).facts ?? {};

/** A request for one thing, which may not be there. */
export async function orMissing<T>(
  asking: Promise<T>,
  isMissing = (error: unknown): boolean => answered(error).status === 404,
): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** An LMS is asked for single things a few at a time. */
const AT_ONCE = 4;

/** Asks for each, and gives what there was, in order. */
export async function each<T>(
  ids: readonly string[],
  ask: (id: string) => Promise<T | undefined>,
): Promise<T[]> {
  const answers: (T | undefined)[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < ids.length; i = next++) answers[i] = await ask(ids[i]!);
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  return answers.filter((answer) => answer !== undefined);
}
