import assert from 'node:assert/strict';
import {test} from 'node:test';
import {host} from '../../src/localization/host/fr.js';
import {strings as early} from '../../src/localization/languages/fr.js';
import {strings as late} from '../../src/localization/verification/fr.js';
import {formsIn} from './forms.js';

test('French punctuation: no-break spaces, typographic apostrophes and quotation marks', () => {
  for (const [key, form] of formsIn(early, late, host)) {
    assert.doesNotMatch(form, /(?<!\u00a0)[:»%]|(?<!\u202f)[;?!]|«(?!\u00a0)/, key);
    assert.doesNotMatch(form, /['"“”]|\.\.\.|^\s|\s$/, key);
  }
});
