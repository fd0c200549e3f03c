import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {fakeApi, sampleItem} from '../../src/testing/index.js';
import {languageFor} from '../../src/localization/load.js';
import type {Figure} from '../../src/schemas/shared.js';
import {part, show, type Widget} from '../support/widgets.js';

/** From the left to the right as they are seen, the letters of a text. */
function seen(text: Node): string {
  const letters: [x: number, letter: string][] = [];
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null)
    for (let i = 0; i < node.length; i++) {
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const {left, width} = range.getBoundingClientRect();
      if (width > 0) letters.push([left, node.data[i]!]);
    }
  return letters
    .sort(([one], [other]) => one - other)
    .map(([, letter]) => letter)
    .join('');
}

const inArabic = <W extends Widget>(content: TemplateResult, lang = 'ar'): Promise<W> =>
  show<W>(fakeApi(), content, lang);
const box = (element: Element | null) => element!.getBoundingClientRect();

describe('right to left', () => {
  before(() => languageFor('ar'));

  const everyWidget: [tag: string, content: TemplateResult][] = [
    ['course-card', html`<iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>`],
    ['course-list', html`<iioe-course-list searchable loading="eager"></iioe-course-list>`],
    [
      'pathway-card',
      html`<iioe-pathway-card pathway="teaching-with-ai" loading="eager"></iioe-pathway-card>`,
    ],
    [
      'program-progress',
      html`<iioe-program-progress program="must-ai-cascade" loading="eager"></iioe-program-progress>`,
    ],
    [
      'case-highlight',
      html`<iioe-case-highlight case="must-ecosystem" loading="eager"></iioe-case-highlight>`,
    ],
    ['case-list', html`<iioe-case-list searchable loading="eager"></iioe-case-list>`],
    ['award-summary', html`<iioe-award-summary award="pioneer-2025" loading="eager"></iioe-award-summary>`],
    [
      'certificate-badge',
      html`<iioe-certificate-badge
        loading="eager"
        .data=${{id: 'c-1', name: 'AI', issuer: {name: 'IIOE'}, issued: '2026-03-01'}}
      ></iioe-certificate-badge>`,
    ],
    [
      'progress-tracker',
      html`<iioe-progress-tracker
        .data=${{id: 'p-1', learner: {id: 'l'}, course: 'x', fraction: 0.25}}
      ></iioe-progress-tracker>`,
    ],
  ];
  for (const [tag, content] of everyWidget)
    it(`${tag} is written from the right, and nothing of it stands out at a side`, async () => {
      const widget = await inArabic(content);
      expect(widget.state).to.equal('ready');
      const base = part(widget, 'base')!;
      expect(base.dir).to.equal('rtl');
      expect(base.lang).to.equal('ar');
      expect(getComputedStyle(base).direction).to.equal('rtl');
      const {left, right} = box(widget);
      for (const one of base.querySelectorAll('*')) {
        if (!one.checkVisibility() || one.closest('.spoken, svg, img')) continue;
        expect(box(one).left, one.outerHTML).to.be.at.least(left - 1);
        expect(box(one).right, one.outerHTML).to.be.at.most(right + 1);
      }
    });

  // Egypt's digits are Arabic in every engine; those of `ar` alone differ by the age of its data.
  const figures: [figure: Figure, latin: string, arabic: string][] = [
    [{value: 7000, comparator: 'gt'}, '7,000+', '٧٬٠٠٠+'],
    [{value: 85, comparator: 'gt', unit: 'percent'}, '>85%', '٪٨٥>'],
    [{value: 85, comparator: 'gte', unit: 'percent'}, '≥85%', '٪٨٥≥'],
    [{value: 5, comparator: 'lte'}, '≤5', '≤٥'],
    [{value: 200, comparator: 'approx'}, '≈200', '≈٢٠٠'],
    [{value: 29.5, unit: 'percent'}, '29.5%', '٪٢٩٫٥'],
    [{value: 1892}, '1,892', '١٬٨٩٢'],
    // An Arabic reader comes to the 5 first.
    [{value: 5, max: 9}, '9–5', '٩–٥'],
    [{value: 10, max: 20, unit: 'percent'}, '20%–10', '٪٢٠–١٠'],
  ];
  for (const [figure, latin, arabic] of figures)
    for (const [lang, order] of [
      ['ar', latin],
      ['ar-EG', arabic],
    ] as const)
      it(`${lang}: ${JSON.stringify(figure)} is seen as ${order}`, async () => {
        const widget = await inArabic(
          html`<iioe-program-progress
            .data=${{id: 'p', title: 'P', figures: [figure]}}
          ></iioe-program-progress>`,
          lang,
        );
        const value = part(widget, 'figure-value')!;
        expect(seen(value.querySelector('bdi') ?? value).replace(/[\s\u061c\u200e]/g, '')).to.equal(order);
      });

  it('a range is from left to right elsewhere', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-program-progress
        .data=${{id: 'p', title: 'P', figures: [{value: 5, max: 9}]}}
      ></iioe-program-progress>`,
    );
    expect(seen(part(widget, 'figure-value')!.querySelector('bdi')!)).to.equal('5–9');
  });

  it('a bar is filled from the right', async () => {
    const widget = await inArabic(
      html`<iioe-program-progress program="must-ai-cascade" loading="eager"></iioe-program-progress>`,
    );
    const bars = [...widget.shadowRoot!.querySelectorAll('[part="bar"]')];
    expect(bars.length).to.be.greaterThan(1);
    for (const bar of bars) expect(box(bar.querySelector('rect')).right).to.be.closeTo(box(bar).right, 1);
    expect(box(bars.at(-1)!.querySelector('rect')).left).to.be.greaterThan(box(bars.at(-1)!).left + 10);
  });

  it('a label stands to the right of what it names', async () => {
    const widget = await inArabic(
      html`<iioe-award-summary .data=${sampleItem('awards', 'pioneer-2025')}></iioe-award-summary>`,
    );
    expect(box(widget.shadowRoot!.querySelector('dt')).left).to.be.at.least(
      box(widget.shadowRoot!.querySelector('dd')).right - 1,
    );
  });

  it('a title in a language from the left keeps its own order, at the right', async () => {
    const title = {en: 'C++ (part 1)'};
    const widget = await inArabic(html`<iioe-course-card .data=${{id: 'c', title}}></iioe-course-card>`);
    const heading = part(widget, 'heading')!;
    const name = heading.querySelector('[lang="en"]')!;
    expect(seen(name)).to.equal('C++ (part 1)');
    expect(box(name).right).to.be.closeTo(box(heading).right, 1);
  });

  const summary = {en: 'What a course says of itself goes on for more than a line. Words.'};
  const inOwnWords: [tag: string, part: string, content: TemplateResult][] = [
    [
      'a course',
      'summary',
      html`<iioe-course-card .data=${{id: 'x', title: 'X', summary}}></iioe-course-card>`,
    ],
    [
      'a case',
      'summary',
      html`<iioe-case-highlight .data=${{id: 'x', title: 'X', summary}}></iioe-case-highlight>`,
    ],
    [
      'an award',
      'summary',
      html`<iioe-award-summary .data=${{id: 'x', name: 'X', summary}}></iioe-award-summary>`,
    ],
    [
      'a certificate',
      'description',
      html`<iioe-certificate-badge
        .data=${{id: 'x', name: 'X', description: summary}}
      ></iioe-certificate-badge>`,
    ],
  ];
  for (const [tag, name, content] of inOwnWords)
    it(`the words of ${tag} in a language from the left stand at the right, as all else`, async () => {
      const widget = await inArabic(content);
      const place = part(widget, name)!;
      const words = document.createRange();
      words.selectNodeContents(place.querySelector('[lang="en"]')!);
      const lines = [...words.getClientRects()];
      expect(lines.length).to.be.greaterThan(0);
      for (const {right} of lines) expect(right).to.be.closeTo(box(place).right, 1);
    });
});
