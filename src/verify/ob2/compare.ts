import {idOf, isObject, listOf} from '../json.js';
import {timeOf} from '../time.js';
import type {JsonObject} from '../types.js';

/**
 * The first field of a copy that says something else than what the issuer hosts, or more. What a copy leaves
 * out contradicts nothing.
 */
export const contradiction = (copy: JsonObject, hosted: JsonObject): string | undefined =>
  Object.keys(copy).find((name) => name !== '@context' && !isSame(plain(copy[name]), plain(hosted[name])));

/** Two names of one type (context of Open Badges 2.0). */
const NAMES: ReadonlyMap<unknown, string> = new Map([
  ['HostedBadge', 'hosted'],
  ['SignedBadge', 'signed'],
]);
const plain = (value: unknown): unknown => NAMES.get(value) ?? value;

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  // A thing may stand there itself, or its id.
  if (typeof one === 'string' && isObject(other)) return one === idOf(other);
  if (isObject(one) && typeof other === 'string') return idOf(one) === other;
  if (isObject(one) && isObject(other)) return contradiction(one, other) === undefined;
  if (Array.isArray(one) || Array.isArray(other)) {
    const [left, right] = [listOf(one), listOf(other)];
    return left.length === right.length && left.every((item, at) => isSame(item, right[at]));
  }
  const [left, right] = [timeOf(one), timeOf(other)];
  return left !== undefined && left === right;
}
