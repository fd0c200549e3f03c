/**
 * JSON-LD to RDF and its canonical form, by `jsonld` 9 and `rdf-canonize` 5: 17 kB brotli, and no smaller
 * library passes W3C's test suites. Their modules are taken one by one, since the package's entry brings 12 kB
 * of what nobody needs here: loaders that fetch, framing, compaction. Both are pinned, and bundled by
 * `build/verify.js`, which puts small stand-ins for what a browser has by itself.
 */
import initial from 'jsonld/lib/context.js';
import ContextResolver from 'jsonld/lib/ContextResolver.js';
import events from 'jsonld/lib/events.js';
import expansion from 'jsonld/lib/expand.js';
import rdf from 'jsonld/lib/toRdf.js';
import RDFC10 from 'rdf-canonize/lib/RDFC10.js';
import type {JsonObject} from '../types.js';
import {contexts} from './known-contexts.js';
import type {Deadline} from './deadline.js';
import {sayOf, Refusal} from './refusal.js';

export type Digest = 'SHA-256' | 'SHA-384';

/** Enough for thousands of like nodes, and soon over with a "poison" graph. */
const MOST_ITERATIONS = 10_000;

/** What a document says, with every term as the IRI that it stands for: JSON-LD's expanded form. */
export type Expanded = JsonObject;

/** What it has in common for all of one check: contexts that are read once. */
export function reader(): (document: JsonObject) => Promise<Expanded> {
  const options = {
    // No base: what is relative has no meaning here, and resolving it can take minutes.
    base: null,
    keepFreeFloatingNodes: false,
    contextResolver: new ContextResolver({sharedCache: new Map()}),
    documentLoader: async (url: string) => ({documentUrl: url, document: builtIn(url), tag: 'static'}),
    eventHandler: events.setupEventHandler({options: {safe: true}}),
  };
  return async (document) => {
    try {
      const activeCtx = initial.getInitialContext(options);
      const expanded = await expansion.expand({activeCtx, element: document, options});
      const [root, ...others] = [expanded].flat();
      if (!root || others.length) throw new Refusal('di-json-ld', {detail: 'not one object'});
      return root;
    } catch (error) {
      throw sayOf(error);
    }
  };
}

function builtIn(url: string): object {
  const document = Object.hasOwn(contexts, url) ? contexts[url] : undefined;
  if (!document) throw new Refusal('di-context-unknown', {context: url});
  return structuredClone(document);
}

/**
 * The hash of what an expanded document says (RDF Dataset Canonicalization 1.0, RDFC-1.0).
 *
 * @throws Refusal where there is no canonical form, or none in time
 */
export async function hashOf(expanded: Expanded, digest: Digest, deadline: Deadline): Promise<Uint8Array> {
  return sha(digest, await canonical(rdfOf(expanded), digest, deadline));
}

/** Quads as `rdf-canonize` takes them. */
export function rdfOf(expanded: Expanded): object[] {
  // A direction of writing is signed, and not forbidden, as other verifiers have it.
  const options = {
    rdfDirection: 'i18n-datatype',
    eventHandler: events.setupEventHandler({options: {safe: true}}),
  };
  try {
    return rdf.toRDF([expanded], options);
  } catch (error) {
    throw sayOf(error);
  }
}

export async function canonical(quads: object[], digest: Digest, deadline: Deadline): Promise<string> {
  const createMessageDigest = () => {
    let text = '';
    return {
      update: (more: string) => void (text += more),
      digest: async () => {
        deadline.check();
        return hex(await sha(digest, text));
      },
    };
  };
  try {
    return await new RDFC10({createMessageDigest, maxDeepIterations: MOST_ITERATIONS, signal: deadline}).main(
      quads,
    );
  } catch (error) {
    // It has no other reason: too many steps, or too late.
    throw error instanceof Refusal ? error : new Refusal('di-too-complex');
  }
}

const encoder = new TextEncoder();

export const sha = async (digest: Digest, text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(digest, encoder.encode(text)));

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
