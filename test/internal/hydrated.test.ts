import {expect, fixture} from '@open-wc/testing';
import {html, nothing, render, type TemplateResult} from 'lit';
import {correct} from '../../src/internal/hydrated.js';

/** A root that shows one content, corrected to what is meant. */
async function corrected(shown: TemplateResult, meant: TemplateResult): Promise<ShadowRoot> {
  const host = await fixture(html`<div></div>`);
  const root = host.attachShadow({mode: 'open'});
  render(shown, root);
  correct(root, meant);
  return root;
}

describe('what was rendered elsewhere, corrected', () => {
  const box = (dir: unknown, isHidden: boolean, text = 'a') =>
    html`<div dir=${dir} ?hidden=${isHidden}>${text}</div>`;

  it('gets the attributes and the texts that are meant', async () => {
    const root = await corrected(box('ltr', false), box('rtl', true, 'b'));
    expect(root.querySelector('div')).to.have.attribute('dir', 'rtl');
    expect(root.querySelector('div')).to.have.attribute('hidden');
    expect(root.textContent).to.equal('b');
  });

  it('loses the attributes that are not', async () => {
    const root = await corrected(box('ltr', true), box(nothing, false));
    expect(root.querySelector('div')).not.to.have.attribute('dir');
    expect(root.querySelector('div')).not.to.have.attribute('hidden');
  });

  it('keeps what a visitor did: what is open, and what stands in a form', async () => {
    const form = (isOpen: boolean, value: string, isChecked: boolean) =>
      html`<details ?open=${isOpen}></details>
        <input .value=${value} value=${value || nothing} /><input type="checkbox" ?checked=${isChecked} />`;
    const root = await corrected(form(true, 'typed', true), form(false, '', false));
    const [text, box] = root.querySelectorAll('input');
    expect(root.querySelector('details')!.open).to.equal(true);
    expect([text!.value, box!.checked]).to.deep.equal(['typed', true]);
  });

  it('leaves to other elements what they say of themselves', async () => {
    const element = (lang: unknown) => html`<x-element layout="row" lang=${lang}></x-element>`;
    const root = await corrected(element('en'), html`<x-element lang="fr"></x-element>`);
    expect(root.querySelector('x-element')).to.have.attribute('layout', 'row');
    expect(root.querySelector('x-element')).to.have.attribute('lang', 'fr');
  });
});
