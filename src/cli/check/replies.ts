import {idOf, isRecord} from '../../data/collection/values.js';
import {shorten} from '../findings.js';
import type {Reply} from './asker.js';
import {counted, fail} from './report.js';

/** A list reply. */
export interface List {
  reply: Reply;
  items: readonly unknown[];
  total?: unknown;
  next?: unknown;
  facets?: unknown;
}

/** Ends the check unless the status is one of these. */
export function expectStatus(reply: Reply, message: string, ...expected: readonly number[]): void {
  if (expected.includes(reply.status)) return;
  const {address, status} = reply;
  fail(message, {address, expected: `status ${expected.join(' or ')}`, got: `status ${status}`});
}

/** The JSON of a 200; anything else ends the check. */
export function jsonOf(reply: Reply): unknown {
  expectStatus(reply, 'The reply has another status.', 200);
  if (reply.json === undefined) {
    const {address, body} = reply;
    fail('The reply is not JSON.', {address, expected: 'JSON', got: shorten(body)});
  }
  return reply.json;
}

/** The list in a 200 (API contract, "Addresses"); anything else ends the check. */
export function listOf(reply: Reply): List {
  const json = jsonOf(reply);
  const {address} = reply;
  if (!isRecord(json) || !Array.isArray(json.items)) {
    const got = shorten(isRecord(json) ? json.items : json);
    const pointer = isRecord(json) ? '/items' : '';
    fail('The reply is no list.', {address, pointer, expected: 'an object with a list "items"', got});
  }
  const {items, total, next, facets} = json;
  return {reply, items: items as unknown[], total, next, facets};
}

export const idsOf = (items: readonly unknown[]): string[] => items.map((item) => idOf(item) ?? '(no id)');

/** Ends the check unless a reply holds exactly the items with these ids, in any order. */
export function expectIds({reply: {address}, items}: List, wanted: readonly string[], message: string): void {
  const got = idsOf(items);
  if (isSame([...got].sort(), [...wanted].sort())) return;
  fail(message, {address, expected: listed(wanted), got: listed(got)});
}

export const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((value, i) => value === others[i]);

/** Ids for a person: how many, and the first of them. */
export function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).map((id) => shorten(id));
  return `${counted(ids.length, 'item')}${shown.length ? `: ${shown.join(', ')}` : ''}${ids.length > 5 ? ', …' : ''}`;
}
