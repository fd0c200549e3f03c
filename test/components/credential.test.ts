import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {renderCredential} from '../../src/internal/credential.js';
import {Words} from '../../src/internal/words.js';
import {strings} from '../../src/localization/languages/fr.js';

const said = async (offer: Parameters<typeof renderCredential>[0], w: Words) =>
  (await fixture<HTMLElement>(html`<p>${renderCredential(offer, w)}</p>`)).textContent
    .replace(/\s+/g, ' ')
    .trim();

describe('what a course or a pathway gives', () => {
  const english = new Words('en', 'en', {});
  const french = new Words('fr', 'fr', strings);

  it('has a name and a kind, in the widget’s language', async () => {
    const offer = {name: 'AI 101', kind: 'microCertification'} as const;
    expect(await said(offer, english)).to.equal('AI 101 Micro-certification');
    expect(await said(offer, french)).to.equal('AI 101 Microcertification');
  });

  it('may have no kind, or may not be told', async () => {
    expect(await said({name: 'AI 101'}, english)).to.equal('AI 101');
    expect(renderCredential(undefined, english)).to.equal(undefined);
  });
});
