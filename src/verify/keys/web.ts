import {textOf} from '../json.js';
import type {Run} from '../types.js';
import type {KeyAnswer} from '../data-integrity/types.js';
import type {Held} from './dids.js';
import {jsonOf} from '../net.js';
import {keyOf, keysOf} from './documents.js';
import type {Published} from './issuer.js';
import {keyOfJwk, usable} from './jwk.js';
import {keyOfMultibase} from './multikey.js';
import {answer, unresolvable} from './resolve.js';

/** Resolves a did:web (did:web Method Specification, "Read"). */
export async function keysOfDidWeb(did: string, rest: string, run: Run): Promise<Held> {
  const values = {did};
  const [host = '', ...path] = rest.split(':');
  const written = host.replace(/%3A/i, ':');
  const isSafe =
    /^[a-z\d.-]+(:\d+)?$/i.test(written) && path.every((part) => /^(?!\.+$)[\w.~%-]+$/.test(part));
  if (!isSafe) return {code: 'did-malformed', values};
  const fetched = await run.get(
    `https://${[written, ...(path.length ? path : ['.well-known'])].join('/')}/did.json`,
  );
  if (!fetched.ok) return fetched;
  const document = jsonOf(fetched);
  return document?.id === did
    ? {keys: await keysOf(document, did, run.now)}
    : {code: 'did-document-other', values};
}

/** What an https issuer publishes: the keys in its profile, and in its host's JWK set. */
export async function keysOfHost(issuerId: string, run: Run): Promise<Published> {
  const published: Published = {keys: []};
  // The set is its host's, so it speaks for the issuers of that host (RFC 8615).
  const addresses = [issuerId, ...(/^https?:/i.test(issuerId) ? [jwksOf(issuerId)] : [])];
  for (const fetched of await Promise.all(addresses.map((url) => run.get(url)))) {
    if (fetched.ok) {
      const document = jsonOf(fetched);
      const {id = issuerId} = document ?? {};
      if (document && id === issuerId) published.keys.push(...(await keysOf(document, issuerId, run.now)));
    } else if (fetched.status !== 404 && fetched.status !== 410) published.failure = fetched;
  }
  return published;
}

const jwksOf = (issuerId: string): string =>
  URL.canParse(issuerId) ? new URL('/.well-known/jwks.json', issuerId).href : issuerId;

/**
 * An https address leads to a JWK, a set of them, a verification method, or a document that holds it. Where
 * it leads nowhere, its fragment may be the key itself, as in 1EdTech's examples: a key that then stands in
 * the credential alone.
 */
export async function keyAtAddress(url: string, run: Run): Promise<KeyAnswer> {
  const [base = '', fragment = ''] = url.split('#');
  const fetched = await run.get(base);
  const document = fetched.ok ? jsonOf(fetched) : undefined;
  if (document) {
    if ('kty' in document)
      return answer(
        usable(() => keyOfJwk(document)),
        '',
        'document',
      );
    const controller = textOf(document.controller);
    if (document.id === url && controller) return answer(keyOf(document), controller, 'document');
    const found = (await keysOf(document, base, run.now)).find(
      ({id}) => id === url || (fragment && id === fragment),
    );
    if (found) return answer(found.key, 'keys' in document ? '' : base, 'document');
  }
  const key = fragment.startsWith('z') ? usable(() => keyOfMultibase(fragment)) : undefined;
  if (key) return answer(key, base, 'credential');
  if (!fetched.ok) return unresolvable(fetched);
  return unresolvable({code: 'key-not-found', values: {key: url}}, document && base);
}
