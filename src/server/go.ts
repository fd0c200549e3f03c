import {Hono} from 'hono';
import {collectionNames} from '../data/collection/filters.js';
import type {CollectionName} from '../schemas/index.js';
import {styleHash, wordsPage} from './embed/page.js';
import {lookUp} from './lookup.js';
import type {ServerOptions} from './options.js';
import {contentSecurityPolicy} from './policy.js';
import type {Reader} from './reader.js';
import {everywhere} from './replies.js';
import {againOf, statusOf} from './status.js';
import {hostWords} from './words.js';

/** Learner data have no public page. */
const isPublic = (name: string): name is CollectionName =>
  name !== 'progress' && (collectionNames as readonly string[]).includes(name);

/**
 * `/go/<collection>/<id>`: leads to that resource's own page, which the API names and nobody else. For frames
 * that may follow links to their own host only, as WordPress's.
 */
export function createGo({maxAge = 60}: ServerOptions, reader: Reader): Hono {
  const go = new Hono();
  go.get('/:collection/:id', async (c) => {
    const {collection, id} = c.req.param();
    if (!isPublic(collection) || reader.isPersonal) return wordsReply(404);
    try {
      const found = await lookUp(reader.for(c.req.raw).source, collection, id, 'en');
      if (found?.url === undefined) return wordsReply(404);
      const headers = {...everywhere, Location: found.url, 'Cache-Control': `public, max-age=${maxAge}`};
      return new Response(null, {status: 302, headers: {...headers, 'Referrer-Policy': 'strict-origin'}});
    } catch (error) {
      return wordsReply(statusOf(error), againOf(error));
    }
  });
  return go;
}

/** A visitor reads it, in a window of its own. */
async function wordsReply(status: number, headers = {}): Promise<Response> {
  const page = wordsPage(hostWords('en', status === 404 ? 'notFound' : 'unavailable'));
  return new Response(page, {
    status,
    headers: {
      ...everywhere,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy([], [], [await styleHash()]),
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}
