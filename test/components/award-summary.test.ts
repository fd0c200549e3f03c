import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {IioeAwardSummary} from '../../src/components/award-summary/award-summary.js';
import {shares} from '../../src/components/award-summary/shares.js';
import {languageFor} from '../../src/localization/load.js';
import type {Figure} from '../../src/schemas/shared.js';
import {behavesAsWidget} from '../support/behaviours.js';
import {fakeApi, sampleItem} from '../../src/testing/index.js';
import {part, show, textOf} from '../support/widgets.js';

const summary = () => html`<iioe-award-summary award="pioneer-2025" loading="eager"></iioe-award-summary>`;
const withFallback = () =>
  html`<iioe-award-summary award="pioneer-2025" loading="eager"
    ><a href="/x">the fallback</a></iioe-award-summary
  >`;
const withData = (data: object) => html`<iioe-award-summary .data=${data}></iioe-award-summary>`;
const shown = (changes: object = {}, lang?: string) =>
  show<IioeAwardSummary>(fakeApi(), withData({...sampleItem('awards', 'pioneer-2025'), ...changes}), lang);

/** Each row: the parts' figures, the shares that a bar may show, and the whole, where it is told. */
const breakdowns: [what: string, figures: Figure[], widths: number[] | undefined, whole?: Figure][] = [
  ['counts', [{value: 12}, {value: 4}, {value: 4}], [60, 20, 20]],
  ['counts that are the whole', [{value: 12}, {value: 4}, {value: 4}], [60, 20, 20], {value: 20}],
  ['counts below the whole', [{value: 12}, {value: 4}], undefined, {value: 20}],
  ['counts above the whole', [{value: 12}, {value: 9}], undefined, {value: 20}],
  ['counts of a bound', [{value: 12}, {value: 8}], undefined, {value: 20, comparator: 'gte'}],
  ['counts of a range', [{value: 12}, {value: 8}], undefined, {value: 20, max: 24}],
  ['counts of a whole in words', [{value: 12}, {value: 8}], undefined, {text: 'dozens'}],
  ['counts of hours', [{value: 12}, {value: 8}], undefined, {value: 20, unit: 'hours'}],
  [
    'hours that computers add up badly',
    [
      {value: 0.1, unit: 'hours'},
      {value: 0.2, unit: 'hours'},
    ],
    [100 / 3, 200 / 3],
    {value: 0.3, unit: 'hours'},
  ],
  [
    'one written as equal',
    [
      {value: 1, comparator: 'eq'},
      {value: 3, unit: 'count'},
    ],
    [25, 75],
  ],
  ['a range of one number', [{value: 1, max: 1}, {value: 3}], [25, 75]],
  ['a zero', [{value: 0}, {value: 3}], [0, 100]],
  ['derived ones', [{value: 1, derived: true}, {value: 1}], [50, 50]],
  [
    'percentages, of whatever whole',
    [
      {value: 75, unit: 'percent'},
      {value: 25, unit: 'percent'},
    ],
    [75, 25],
    {value: 20, comparator: 'gte'},
  ],
  [
    'rounded percentages',
    [
      {value: 33, unit: 'percent'},
      {value: 33, unit: 'percent'},
      {value: 33, unit: 'percent'},
    ],
    [100 / 3, 100 / 3, 100 / 3],
  ],
  [
    'percentages that leave a rest',
    [
      {value: 50, unit: 'percent'},
      {value: 20, unit: 'percent'},
    ],
    undefined,
  ],
  [
    'percentages that overlap',
    [
      {value: 80, unit: 'percent'},
      {value: 60, unit: 'percent'},
    ],
    undefined,
  ],
  ['a lower bound', [{value: 12, comparator: 'gt'}, {value: 4}], undefined],
  ['an estimate', [{value: 12, comparator: 'approx'}, {value: 4}], undefined],
  ['a range', [{value: 12, max: 14}, {value: 4}], undefined],
  ['words', [{text: 'hundreds'}, {value: 4}], undefined],
  [
    'a word among percentages',
    [
      {text: 'most', unit: 'percent'},
      {value: 100, unit: 'percent'},
    ],
    undefined,
  ],
  ['units that differ', [{value: 12, unit: 'percent'}, {value: 88}], undefined],
  ['nothing but zeros', [{value: 0}, {value: 0}], undefined],
  ['nothing', [], undefined],
];

describe('shares', () => {
  for (const [what, figures, widths, whole] of breakdowns) {
    it(`${widths ? 'draws' : 'does not draw'} ${what}`, () => {
      const found = shares(
        figures.map((figure) => ({name: 'x', figure})),
        whole,
      );
      expect(found?.length).to.equal(widths?.length);
      let end = 0;
      for (const [i, {start, width}] of (found ?? []).entries()) {
        expect(start).to.be.closeTo(end, 1e-6);
        expect(width).to.be.closeTo(widths![i]!, 1e-6);
        end = start + width;
      }
    });
  }
});

describe('iioe-award-summary', () => {
  // So that a test sees words at once, not the moment before they have come.
  before(() => languageFor('fr'));

  behavesAsWidget('iioe-award-summary', summary, withFallback, 'Digitalisation Pioneer Case Award');

  it('shows every fact of the award', async () => {
    const widget = await show(fakeApi(), summary());
    const text = textOf(widget);
    for (const fact of [
      'Pioneer Award',
      '2025 IIOE Digital Higher Education Digitalisation Pioneer Case Award',
      'BGI Group',
      'UNESCO-ICHEI',
      '66 Valid submissions',
      '29 Countries',
      '22 Winners',
      '12 Overseas universities',
      '4 Chinese universities',
      '6 Enterprises',
      'Asia',
      'Africa',
      'Latin America',
      'Ecosystem-driven promising practices for workforce, innovation and collaboration',
      'Year2025',
      'Published August 1, 2025',
    ])
      expect(text).to.contain(fact);
    const categories = [...part(widget, 'categories')!.querySelectorAll('ol > li')];
    expect(categories).to.have.length(4);
    expect(categories[1]!.textContent).to.contain('National Centres');
    expect(getComputedStyle(categories[0]!).listStyleType).to.equal('decimal');
    expect(part(widget, 'heading')!.querySelector('a')!.href).to.equal(
      'https://award.example.org/pioneer-2025',
    );
  });

  it('draws the winners’ groups one after the other, to one scale', async () => {
    const widget = await shown();
    const whole = widget.shadowRoot!.querySelector('.track')!.getBoundingClientRect();
    const bars = [...widget.shadowRoot!.querySelectorAll('[part="bar"]')].map((bar) =>
      bar.getBoundingClientRect(),
    );
    expect(whole.width).to.be.greaterThan(100);
    let end = whole.left;
    for (const [i, winners] of [12, 4, 6].entries()) {
      expect(bars[i]!.width / whole.width).to.be.closeTo(winners / 22, 0.01);
      expect(bars[i]!.left).to.be.closeTo(end, 1);
      end = bars[i]!.right;
    }
    expect(end).to.be.closeTo(whole.right, 1);
    expect(widget.shadowRoot!.querySelector('[style]')).to.equal(null);
  });

  it('begins the bars where the text begins', async () => {
    const data = sampleItem('awards', 'pioneer-2025');
    const widget = await show(
      fakeApi(),
      html`<iioe-award-summary dir="rtl" .data=${data}></iioe-award-summary>`,
    );
    const [bar, track] = ['[part="bar"]', '.track'].map((place) =>
      widget.shadowRoot!.querySelector(place)!.getBoundingClientRect(),
    );
    expect(bar!.right).to.be.closeTo(track!.right, 1);
    expect(bar!.left).to.be.greaterThan(track!.left + 10);
  });

  it('draws no bars where a number is not exact', async () => {
    const breakdown = [
      {name: 'Universities', figure: {value: 12, comparator: 'gte'}},
      {name: 'Enterprises', figure: {text: 'some'}},
    ];
    const widget = await shown({breakdown});
    expect(part(widget, 'bar')).to.equal(null);
    expect(part(widget, 'breakdown')!.textContent).to.contain('at least 12').and.to.contain('some');
  });

  it('draws no bars where the groups are not all the winners, and shows their numbers', async () => {
    const widget = await shown({winners: {value: 23}});
    expect(part(widget, 'bar')).to.equal(null);
    expect(part(widget, 'breakdown')!.textContent.replace(/\s+/g, ' ')).to.match(/12 .* 4 .* 6 /);
  });

  it('tells what belongs to a group’s number', async () => {
    const figure = {
      value: 22,
      derived: true,
      label: 'Places',
      population: 'of 66',
      period: 'in spring',
      asOf: '2025-06',
      source: 'https://s.example/',
    };
    const widget = await shown({breakdown: [{name: 'All', figure}]});
    expect(part(widget, 'group')!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      '22 calculated All Places of 66 in spring as of June 2025 Source',
    );
    expect(part(widget, 'group')!.querySelector('a')!.href).to.equal('https://s.example/');
  });

  it('gives a figure without a label its own', async () => {
    const widget = await shown({
      submissions: {value: 66},
      countries: {value: 29, comparator: 'gt', label: 'Lands'},
      winners: undefined,
    });
    expect(part(widget, 'figures')!.textContent.replace(/\s+/g, ' ')).to.match(/66 Submissions .*29.* Lands/);
    expect(textOf(widget)).not.to.match(/\d Winners/);
  });

  for (const [year, words] of [
    [2025, 'Year2025'],
    [1999, 'Year1999'],
    [20_255, undefined],
    [25, undefined],
    [2025.5, undefined],
  ] as const) {
    it(words ? `writes the year ${year} as a year` : `leaves out ${year}, which is no year`, async () => {
      const widget = await shown({year});
      expect(widget.state).to.equal('ready');
      if (words) expect(textOf(widget)).to.contain(words);
      else expect(textOf(widget)).not.to.contain('Year');
    });
  }

  for (const [layout, has, lacks] of [
    [
      'row',
      ['short-name', 'theme', 'figures'],
      ['summary', 'breakdown', 'categories', 'regions', 'facts', 'published'],
    ],
    [
      'compact',
      ['short-name', 'figures'],
      ['theme', 'summary', 'breakdown', 'categories', 'regions', 'facts', 'published'],
    ],
  ] as const) {
    it(`shows less in the layout ${layout}`, async () => {
      const widget = await shown();
      widget.layout = layout;
      await widget.updateComplete;
      for (const name of has) expect(part(widget, name), name).not.to.equal(null);
      for (const name of lacks) expect(part(widget, name), name).to.equal(null);
    });
  }

  it('speaks French in a French page, English words nowhere', async () => {
    const text = textOf(await shown({}, 'fr'));
    for (const words of ['Lauréats par groupe', 'Organisateur', 'Thème', '12 Universités hors de Chine'])
      expect(text).to.contain(words);
    expect(text).not.to.match(/Winners|Organiser|Sponsor|Theme|Published|Regions/);
  });

  it('shows an award that has but an id and a name, and no empty lists', async () => {
    const bare = {id: 'x', name: 'Bare'};
    expect(textOf(await show(fakeApi(), withData(bare)))).to.equal('Bare');
    const widget = await show(fakeApi(), withData({...bare, breakdown: [], categories: [], regions: []}));
    expect(textOf(widget)).to.equal('Bare');
    expect(widget.shadowRoot!.querySelector('ul, ol, dl')).to.equal(null);
  });

  it('never puts an unsafe address into a link', async () => {
    const url = 'javascript:alert(1)';
    const widget = await shown({url, organizer: {name: 'O', url}, sponsor: {name: 'S', url}});
    expect(widget.state).to.equal('ready');
    expect(widget.shadowRoot!.querySelector('a')).to.equal(null);
  });
});
