/**
 * What can be said of a document before anything is made of it: its size, and the contexts that it names.
 *
 * A signature of a suite with RDF covers what terms stand for, and not the contexts that say so. Whoever hands
 * a credential on may change its contexts, as long as the IRIs stay the same (Data Integrity 1.0, 4.6 and
 * "Context Injection"). So contexts must be ours, the first that of the data model, and those written
 * into a document may only add terms that ours don't have: the protection of terms alone doesn't hold, since
 * Open Badges 3.0.1 protects none.
 */
import {isObject, listOf, textOf} from '../json.js';
import type {JsonObject} from '../types.js';
import {contexts} from './known-contexts.js';
import {Refusal, shortened} from './refusal.js';

const MOST_DEPTH = 64;
const MOST_VALUES = 10_000;
/** Each is read for the place where it stands; a badge with endorsements has about twenty. */
const MOST_CONTEXTS = 256;

const models: readonly unknown[] = [
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1',
];

/**
 * Goes through a document once.
 *
 * @throws Refusal when its contexts aren't what they must be, or it is too large
 */
export function scan(document: JsonObject): void {
  const named = new Set<string>();
  const own: JsonObject[] = [];
  let values = 0;
  let places = 0;

  const readContext = (context: unknown): void => {
    for (const item of listOf(context)) {
      if (typeof item === 'string') named.add(item);
      else if (isObject(item)) {
        own.push(item);
        if ('@base' in item) throw new Refusal('di-json-ld', {detail: '@base'});
        if ('@import' in item) readContext(item['@import']);
        // Contexts within definitions are walked through as all else.
        if (Object.values(item).some(isUnsigned)) throw new Refusal('di-json-ld', {detail: 'keyword alias'});
      }
    }
  };
  const walk = (value: unknown, depth: number): void => {
    if (depth > MOST_DEPTH || ++values > MOST_VALUES) throw new Refusal('di-too-complex');
    if (isObject(value) && '@context' in value) {
      if (++places > MOST_CONTEXTS) throw new Refusal('di-too-complex');
      readContext(value['@context']);
    }
    if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value)) walk(part, depth + 1);
  };
  walk(document, 0);

  const unknown = [...named].find((address) => !Object.hasOwn(contexts, address));
  if (unknown !== undefined) throw new Refusal('di-context-unknown', {context: shortened(unknown)});
  if (!models.includes(listOf(document['@context'])[0])) throw new Refusal('di-context-order');
  if (!own.length) return;
  const isTaken = takenWith(named);
  const taken = own.flatMap(Object.entries).find(([term, definition]) => isTaken(term, definition));
  if (taken) throw new Refusal('di-term-redefined', {term: taken[0]});
}

/** A definition that takes words out of what is signed: another name of a keyword, or keys that say nothing. */
const isUnsigned = (definition: unknown): boolean =>
  /^@(?!id$|type$)/.test(iriOf(definition) ?? '') ||
  (isObject(definition) && listOf(definition['@container']).includes('@index'));

const iriOf = (definition: unknown): string | undefined =>
  textOf(isObject(definition) ? definition['@id'] : definition);

/**
 * Says whether a term is ours already. Of a context that the document doesn't name, too: readers know its words,
 * and would take the achievement's name for what is signed as something else. There it may mean the same.
 * Our contexts are gone through once, however many terms a document defines.
 */
function takenWith(named: ReadonlySet<string>): (term: string, definition: unknown) => boolean {
  const fixed = new Set<string>();
  const meanings = new Map<string, Set<string | undefined>>();
  for (const [address, held] of Object.entries(contexts)) {
    if (!named.has(address) && models.includes(address)) continue;
    for (const [term, own] of termsOf(held)) {
      if (named.has(address)) fixed.add(term);
      else meanings.set(term, (meanings.get(term) ?? new Set()).add(iriOf(own)));
    }
  }
  return (term, definition) =>
    fixed.has(term) || [...(meanings.get(term) ?? [])].some((iri) => iri !== iriOf(definition));
}

/** Every term of a context with its definition, and of those within it; no keywords. */
function termsOf(holder: unknown): [string, unknown][] {
  const context = isObject(holder) ? holder['@context'] : undefined;
  if (!isObject(context)) return [];
  return Object.entries(context)
    .filter(([term]) => !term.startsWith('@'))
    .flatMap(([term, definition]) => [[term, definition] as [string, unknown], ...termsOf(definition)]);
}
