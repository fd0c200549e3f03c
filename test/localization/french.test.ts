import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strings as early} from '../../src/localization/languages/fr.js';
import {strings as late} from '../../src/localization/verification/fr.js';

test('French punctuation: no-break spaces, typographic apostrophes and quotation marks', () => {
  for (const [key, message] of Object.entries({...early, ...late}))
    for (const form of typeof message === 'string' ? [message] : Object.values(message)) {
      assert.doesNotMatch(form, /(?<!\u00a0)[:»%]|(?<!\u202f)[;?!]|«(?!\u00a0)/, key);
      assert.doesNotMatch(form, /['"“”]|\.\.\.|^\s|\s$/, key);
    }
});
