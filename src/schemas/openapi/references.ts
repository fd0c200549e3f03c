import type {Components} from './components.js';
import {isObject} from '../rules.js';

/** A copy whose references begin with a prefix: `Text` → `#/$defs/Text`. */
export function withReferences<T>(value: T, prefix: string): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withReferences(item, prefix)) as T;
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === '$ref' && typeof inner === 'string' ? prefix + inner : withReferences(inner, prefix),
  ]);
  return Object.fromEntries(entries) as T;
}

/** The names of all components that these ones lead to, themselves included, in the components' order. */
export function reachable(components: Components, from: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const component = components[name];
    if (!component || found.has(name)) return;
    found.add(name);
    referencesOf(component).forEach(visit);
  };
  from.forEach(visit);
  return Object.keys(components).filter((name) => found.has(name));
}

function referencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf);
  if (!isObject(value)) return [];
  const own = typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(referencesOf)];
}
