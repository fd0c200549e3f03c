/** Addresses of an IIOE API. (API contract, "Addresses") */

/** The base as the contract reads it: absolute, its path ending in `/`, query kept, fragment dropped. */
export function readBase(api: string, page?: string): URL {
  const url = new URL(api, page);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  url.hash = '';
  return url;
}

/** `{base}/{path}` with the base's own query and `query`, whose values are already encoded. */
export function address(base: URL, path: string, query: Record<string, string> = {}): string {
  const url = new URL(base);
  url.pathname += path;
  const own = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  url.search = [url.search.slice(1), ...own].filter(Boolean).join('&');
  return url.href;
}

/** A comma list of ids, each percent-encoded, so that the commas between them stay the only ones. */
export const encodeIds = (ids: readonly string[]): string => ids.map(encodeURIComponent).join(',');

const MOST_IDS = 50;
const MOST_CHARACTERS = 2000;

/** Parts ids so that no address holds more than 50 of them or grows over 2,000 characters. */
export function splitIds(ids: readonly string[], addressOf: (ids: string[]) => string): string[][] {
  const parts: string[][] = [];
  let part: string[] = [];
  for (const id of ids) {
    const grown = [...part, id];
    if (part.length && (grown.length > MOST_IDS || addressOf(grown).length > MOST_CHARACTERS)) {
      parts.push(part);
      part = [id];
    } else {
      part = grown;
    }
  }
  return part.length ? [...parts, part] : parts;
}
