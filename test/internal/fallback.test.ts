import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {hasFallback} from '../../src/internal/fallback.js';

const isFallback = async (...nodes: Node[]) => {
  const box = document.createElement('div');
  box.append(...nodes);
  return !!hasFallback(box);
};

/** A node made in another document: of other classes than ours. */
const foreign = async (text: string): Promise<ChildNode[]> => {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="another document"></iframe>`);
  frame.contentDocument!.body.innerHTML = text;
  return [...frame.contentDocument!.body.childNodes];
};

const rows: [markup: string, isFallback: boolean][] = [
  ['', false],
  [' \n ', false],
  ['<!-- a comment -->', false],
  ['words', true],
  ['<a href="/x">a link</a>', true],
  ['<p slot="actions">elsewhere</p>', false],
  [' <p slot="actions">elsewhere</p> <b>here</b>', true],
];

describe('a fallback', () => {
  for (const [markup, expected] of rows) {
    it(`${expected ? 'is' : 'is not'} ${JSON.stringify(markup)}, of this document and of another`, async () => {
      const own = document.createRange().createContextualFragment(markup);
      expect(await isFallback(own), 'of this').to.equal(expected);
      expect(await isFallback(...(await foreign(markup))), 'of another').to.equal(expected);
    });
  }
});
