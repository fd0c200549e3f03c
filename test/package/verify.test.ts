import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseAst} from 'rollup/parseAst';
import {badge, makeSigner} from '../verify/signer.js';
import type {verifyCredential as Verify} from '../../src/verify/index.js';

const built = new URL('../../dist/verify/index.js', import.meta.url).href;
const scripts = readdirSync('dist/verify').filter((file) => file.endsWith('.js'));

describe('iioe-widgets/verify', () => {
  it('brings all that it needs', () => {
    assert.ok(scripts.length > 3);
    for (const file of scripts) {
      const tree = JSON.stringify(
        parseAst(readFileSync(`dist/verify/${file}`, 'utf8')),
        (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
      );
      const sources = [...tree.matchAll(/"source":\{"type":"Literal",[^}]*?"value":"([^"]+)"/g)];
      assert.ok(file !== 'index.js' || sources.length > 0);
      for (const [, source] of sources) assert.match(source!, /^\.\/[\w-]+\.js$/, file);
    }
  });

  it('checks Data Integrity in Node, and asks nobody about a did:key', async () => {
    const {verifyCredential} = (await import(built)) as {verifyCredential: typeof Verify};
    const signer = await makeSigner();
    const plain = badge(signer.did);
    delete plain.credentialStatus;
    const signed = await signer.sign(plain);
    const ask = (() => assert.fail('asked')) as unknown as typeof fetch;
    const options = {fetch: ask, now: new Date('2025-03-01T00:00:00Z')};
    assert.equal((await verifyCredential(signed, options)).verdict, 'verified');
    assert.equal((await verifyCredential({...signed, name: 'Another'}, options)).proof, 'invalid');
    assert.equal((await verifyCredential({...signed, grade: 'A'}, options)).proof, 'invalid');
  });
});
