import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {wordsFor} from '../../src/components/certificate-badge/verification/words.js';
import {verification} from '../../src/localization/en/verification.js';
import {intl} from '../../src/localization/formats.js';
import {host} from '../../src/localization/host/en.js';
import {en} from '../../src/localization/languages/en.js';
import {languageFor} from '../../src/localization/load.js';
import {hostWords} from '../../src/server/words.js';
import {lateMessages} from '../../src/verify/messages-late.js';
import {sayer, type MessageCode} from '../../src/verify/messages.js';
import {formsOf} from './forms.js';
import {shared} from './shared-words.js';

type Messages = Record<string, string | Record<string, string>>;

const folder = new URL('../../src/localization/', import.meta.url);
const tags = readdirSync(new URL('languages/', folder))
  .map((file) => file.replace('.ts', ''))
  .filter((tag) => tag !== 'en');

/** The early messages of a check are nobody's but `sayer`'s, so their codes are read off the file. */
const source = readFileSync(new URL('../../src/verify/messages.ts', import.meta.url), 'utf8');
const earlyCodes = [...source.matchAll(/^ {2}'([\w-]+)':/gm)].map(([, code]) => code as MessageCode);
const codes = [...earlyCodes, ...(Object.keys(lateMessages) as MessageCode[])];

/** Puts each `{name}` back as it was. */
const asWritten = new Proxy<Record<string, string>>({}, {get: (_none, name) => `{${String(name)}}`});
const say = await sayer(codes);

/** The three files of a language, and the English that each translates. */
const files: Readonly<Record<string, Messages>> = {
  languages: en,
  verification: {
    ...verification,
    ...Object.fromEntries(codes.map((code) => [`check-${code}`, say(code, asWritten)])),
  },
  host,
};

const valuesOf = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();
/** The plural forms of a language, by numbers that tell them apart: French and its like have one for whole millions. */
const pluralsOf = (tag: string) => {
  const rules = intl('PluralRules', tag);
  return [...new Set([...Array(201).keys(), 1.5, 1_000_000].map((n) => rules.select(n)))].sort();
};
/** Without the values and the names that no language translates. */
const words = (form: string) =>
  form.replace(/\{\w+\}/g, '').replace(/[A-Z]{2,}\w*|https?|[^\p{L}\p{N}]+/gu, '');

test('there are languages, and codes of checks', () => {
  assert.ok(tags.includes('fr'));
  assert.ok(earlyCodes.includes('part-missing'));
});

for (const tag of tags) {
  describe(tag, () => {
    for (const [kind, english] of Object.entries(files)) {
      describe(kind, async () => {
        const file = (await import(new URL(`${kind}/${tag}.ts`, folder).href)) as Record<string, Messages>;
        const messages = file.strings ?? file.host!;

        test('has each string, and no other', () => {
          assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort());
        });

        for (const [key, message] of Object.entries(messages)) {
          test(key, () => {
            assert.deepEqual(valuesOf(message), valuesOf(english[key]), 'the values of English');
            for (const form of formsOf(message)) {
              assert.doesNotMatch(form, /^\s|\s$|\.\.\.| {2}/, 'no edges to glue to');
              assert.ok(form.length, 'words');
            }
            if (typeof message !== 'string') {
              assert.deepEqual(Object.keys(message).sort(), pluralsOf(tag), 'each plural form');
            }
            const isEnglish = formsOf(message).some(
              (form) => words(form) && formsOf(english[key]!).some((other) => words(other) === words(form)),
            );
            const isShared = (shared[tag] ?? []).includes(key);
            assert.equal(isEnglish, isShared, 'left in English, unless both share the word');
          });
        }
      });
    }

    test('is loaded when it is asked for: by widgets, by checks, by the host', async () => {
      assert.equal((await languageFor(tag)).tag, tag);
      assert.equal((await languageFor(`${tag}-x-own`)).tag, tag);
      assert.ok(await wordsFor(tag));
      assert.equal(hostWords(tag, 'notFound').lang, tag);
    });
  });
}

test('a tag of the same language and script is spoken to in it', async () => {
  assert.equal((await languageFor('fr-CA')).tag, 'fr');
  assert.equal((await languageFor('zh-TW')).tag, 'en');
});
