/**
 * The base as the contract reads it: absolute, its path ending in `/`, query kept, fragment dropped. One that
 * is a document (`.json`) or Moodle's script (`server.php`) is kept as it is.
 */
export function readBase(api: string, page?: string): URL {
  const url = new URL(api, page);
  url.pathname = url.pathname.replace(/(\.json|\/server\.php|\/)?$/i, (end) => end || '/');
  url.hash = '';
  return url;
}
