/** Addresses of an IIOE API. (API contract, "Addresses") */

/** The base as the contract reads it: absolute, its path ending in `/`, query kept, fragment dropped. */
export function readBase(api: string, page?: string): URL {
  const url = new URL(api, page);
  url.pathname = url.pathname.replace(/\/?$/, '/');
  url.hash = '';
  return url;
}

/** `{base}/{path}` with the base's own query and another, whose values are already encoded. */
export function address(base: URL, path: string, query: Record<string, string | undefined> = {}): string {
  const url = new URL(base);
  url.pathname += path;
  const added = Object.entries(query).map(([name, value]) => value && `${name}=${value}`);
  url.search = [url.search.slice(1), ...added].filter(Boolean).join('&');
  return url.href;
}

const MOST_IDS = 50;
const MOST_CHARACTERS = 2000;

/** Parts ids so that no address holds more than 50 of them or grows over 2,000 characters. */
export function splitIds(ids: readonly string[], addressOf: (ids: string[]) => string): string[][] {
  const parts: string[][] = [];
  for (const id of ids) {
    const part = parts.at(-1);
    const fits = part && part.length < MOST_IDS && addressOf([...part, id]).length <= MOST_CHARACTERS;
    if (fits) part.push(id);
    else parts.push([id]);
  }
  return parts;
}
