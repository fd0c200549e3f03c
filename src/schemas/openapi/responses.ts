import type {Json} from './json.js';

const header = (description: string, value: string, schema: Json = {type: 'string'}): Json => ({
  description,
  schema,
  example: value,
});

/** The headers of replies, by their name in `components`. */
export const headers: Readonly<Record<string, Json>> = {
  ETag: header('Changes with the reply’s bytes.', '"a1b2c3"'),
  CacheControl: header(
    'How long the reply may be kept; without `max-age`, 60 seconds.',
    'public, max-age=60',
  ),
  NoStore: header('Not to be kept: neither learner data nor errors are.', 'no-store'),
  AllowOrigin: header(
    'Any origin, `null` included: that is what a sandboxed frame has. On errors too.',
    '*',
    {const: '*'},
  ),
  ExposeHeaders: header('What a page’s script may read.', 'Retry-After, ETag'),
  RetryAfter: header('When to ask again: seconds, or an HTTP date.', '30'),
  Authenticate: header('How to sign in (RFC 6750).', 'Bearer'),
  AllowMethods: header('What a page may send.', 'GET', {const: 'GET'}),
  AllowHeaders: header('What a page’s script may set.', 'Authorization', {const: 'Authorization'}),
  MaxAge: header('For how many seconds the browser may keep this answer.', '7200'),
  Vary: header('The reply differs by token.', 'Authorization'),
};

const names = {
  ETag: 'ETag',
  CacheControl: 'Cache-Control',
  NoStore: 'Cache-Control',
  AllowOrigin: 'Access-Control-Allow-Origin',
  ExposeHeaders: 'Access-Control-Expose-Headers',
  RetryAfter: 'Retry-After',
  Authenticate: 'WWW-Authenticate',
  AllowMethods: 'Access-Control-Allow-Methods',
  AllowHeaders: 'Access-Control-Allow-Headers',
  MaxAge: 'Access-Control-Max-Age',
  Vary: 'Vary',
} as const;

type HeaderName = keyof typeof names;

const withHeaders = (...keys: HeaderName[]): Json => ({
  headers: Object.fromEntries(keys.map((key) => [names[key], {$ref: `#/components/headers/${key}`}])),
});

/** A 200 reply with the headers that each one carries. */
export const ok = (description: string, isPrivate: boolean, content: Json): Json => ({
  description,
  ...withHeaders(
    'ETag',
    ...(isPrivate ? (['NoStore', 'Vary'] as const) : (['CacheControl'] as const)),
    'AllowOrigin',
    'ExposeHeaders',
  ),
  content: {'application/json': content},
});

const problem = (description: string, title: string, status: number, ...more: HeaderName[]) => ({
  description,
  ...withHeaders('NoStore', 'AllowOrigin', 'ExposeHeaders', ...more),
  content: {
    'application/problem+json': {
      schema: {$ref: '#/components/schemas/Problem'},
      example: {type: 'about:blank', title, status, detail: description},
    },
  },
});

/** The replies that operations share, by their name in `components`. */
export const sharedResponses: Readonly<Record<string, Json>> = {
  NotModified: {
    description: 'The client has the reply already.',
    ...withHeaders('ETag', 'CacheControl', 'AllowOrigin', 'ExposeHeaders'),
  },
  BadRequest: problem('More than 50 ids, or a cursor that is none of this list.', 'Bad Request', 400),
  Unauthorized: problem('No token, or one that is not known here.', 'Unauthorized', 401, 'Authenticate'),
  Forbidden: problem(
    'Neither an id, “ids” nor “learner” was given, or the data are another learner’s.',
    'Forbidden',
    403,
  ),
  NotFound: problem('There is nothing at this address.', 'Not Found', 404),
  NoCollection: problem('This API doesn’t have this collection.', 'Not Found', 404),
  TooManyRequests: problem('Too many requests: ask again later.', 'Too Many Requests', 429, 'RetryAfter'),
  Maintenance: problem(
    'Maintenance: title and detail are the notice that visitors see.',
    'Maintenance',
    503,
    'RetryAfter',
  ),
  Unexpected: problem('Any other error.', 'Internal Server Error', 500),
  Preflight: {
    description: 'A page may send its learner’s token.',
    ...withHeaders('AllowOrigin', 'AllowMethods', 'AllowHeaders', 'MaxAge'),
  },
};

/** References to shared replies, by status. */
export const responses = (replies: Readonly<Record<string, keyof typeof sharedResponses>>): Json =>
  Object.fromEntries(
    Object.entries(replies).map(([status, name]) => [status, {$ref: `#/components/responses/${name}`}]),
  );
