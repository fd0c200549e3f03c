import {expect} from '@open-wc/testing';
import {wordsFor} from '../../src/components/certificate-badge/verification/words.js';
import {verification} from '../../src/localization/en/verification.js';
import {en} from '../../src/localization/languages/en.js';
import {languageFor} from '../../src/localization/load.js';
import {loaders} from '../../src/localization/loaders.js';
import type {Plural} from '../../src/localization/strings.js';
import {lateMessages} from '../../src/verify/messages-late.js';
import {shared} from '../localization/shared-words.js';
import {saidIn} from '../support/said.js';
import {atRest, setStage, type Stage} from '../support/stage.js';

const english: Record<string, string | Plural> = {
  ...en,
  ...verification,
  ...Object.fromEntries(Object.entries(lateMessages).map(([code, message]) => [`check-${code}`, message])),
};

/** Of English alone: what a browser writes by itself where it has not the language's own. */
const BY_BROWSER = /\b(January|February|March|June|July|October|hours?|weeks?|days?|Mongolian)\b/;

/** A message as it is seen: anything may stand for its values. A sentence is found inside of a text, too. */
function patternOf(message: string): RegExp {
  const parts = message.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&'));
  const isSentence = parts.some((part) => /\p{L}+ \p{L}+ \p{L}+/u.test(part));
  return new RegExp(isSentence ? parts.join('.*') : `^${parts.join('.+')}$`, 'u');
}

/** English that must not be read in a language, by key; what has no words of its own says nothing. */
const patternsFor = (tag: string): [string, RegExp][] =>
  Object.entries(english)
    .filter(([key]) => !shared[tag]?.includes(key))
    .flatMap(([key, message]) =>
      Object.values(typeof message === 'string' ? {other: message} : message)
        .filter((form) => /\p{L}/u.test(form.replace(/\{\w+\}/g, '')))
        .map((form): [string, RegExp] => [key, patternOf(form)]),
    );

/** Data in a language that is not the widget's says so; so does a widget that speaks English, which is a fault. */
const isMarked = (element: Element): boolean =>
  !!element.getAttribute('lang') && !element.matches('[part=base]');

/** Whose language is told by nobody: an issuer's own name for itself, an address. */
const isUntold = (text: string): boolean => /^https?:/.test(text);

describe('no English is left', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.box.remove());

  it('where it is English that is looked for, it is found', () => {
    const patterns = patternsFor('en');
    const texts = [...stage.widgets.values()].flatMap((widget) => [...saidIn(widget, isMarked)]);
    const found = patterns.filter(([, pattern]) => texts.some(({text}) => pattern.test(text)));
    expect(new Set(found.map(([key]) => key)).size).to.be.greaterThan(180);
  });

  for (const tag of Object.keys(loaders)) {
    it(`in ${tag}`, async () => {
      await Promise.all([languageFor(tag), wordsFor(tag)]);
      for (const provider of stage.box.children) provider.setAttribute('lang', tag);
      await atRest(stage.box);
      const patterns = patternsFor(tag);
      const left = new Set<string>();
      const seen = new Map<string, string | undefined>();
      for (const [{name}, widget] of stage.widgets) {
        expect(widget.shadowRoot!.querySelector('[part=base]')!.getAttribute('lang'), name).to.equal(tag);
        for (const {text, where} of saidIn(widget, isMarked)) {
          if (!seen.has(text)) seen.set(text, isUntold(text) ? undefined : englishIn(text, patterns));
          const key = seen.get(text);
          if (key) left.add(`${name}: ${where}: ${text} (${key})`);
        }
      }
      expect([...left]).to.deep.equal([]);
      expect(seen.size).to.be.greaterThan(200);
    });
  }
});

/** The key of the English in a text, if there is any: in the whole, or in an item of a row. */
const englishIn = (text: string, patterns: [string, RegExp][]): string | undefined =>
  BY_BROWSER.test(text)
    ? 'by the browser'
    : text.split(' · ').flatMap((one) => patterns.find(([, pattern]) => pattern.test(one))?.[0] ?? [])[0];
