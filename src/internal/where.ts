import type {DataSource, ItemQuery} from '../data/source.js';
import type {Consumed} from './consumed.js';
import {pageApi} from './library-script.js';
import {sourceFor} from './sources.js';
import {pageIsParsed} from './wait.js';

/**
 * Where a widget's data come from: an API of its own, the nearest provider's, or the page's.
 * (Public interface, "API")
 *
 * @param later asks again; called when the page has come so far that it may be answered
 * @returns `pending` while a provider may still come; another string tells the author why there is none
 */
export function whereFrom(
  own: string | undefined,
  {pending, access}: Consumed,
  later: () => void,
): DataSource | string {
  if (pending) return 'pending';
  if (!own && access?.source) return access.source;
  const api = own || pageApi();
  if (api) return sourceFor(api, access?.fetch) ?? `api "${api}" is no http(s) address.`;
  // A script that comes with the page may still give the provider its source.
  const parsing = pageIsParsed(true);
  void parsing?.then(later);
  return parsing ? 'pending' : 'needs api="…" or an <iioe-provider api="…">.';
}

/** The learner's token, which the provider's own API gets and no other origin. */
export function tokenOf({access}: Consumed, source: DataSource): ItemQuery['getToken'] {
  const {source: own, getToken} = access ?? {};
  const isOwn = source === own || (source.base && source.base.origin === own?.base?.origin);
  return isOwn ? getToken : undefined;
}
