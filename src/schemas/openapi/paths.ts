import type {CollectionName} from '../index.js';
import {owned} from './filters.js';
import type {Json} from './json.js';
import {listName, resourceNames} from './names.js';
import {idParameter, listParameters} from './parameters.js';
import {ok, responses} from './responses.js';

/** A JSON body by the name that its schema and its example share. */
const body = (name: string): Json => ({
  schema: {$ref: `#/components/schemas/${name}`},
  examples: {sample: {$ref: `#/components/examples/${name}`}},
});

const always = {429: 'TooManyRequests', 503: 'Maintenance', default: 'Unexpected'};
const signedIn = {401: 'Unauthorized', 403: 'Forbidden'};
const kept = {304: 'NotModified'};
const ifNoneMatch = {$ref: '#/components/parameters/IfNoneMatch'};

/** How a request is let in: public ones never carry the token. */
const security = {public: [], private: [{bearer: []}], either: [{}, {bearer: []}]};

/** All addresses of the contract, below the base. */
export function paths(): Json {
  const collections = Object.keys(resourceNames) as CollectionName[];
  const entries = collections.flatMap((name): [string, Json][] => [
    [`/${name}`, collectionPath(name)],
    [`/${name}/{id}`, itemPath(name)],
  ]);
  return {'/': servicePath, ...Object.fromEntries(entries)};
}

const servicePath: Json = {
  get: {
    operationId: 'getService',
    tags: ['service'],
    summary: 'What the API says of itself',
    security: security.public,
    parameters: [ifNoneMatch],
    responses: {
      200: ok('The service document.', false, body('Service')),
      ...responses({...kept, 404: 'NotFound', ...always}),
    },
  },
};

function collectionPath(name: CollectionName): Json {
  const isPrivate = name === 'progress';
  return {
    get: {
      operationId: `list${pascal(name)}`,
      tags: [name],
      summary: `A page of the collection ${name}`,
      description: listDescription(name),
      security: isPrivate ? security.private : owned.includes(name) ? security.either : security.public,
      parameters: listParameters(name),
      responses: {
        200: ok('A page of items.', isPrivate, body(listName(name))),
        ...responses({
          ...(isPrivate ? {} : kept),
          400: 'BadRequest',
          ...(owned.includes(name) ? signedIn : {}),
          404: 'NoCollection',
          ...always,
        }),
      },
    },
    ...(owned.includes(name) && {options: preflight(name, `preflight${pascal(name)}List`)}),
  };
}

function listDescription(name: CollectionName): string {
  const rules =
    'Different filters mean AND; the values of one mean OR, and match exactly. Unknown parameters are ignored.';
  if (name === 'progress') {
    return `Learner data. Asked for by \`learner\` or \`ids\`, else the answer is 403. With \`course\` or \`pathway\` it is a batch, of up to 50 of them: without a \`limit\` none applies. ${rules}`;
  }
  if (name === 'certificates') {
    return `Asked for by \`ids\` or \`learner\`, else the answer is 403. By \`ids\` it is public. With \`learner\` it is learner data: it needs a token, and its reply says \`Cache-Control: no-store\`. ${rules}`;
  }
  return rules;
}

function itemPath(name: CollectionName): Json {
  const isPrivate = name === 'progress';
  return {
    parameters: [idParameter],
    get: {
      operationId: `get${resourceNames[name]}${isPrivate ? 'Record' : ''}`,
      tags: [name],
      summary: `One item of the collection ${name}`,
      security: isPrivate ? security.private : security.public,
      ...(!isPrivate && {parameters: [ifNoneMatch]}),
      responses: {
        200: ok('The item.', isPrivate, body(resourceNames[name])),
        ...responses({...(isPrivate ? signedIn : kept), 404: 'NotFound', ...always}),
      },
    },
    ...(isPrivate && {options: preflight(name, `preflight${pascal(name)}Record`)}),
  };
}

/** Browsers ask before they send a token to another origin. */
const preflight = (name: CollectionName, operationId: string): Json => ({
  operationId,
  tags: [name],
  summary: 'Whether a page may send a token',
  security: security.public,
  ...(name === 'certificates' && {parameters: [{$ref: '#/components/parameters/learner'}]}),
  responses: responses({204: 'Preflight', 404: 'NoCollection', default: 'Unexpected'}),
});

const pascal = (name: string): string => name.replace(/^./, (letter) => letter.toUpperCase());
