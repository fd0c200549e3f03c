import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {verification} from '../../src/localization/en/verification.js';
import {strings} from '../../src/localization/verification/fr.js';
import {lateMessages} from '../../src/verify/messages-late.js';
import {sayer, type MessageCode} from '../../src/verify/messages.js';

/** The early messages are nobody's but `sayer`'s, so their codes are read off the file. */
const source = readFileSync(new URL('../../src/verify/messages.ts', import.meta.url), 'utf8');
const earlyCodes = [...source.matchAll(/^ {2}'([\w-]+)':/gm)].map(([, code]) => code as MessageCode);
const codes = [...earlyCodes, ...(Object.keys(lateMessages) as MessageCode[])];

/** Puts each `{name}` back as it was. */
const asWritten = new Proxy<Record<string, string>>({}, {get: (_none, name) => `{${String(name)}}`});
const say = await sayer(codes);
const english: Record<string, string> = {
  ...verification,
  ...Object.fromEntries(codes.map((code) => [`check-${code}`, say(code, asWritten)])),
};
const french: Record<string, string> = strings;

/** Words that both languages share. */
const shared = ['axis-proof'];

test('French has each string of a check, and no other', () => {
  assert.ok(earlyCodes.includes('part-missing'));
  assert.deepEqual(Object.keys(french).sort(), Object.keys(english).sort());
});

test('French has the same values as English', () => {
  const values = (message = '') => [...new Set(message.match(/\{\w+\}/g) ?? [])].sort();
  for (const key of Object.keys(english)) assert.deepEqual(values(french[key]), values(english[key]), key);
});

test('nothing was left in English', () => {
  const same = Object.keys(english).filter((key) => french[key] === english[key]);
  assert.deepEqual(same, shared);
});

test('French punctuation: no-break spaces, typographic apostrophes and quotation marks', () => {
  for (const [key, message] of Object.entries(french)) {
    assert.doesNotMatch(message, /(?<!\u00a0)[:»%]|(?<!\u202f)[;?!]|«(?!\u00a0)/, key);
    assert.doesNotMatch(message, /['"“”]|\.\.\.|^\s|\s$/, key);
  }
});
