import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {fakeApi} from '../../src/testing/index.js';
import {show, textOf} from '../support/widgets.js';

const ministry = {
  name: 'The office',
  url: 'https://office.example/',
  kinds: ['ministry', 'network'],
  country: 'mn',
};

/** Wherever an organisation stands, it says what it is and where. */
const places: [string, TemplateResult][] = [
  [
    'an award’s sponsor',
    html`<iioe-award-summary .data=${{id: 'a', name: 'A', sponsor: ministry}}></iioe-award-summary>`,
  ],
  [
    'a case’s organisation',
    html`<iioe-case-highlight .data=${{id: 'c', title: 'C', organization: ministry}}></iioe-case-highlight>`,
  ],
  [
    'a case’s partner',
    html`<iioe-case-highlight .data=${{id: 'c', title: 'C', partners: [ministry]}}></iioe-case-highlight>`,
  ],
  [
    'a certificate’s issuer',
    html`<iioe-certificate-badge .data=${{id: 'c', name: 'C', issuer: ministry}}></iioe-certificate-badge>`,
  ],
  [
    'a pathway’s issuer',
    html`<iioe-pathway-card .data=${{id: 'p', title: 'P', issuer: ministry}}></iioe-pathway-card>`,
  ],
  [
    'a programme’s organisation',
    html`<iioe-program-progress
      .data=${{id: 'p', title: 'P', organization: ministry}}
    ></iioe-program-progress>`,
  ],
  [
    'a programme’s partner',
    html`<iioe-program-progress
      .data=${{id: 'p', title: 'P', partners: [ministry]}}
    ></iioe-program-progress>`,
  ],
];

describe('organisations', () => {
  for (const [place, content] of places) {
    it(`${place} is named with its kinds and its country`, async () => {
      const widget = await show(fakeApi(), content);
      expect(textOf(widget)).to.contain('The office Ministry · Network · Mongolia');
      expect(widget.shadowRoot!.querySelector('a')!.href).to.equal('https://office.example/');
    });
  }

  it('what it is and where is one line, below the name where there is no room beside it', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-pathway-card .data=${{id: 'p', title: 'P', issuer: ministry}}></iioe-pathway-card>`,
    );
    const facts = [...widget.shadowRoot!.querySelectorAll('span')].find(({textContent}) =>
      textContent?.includes('Mongolia'),
    )!;
    // Engines differ in what stands for no name.
    widget.style.fontFamily = 'Arial, sans-serif';
    for (const width of [240, 280, 320, 360, 400]) {
      widget.style.width = `${width}px`;
      expect(facts.getBoundingClientRect().height, `${width} px`).to.be.below(30);
    }
  });

  it('a programme’s own country counts before its organisation’s', async () => {
    const data = {id: 'p', title: 'P', organization: ministry, country: 'ID'};
    const widget = await show(fakeApi(), html`<iioe-program-progress .data=${data}></iioe-program-progress>`);
    expect(textOf(widget)).to.contain('Indonesia').and.not.to.contain('Mongolia');
  });

  it('a case names its position and its courses', async () => {
    const data = {id: 'c', title: 'C', position: 3, courses: ['one', 'two'], category: {id: 'k'}};
    const text = textOf(
      await show(fakeApi(), html`<iioe-case-highlight .data=${data}></iioe-case-highlight>`),
    );
    expect(text).to.equal('C Courses onetwo CategorykPosition in the edition3');
  });
});
