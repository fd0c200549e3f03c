import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {contexts} from '../../src/verify/data-integrity/known-contexts.js';
import {suiteOf} from '../../src/verify/data-integrity/suites.js';
import {refusedAlgorithm} from '../../src/verify/keys/signature.js';
import {verification} from '../../src/localization/en/verification.js';
import {check, line} from '../verify/issuing.js';

const text = readFileSync('docs/verification.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'verification-'));
after(() => rmSync(folder, {recursive: true}));

/** A section by its heading. */
const section = (title: string): string => text.split(`## ${title}\n`)[1]!.split('\n## ')[0]!;

/** What stands in backticks in a cell of the table of proofs. */
const named = (row: string, column: 1 | 2): string[] => {
  const found = section('What is supported')
    .split('\n')
    .find((one) => one.startsWith(`| ${row}`));
  return [...found!.split('|')[column + 1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
};

test('the badge of the example is verified, with the files that it writes', async () => {
  const [, code = ''] = /```js\n(import \{generateKeyPairSync[\s\S]*?)```/.exec(text) ?? [];
  const script = join(folder, 'issue.mjs');
  writeFileSync(script, code);
  const jwt = execFileSync(process.execPath, [script], {cwd: folder, encoding: 'utf8'});
  const answers = {
    'https://your.site/keys/2026.json': readFileSync(join(folder, '2026.json'), 'utf8'),
    'https://your.site/.well-known/jwks.json': readFileSync(join(folder, 'jwks.json'), 'utf8'),
    'https://your.site/': '<!doctype html>',
  };
  const result = await check(jwt, answers, {now: new Date('2026-07-01T00:00:00Z')});
  assert.equal(line(result), 'verified: valid bound current none');
  assert.deepEqual(
    result.checks.filter(({outcome}) => outcome !== 'pass'),
    [],
  );
});

test('it tells of every verdict and every value of each axis', () => {
  const values = Object.keys(verification).flatMap(
    (key) => /^(?:verdict|proof|issuer|time|status|trust)-([\w-]+?)$/.exec(key)?.[1] ?? [],
  );
  assert.ok(values.length > 20);
  for (const value of values.filter((name) => !name.endsWith('-means')))
    assert.ok(section('What a result says').includes(`\`${value}\``), value);
});

test('it names the contexts that are built in, and no others', () => {
  const listed = [...section('What is supported').matchAll(/`(https:\/\/[^`]+)`/g)].map(([, url]) => url);
  assert.deepEqual(listed.sort(), Object.keys(contexts).sort());
});

test('it names what can be checked, and what can’t', () => {
  const suites = (column: 1 | 2) =>
    named('Data Integrity', column).filter((name) => /^(eddsa|ecdsa|bbs)-/.test(name));
  assert.equal(suites(1).length, 5);
  for (const cryptosuite of suites(1)) assert.ok(suiteOf({type: 'DataIntegrityProof', cryptosuite}).form);
  for (const cryptosuite of suites(2)) assert.ok(!suiteOf({type: 'DataIntegrityProof', cryptosuite}).form);
  for (const type of named('other linked proofs', 1)) assert.ok(suiteOf({type}).form, type);
  const others = named('other linked proofs', 2).filter((type) => type !== 'unsupported');
  for (const type of others) assert.ok(!suiteOf({type}).form, type);

  const algorithms = (column: 1 | 2) =>
    named('JWT and JWS', column).filter((name) => /\d|^EdDSA$/.test(name));
  for (const alg of algorithms(1)) assert.equal(refusedAlgorithm(alg), undefined, alg);
  for (const alg of algorithms(2)) {
    const outcome = /^HS/.test(alg) ? 'invalid' : 'unsupported';
    assert.equal(refusedAlgorithm(alg)?.proof, outcome, alg);
  }
});

test('its links lead somewhere', () => {
  const slug = (title: string) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-');
  const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => slug(title!));
  for (const [, path = '', anchor] of text.matchAll(/\]\((?!https:)([^)#]*)(?:#([^)]+))?\)/g)) {
    assert.ok(existsSync(join('docs', path)), path);
    if (!path) assert.ok(anchors.includes(anchor!), anchor);
  }
});
