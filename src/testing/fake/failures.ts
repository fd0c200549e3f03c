import {htmlPage, json, problem} from './replies.js';

/** How an API fails, each by its name. The service document goes on answering, but for `offline`. */
export type FailureName =
  | 'maintenance'
  | 'offline'
  | 'rate-limited'
  | 'forbidden'
  | 'not-found'
  | 'html'
  | 'hang'
  | 'server-error'
  | 'empty';

/** What visitors are told by `fail('maintenance')`. */
export const notice = 'We are updating this service. Please come back in a few minutes.';

/**
 * What each failure answers for a collection or an item of one.
 *
 * @param isItem whether one item is asked for, by its path
 */
export const failures: Readonly<Record<FailureName, (isItem: boolean) => Response | Promise<Response>>> = {
  maintenance: () => problem(503, {title: 'Maintenance', detail: notice}, {'Retry-After': '5'}),
  offline: () => Promise.reject(new TypeError('Failed to fetch')),
  'rate-limited': () => problem(429, {title: 'Too Many Requests'}, {'Retry-After': '30'}),
  forbidden: () => problem(403, {title: 'Forbidden'}),
  'not-found': () => problem(404, {title: 'Not Found'}),
  html: () => htmlPage(),
  hang: () => new Promise<Response>(() => {}),
  'server-error': () => problem(500, {title: 'Internal Server Error'}),
  empty: (isItem) => (isItem ? problem(404, {title: 'Not Found'}) : json({items: [], total: 0})),
};
