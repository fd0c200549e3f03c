import {CourseVersion} from '../course.js';
import {Competency, Figure, Image, OrganizationRef, Service, Stage, Text, collections} from '../index.js';
import type {CollectionName} from '../index.js';
import {ProgressStatus, ProgressUnit, Score} from '../progress.js';
import {kinds} from '../shape.js';
import {Country, CredentialOffer, Duration, Id, Language, Link, Person, When} from '../shared.js';
import {z} from '../zod.js';
import {describe} from './describe.js';
import type {Json} from './json.js';
import {leaves, wholeObjects} from './leaves.js';
import {listName, resourceNames} from './names.js';
import {FacetValue, Facets, listOf, OneFile, Problem, ServiceReply} from './replies.js';

type AnySchema = z.core.$ZodType;

const perCollection = (nameOf: (name: CollectionName) => string, of: (item: AnySchema) => AnySchema) =>
  Object.fromEntries(
    Object.entries(collections).map(([name, item]) => [nameOf(name as CollectionName), of(item)]),
  );

/** Every schema that has a name of its own in the documents; all others stand where they are used. */
const named: Readonly<Record<string, AnySchema>> = {
  ...perCollection(
    (name) => resourceNames[name],
    (item) => item,
  ),
  Service: ServiceReply,
  ...perCollection(listName, listOf),
  Problem,
  OneFile,
  FileService: Service,
  Facets,
  FacetValue,
  CourseVersion,
  ProgressUnit,
  ProgressStatus,
  Score,
  OrganizationRef,
  Competency,
  CredentialOffer,
  Stage,
  Person,
  Figure,
  Text,
  Image,
  Link,
  Id,
  When,
  Language,
  Country,
  Duration,
};

/** A schema as JSON Schema, whose references hold the name alone (see `withReferences`). */
export type Components = Readonly<Record<string, Json>>;

/** All named schemas, with descriptions. */
export function makeComponents(): Components {
  const registry = z.registry<{id: string}>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, {id});
  const {schemas} = z.toJSONSchema(registry, {io: 'input', override: sayRules});
  return Object.fromEntries(
    Object.keys(named).map((name) => {
      const schema = withWhole(schemas[name] as Json, wholeObjects[name]);
      delete schema.$schema;
      delete schema.$id;
      return [name, describe(name, schema)];
    }),
  );
}

/** zod's own JSON Schema knows nothing of refinements, and a leaf is little else. */
function sayRules({zodSchema, jsonSchema}: {zodSchema: AnySchema; jsonSchema: Json}): void {
  const rule = kinds.get(zodSchema)?.rule;
  if (!rule) return;
  const {description, examples} = jsonSchema;
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  Object.assign(jsonSchema, description && {description}, examples && {examples}, leaves[rule]);
}

function withWhole(schema: Json, {properties, ...rules}: Json = {}): Json {
  const own = schema.properties as Record<string, Json>;
  const more = Object.entries((properties ?? {}) as Record<string, Json>);
  const merged = Object.fromEntries(more.map(([name, words]) => [name, {...own[name], ...words}]));
  return {...schema, ...rules, ...(own && {properties: {...own, ...merged}})};
}
