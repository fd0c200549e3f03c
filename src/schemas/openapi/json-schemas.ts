import {makeComponents, type Components} from './components.js';
import type {Json} from './json.js';
import {kebab, listName, resourceNames} from './names.js';
import {reachable, withReferences} from './references.js';
import type {CollectionName} from '../index.js';

/** Names that don't change with the place where the files are put. */
const idOf = (file: string): string => `urn:iioe-widgets:v1:${file}`;

/**
 * The contract as JSON Schemas (draft 2020-12), each complete in itself, by file name without `.json`:
 * one a resource and one a list reply, `service`, `problem` and `one-file`.
 */
export function jsonSchemas(): Record<string, Json> {
  const components = makeComponents();
  const collections = Object.keys(resourceNames) as CollectionName[];
  const roots = [
    ...collections.map((name) => resourceNames[name]),
    ...collections.map(listName),
    'Service',
    'Problem',
    'OneFile',
  ];
  return Object.fromEntries(roots.map((name) => [kebab(name), schemaFile(components, name)]));
}

function schemaFile(components: Components, name: string): Json {
  const shared = reachable(components, [name]).filter((other) => other !== name);
  const definitions = Object.fromEntries(shared.map((other) => [other, components[other]]));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: idOf(kebab(name)),
    ...withReferences(components[name], '#/$defs/'),
    ...(shared.length > 0 && {$defs: withReferences(definitions, '#/$defs/')}),
  };
}
