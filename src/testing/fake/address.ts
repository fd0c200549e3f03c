import {collectionNames} from '../../data/collection/filters.js';

/** What an address of the API names. */
export interface Place {
  /** Empty for the service document. */
  collection: string;
  id: string | undefined;
  /** A one-file source: the document itself. */
  isFile: boolean;
}

/**
 * What stands behind the base. Where the base isn't told, it ends with `/api/` or before a collection's name.
 */
export function placeOf(url: URL, base: URL | undefined): Place {
  const {pathname} = url;
  if (/\.json$/i.test(pathname) && (!base || base.pathname === pathname))
    return {collection: '', id: undefined, isFile: true};
  const [collection = '', id] = segmentsOf(pathname, base);
  return {collection, id, isFile: false};
}

function segmentsOf(pathname: string, base: URL | undefined): string[] {
  const root = base?.pathname.replace(/\/?$/, '/');
  if (root !== undefined) return decoded(pathname.startsWith(root) ? pathname.slice(root.length) : '');
  const [, behind] = /^.*\/api\/(.*)$/s.exec(pathname) ?? [];
  if (behind !== undefined) return decoded(behind);
  const all = decoded(pathname);
  const start = all.findIndex((segment) => (collectionNames as readonly string[]).includes(segment));
  return start < 0 ? [] : all.slice(start);
}

/** An id is one segment, with whatever is encoded in it. */
const decoded = (path: string): string[] => path.split('/').map(decodeURIComponent);
