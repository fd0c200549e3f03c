import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {contexts} from '../../src/verify/data-integrity/known-contexts.js';
import {isObject} from '../../src/verify/json.js';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const text = (address: string) => JSON.stringify(contexts[address], null, 2);
const badges = 'https://purl.imsglobal.org/spec/ob/v3p0';

/** VCDM 2.0's context with the blank lines and line breaks that W3C publishes it with. */
const asPublished = (json: string) =>
  json
    .replace(/("@protected": true,)\n/g, '$1\n\n')
    .replace(/(\n(?: {4}| {8}| {10}| {12})"type": "@type",)\n/g, '$1\n\n')
    .replace(
      /\n( {4}"(?:(?:Enveloped)?Verifiable(?:Credential|Presentation)|JsonSchema(?:Credential)?|BitstringStatusList(?:Credential|Entry)?|DataIntegrityProof|\.\.\.)")/g,
      '\n\n$1',
    )
    .replace(/^( *)("[^"]+":) ("[^"]+",?)$/gm, (line, indent: string, name: string, value: string) =>
      line.length > 78 ? `${indent}${name}\n${indent}  ${value}` : line,
    );

describe('the contexts', () => {
  it('are those whose hashes the specifications publish', () => {
    // VCDM 2.0, B.1; Data Integrity 1.0, "Contexts and Vocabularies".
    assert.equal(
      sha(asPublished(text('https://www.w3.org/ns/credentials/v2'))),
      '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
    );
    assert.equal(
      sha(text('https://w3id.org/security/data-integrity/v2')),
      '67f21e6e33a6c14e5ccfd2fc7865f7474fb71a04af7e94136cb399dfac8ae8f4',
    );
  });

  it('are those that stand at their addresses, by hashes that others took there', () => {
    assert.equal(
      sha(`${text(`${badges}/context-3.0.2.json`)}\n`),
      '00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53',
    );
  });

  it('stay as they are', () => {
    const hashes = Object.entries(contexts).map(([address, context]) => [
      address,
      sha(JSON.stringify(context)).slice(0, 16),
    ]);
    assert.deepEqual(Object.fromEntries(hashes), {
      'https://www.w3.org/2018/credentials/v1': '778eb3a2ffad5df9',
      'https://w3id.org/security/suites/ed25519-2020/v1': '9ccf2b2a579a86c1',
      'https://w3id.org/security/data-integrity/v1': '3d76dae0cd98b289',
      'https://w3id.org/security/data-integrity/v2': 'be223c58c54657e9',
      'https://www.w3.org/ns/credentials/v2': 'bf6fd611e6773d58',
      'https://www.w3.org/ns/credentials/status/v1': '1d5d557d174395f4',
      'https://w3id.org/security/multikey/v1': '91f130b30b6705ee',
      'https://www.w3.org/ns/did/v1': '922d86fef06acc07',
      'https://w3id.org/vc/status-list/2021/v1': '2420f53a4af31944',
      [`${badges}/context-3.0.3.json`]: 'e407ae98563c7b47',
      [`${badges}/context-3.0.2.json`]: '3b7ee3db2a81386e',
      [`${badges}/context-3.0.1.json`]: 'a6196945628b9d02',
      [`${badges}/context.json`]: 'ce6ab7f5729910f4',
      [`${badges}/extensions.json`]: 'f9767b4f07e2c92e',
      'https://www.w3.org/ns/credentials/examples/v2': '8a675bead391be98',
    });
  });

  it('have one name for each statement that a verdict hangs on', () => {
    const watched = [
      'issuer',
      'credentialSubject',
      'credentialStatus',
      'validFrom',
      'validUntil',
      'issuanceDate',
      'expirationDate',
    ];
    const prefixes: Record<string, string> = {cred: 'https://www.w3.org/2018/credentials#'};
    const walk = (context: unknown): void => {
      if (Array.isArray(context)) return context.forEach(walk);
      if (!isObject(context)) return;
      for (const [term, definition] of Object.entries(context)) {
        const {'@id': id, '@context': inner} = isObject(definition)
          ? definition
          : {'@id': definition, '@context': undefined};
        walk(inner);
        if (typeof id !== 'string' || term.startsWith('@')) continue;
        const iri = id.replace(/^(\w+):(?!\/)/, (whole, prefix: string) => prefixes[prefix] ?? whole);
        const name = watched.find((watch) => iri === `${prefixes.cred}${watch}`);
        if (name) assert.equal(term, name);
        assert.ok(!/^@(nest|included|graph|reverse|index)$/.test(id), `${term} is an alias of ${id}`);
      }
    };
    Object.values(contexts).forEach((context) => walk(context['@context']));
  });
});
