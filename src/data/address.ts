/** Addresses of an IIOE API. (API contract, "Addresses") */

export {readBase} from './base.js';

/** `{base}/{path}` with the base's own query and another; the commas of a list part its values. */
export function address(base: URL, path: string, query: Record<string, readonly string[]> = {}): string {
  const url = new URL(base);
  url.pathname += path;
  const added = Object.entries(query).map(
    ([name, values]) => `${name}=${values.map(encodeURIComponent).join()}`,
  );
  url.search = [url.search, ...added].filter(Boolean).join('&');
  return url.href;
}

/** Whether an address holds no more than the contract allows: 50 ids, 2,000 characters. */
export const isShort = (url: string, ids: readonly string[]): boolean =>
  ids.length < 2 || (ids.length <= 50 && url.length <= 2000);
