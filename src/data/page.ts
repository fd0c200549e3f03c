import type {Problem} from '../schemas/read.js';
import {isObject, rules} from '../schemas/rules.js';
import {DataError} from './errors.js';
import type {Reply} from './http.js';
import type {Session} from './session.js';

/** One page of a list, and where the next one is. */
export interface Page {
  items: unknown[];
  next?: string | undefined;
  problems: Problem[];
}

/** @throws DataError where a list is due and there is none */
export function pageOf({json, problems = []}: Reply, {base, translator}: Session): Page {
  if (!isObject(json) || !Array.isArray(json.items)) {
    throw new DataError('invalid-data', `${base.href}: no list of items`);
  }
  const next = translator ? (json.next as string | undefined) : nextOf(json.next, base);
  const isRefused = json.next != null && !next;
  return {
    items: json.items,
    next,
    problems: isRefused ? [...problems, '/next expected an address under the base'] : problems,
  };
}

/** A cursor's address, if it lies under the base; the base's own query goes along. (API contract, "Addresses") */
export function nextOf(next: unknown, base: URL): string | undefined {
  const href = rules.link(next, base.href);
  if (href === undefined) return undefined;
  const url = new URL(href);
  const isBelow = url.origin === base.origin && url.pathname.startsWith(base.pathname);
  if (!isBelow || url.username || url.password) return undefined;
  const own = [...base.searchParams].filter(([name]) => !url.searchParams.has(name));
  for (const [name, value] of own) url.searchParams.append(name, value);
  return url.href;
}
