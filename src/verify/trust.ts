import {idOf, isObject, listOf} from './json.js';
import {jsonOf} from './net.js';
import type {JsonObject, Run, Said, TrustAxis} from './types.js';

/**
 * Looks an issuer up in a registry that the page's author trusts: DCC's and 1EdTech's form, with a member an
 * issuer in `registry`, or a list of issuers.
 *
 * @param issuerId one that is proven
 * @param trust the registry's address, or the registry
 */
export async function trustOf(
  issuerId: string | undefined,
  trust: string | object,
  run: Run,
): Promise<TrustAxis> {
  if (issuerId === undefined) {
    run.note('trust', 'unknown', {code: 'trust-unbound'});
    return 'unknown';
  }
  const registry = await registryOf(trust, run);
  if ('code' in registry) {
    run.note('trust', 'unknown', registry);
    return 'unknown';
  }
  const isListed = registry.ids.includes(issuerId);
  run.note('trust', isListed ? 'pass' : 'warn', {code: isListed ? 'trust-listed' : 'trust-unlisted'});
  return isListed ? 'listed' : 'unlisted';
}

async function registryOf(trust: string | object, run: Run): Promise<Said | {ids: unknown[]}> {
  let document: unknown = trust;
  if (typeof trust === 'string') {
    const fetched = await run.get(trust, 'any-host');
    if (!fetched.ok) return fetched;
    document = jsonOf(fetched);
  }
  const held = isObject(document) ? (document.registry ?? document.issuers) : document;
  if (Array.isArray(held))
    return {ids: listOf(held).map((item) => idOf(item) ?? (item as JsonObject | null)?.did)};
  return isObject(held) ? {ids: Object.keys(held)} : {code: 'trust-malformed'};
}
