import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import '../../src/register.js';
import {fakeApi} from '../../src/testing/index.js';
import {part, settled, show, textOf, warnings, type Widget} from '../support/widgets.js';

const wrong: [string, object][] = [
  ['a share above the whole', {value: 140, unit: 'percent'}],
  ['a number that is none', {value: NaN}],
  ['a negative count', {value: -3, unit: 'count'}],
  ['a bound that we don’t know', {value: 888, comparator: 'about-ish'}],
  ['a unit that we don’t know', {value: 888, unit: 'fortnights'}],
  ['a range backwards', {value: 888, max: 777}],
];

/** Each widget that shows figures, and where among its data one of them stands. */
const widgets: [string, string, (figure: object) => TemplateResult][] = [
  [
    'iioe-course-card',
    '/learners',
    (learners) => html`<iioe-course-card .data=${{id: 'x', title: 'Bare', learners}}></iioe-course-card>`,
  ],
  [
    'iioe-course-card, of a series',
    '/series/figures/0',
    (figure) =>
      html`<iioe-course-card
        .data=${{id: 'x', title: 'Bare', series: {name: 'All', figures: [figure]}}}
      ></iioe-course-card>`,
  ],
  [
    'iioe-pathway-card',
    '/figures/0',
    (figure) =>
      html`<iioe-pathway-card .data=${{id: 'x', title: 'Bare', figures: [figure]}}></iioe-pathway-card>`,
  ],
  [
    'iioe-program-progress',
    '/stages/0/figure',
    (figure) =>
      html`<iioe-program-progress
        .data=${{id: 'x', title: 'Bare', stages: [{name: 'Trained', figure}]}}
      ></iioe-program-progress>`,
  ],
  [
    'iioe-case-highlight',
    '/figures/0',
    (figure) =>
      html`<iioe-case-highlight .data=${{id: 'x', title: 'Bare', figures: [figure]}}></iioe-case-highlight>`,
  ],
  [
    'iioe-award-summary',
    '/winners',
    (winners) => html`<iioe-award-summary .data=${{id: 'x', name: 'Bare', winners}}></iioe-award-summary>`,
  ],
];

describe('figures', () => {
  it('of hundreds of millions stay on one line in the narrowest columns: broken, one reads as another', async () => {
    const figure = {value: 270_000_000, comparator: 'gt', label: 'Visits'};
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size: 304px; font-family: Arial, sans-serif">
        <iioe-pathway-card
          .data=${{id: 'x', title: 'Bare', figures: [figure, figure, figure]}}
        ></iioe-pathway-card>
      </div>`,
    );
    const widget = box.firstElementChild as Widget;
    await settled(widget);
    const values = [...widget.shadowRoot!.querySelectorAll('.value bdi')];
    expect(values).to.have.lengthOf(3);
    for (const value of values) {
      expect(value.textContent).to.equal('270,000,000+');
      expect(value.getClientRects()).to.have.lengthOf(1);
    }
  });

  for (const [tag, pointer, content] of widgets) {
    for (const [fault, figure] of wrong) {
      it(`${tag} leaves out ${fault}, and tells the page’s author where it stands`, async () => {
        let widget!: Widget;
        const said = await warnings(async () => {
          widget = await settled(await fixture<Widget>(content(figure)));
        });
        expect(widget.state).to.equal('ready');
        expect(textOf(widget)).not.to.match(/140|NaN|888|777|-3|−3/);
        expect(
          said.some((warning) => warning.includes(pointer)),
          said.join(),
        ).to.equal(true);
      });
    }
  }

  const shown: [object, string, string, string][] = [
    [{value: 1892}, '1,892', '1\u202f892', ''],
    [{value: 7000, comparator: 'gt'}, '7,000+', '7\u202f000+', 'more than 7,000'],
    [{value: 200, comparator: 'gte', unit: 'count'}, '200+', '200+', 'at least 200'],
    [{value: 16000, comparator: 'gt', unit: 'hours'}, '16,000+', '16\u202f000+', 'more than 16,000'],
    [{value: 85, comparator: 'gt', unit: 'percent'}, '>85%', '>85\u202f%', 'more than 85%'],
    [{value: 85, comparator: 'gte', unit: 'percent'}, '≥85%', '≥85\u202f%', 'at least 85%'],
    [{value: 40, comparator: 'lt'}, '<40', '<40', 'less than 40'],
    [{value: 40, comparator: 'lte'}, '≤40', '≤40', 'at most 40'],
    [{value: 40, comparator: 'approx'}, '≈40', '≈40', 'about 40'],
    [{value: 30, max: 40}, '30–40', '30–40', '30 to 40'],
    [{text: 'hundreds'}, 'hundreds', 'hundreds', ''],
    [{value: 0}, '0', '0', ''],
  ];
  for (const [figure, english, french, spoken] of shown) {
    it(`shows ${english} in two languages, and says it in words`, async () => {
      const content = html`<iioe-course-card
        .data=${{id: 'x', title: 'Bare', learners: figure}}
      ></iioe-course-card>`;
      const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
      const seen = (widget: Widget) =>
        plain(
          part(widget, 'figure-value')!.querySelector('bdi')?.textContent ??
            part(widget, 'figure-value')!.innerText,
        );
      const widget = await show(fakeApi(), content);
      expect(seen(widget)).to.equal(english);
      expect(part(widget, 'figure-value')!.querySelector('.spoken')?.textContent ?? '').to.equal(spoken);
      const inFrench = await show(fakeApi(), content, 'fr');
      // Its words come with the language's file.
      await waitUntil(() => part(inFrench, 'figure-value'));
      expect(seen(inFrench)).to.equal(plain(french));
    });
  }

  it('is copied as it is seen, without the words for the ear', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-card
        .data=${{id: 'x', title: 'Bare', learners: {value: 7000, comparator: 'gt'}}}
      ></iioe-course-card>`,
    );
    await waitUntil(() => part(widget, 'figure-value'));
    getSelection()!.selectAllChildren(part(widget, 'figure-value')!);
    expect(getSelection()!.toString()).to.equal('7,000+');
  });

  it('says of whom, as of when, by whom, and that it was calculated', async () => {
    const learners = {
      value: 34.5,
      unit: 'percent',
      derived: true,
      population: 'of those surveyed',
      period: 'in the first year',
      asOf: '2024',
      source: 'https://x.example/report',
    };
    const widget = await show(
      fakeApi(),
      html`<iioe-course-card .data=${{id: 'x', title: 'Bare', learners}}></iioe-course-card>`,
    );
    const figure = part(widget, 'figure')!;
    for (const words of ['34.5%', 'calculated', 'of those surveyed', 'in the first year', 'as of 2024'])
      expect(figure.textContent).to.contain(words);
    expect(figure.querySelector('a')!.href).to.equal('https://x.example/report');
  });
});
