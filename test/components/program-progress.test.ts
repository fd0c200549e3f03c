import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {commonScale} from '../../src/components/program-progress/comparable.js';
import type {IioeProgramProgress} from '../../src/components/program-progress/program-progress.js';
import type {Figure} from '../../src/schemas/shared.js';
import {behavesAsWidget} from '../support/behaviours.js';
import {fakeApi} from '../../src/testing/index.js';
import {part, show, textOf} from '../support/widgets.js';

const programme = () =>
  html`<iioe-program-progress program="ice-micro-credentials" loading="eager"></iioe-program-progress>`;
const withFallback = () =>
  html`<iioe-program-progress program="ice-micro-credentials" loading="eager"
    ><a href="/x">the fallback</a></iioe-program-progress
  >`;
const ofStages = (figures: (Figure | undefined)[], more: object = {}) => {
  const data = {
    id: 'p',
    title: 'P',
    stages: figures.map((figure, i) => ({name: `Stage ${i}`, figure})),
    ...more,
  };
  return show<IioeProgramProgress>(
    fakeApi(),
    html`<iioe-program-progress .data=${data}></iioe-program-progress>`,
  );
};
const widths = (widget: Element) =>
  [...widget.shadowRoot!.querySelectorAll('[part="bar"]')].map((bar) =>
    [...bar.querySelectorAll('rect')].map((rect) => rect.getAttribute('width')),
  );

describe('iioe-program-progress', () => {
  behavesAsWidget('iioe-program-progress', programme, withFallback, 'National micro-credentials');

  it('shows organisation, country, summary, figures, supports, partners and date', async () => {
    const widget = await show(fakeApi(), programme());
    expect(part(widget, 'organization')!.textContent).to.match(/ICE-I.*·\s*Indonesia/s);
    expect(part(widget, 'summary')).not.to.equal(null);
    expect(part(widget, 'figures')!.textContent)
      .to.contain('7,000+')
      .and.to.contain('16,000+')
      .and.to.contain('hundreds');
    expect(part(widget, 'supports')!.querySelectorAll('li')).to.have.length(4);
    expect(part(widget, 'partners')!.querySelector('a')!.href).to.equal('https://edx.example/');
    expect(part(widget, 'as-of')!.textContent).to.equal('Figures as of August 2025');
    expect(part(widget, 'stages')!.textContent).to.contain('420').and.to.contain('191');
  });

  it('draws 1,892, 520 and 22 to one scale', async () => {
    const widget = await ofStages([{value: 1892}, {value: 520, unit: 'count'}, {value: 22}]);
    expect(widths(widget)).to.deep.equal([['100%'], [`${(100 * 520) / 1892}%`], [`${(100 * 22) / 1892}%`]]);
    await expect(widget).to.be.accessible();
  });

  it('draws the sample’s 1,892 trained, 520 certified and 22 leading', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-program-progress program="must-ai-cascade" loading="eager"></iioe-program-progress>`,
    );
    expect(part(widget, 'stages')!.textContent).to.match(
      /Trained.*1,892.*38 universities.*Certified.*520.*Leading.*22/s,
    );
    expect(widths(widget).map(([width]) => Math.round(parseFloat(width!)))).to.deep.equal([100, 27, 1]);
    expect(part(widget, 'supports')!.querySelectorAll('li')).to.have.length(4);
    expect(part(widget, 'as-of')!.textContent).to.contain('August 2025');
  });

  const incomparable: [string, (Figure | undefined)[]][] = [
    [
      'units differ',
      [
        {value: 10, unit: 'count'},
        {value: 10, unit: 'hours'},
      ],
    ],
    [
      'populations differ',
      [
        {value: 10, population: 'teachers'},
        {value: 5, population: 'students'},
      ],
    ],
    ['one is in words', [{value: 10}, {text: 'hundreds'}, {value: 2}]],
    ['there is but one', [{value: 10}, undefined]],
    ['there are none', [undefined, undefined]],
  ];
  for (const [why, figures] of incomparable) {
    it(`draws plain figures where ${why}`, async () => {
      const widget = await ofStages(figures);
      expect(widths(widget)).to.deep.equal([]);
      expect(widget.shadowRoot!.querySelectorAll('[part="stage"]')).to.have.length(figures.length);
      for (const figure of figures)
        if (figure?.value) expect(textOf(widget)).to.contain(String(figure.value));
    });
  }

  it('never draws the unknown as zero, and zero as the unknown', async () => {
    const widget = await ofStages([{value: 50}, undefined, {value: 0}]);
    const [, unknown, zero] = [...widget.shadowRoot!.querySelectorAll('[part="stage"]')];
    expect(widths(widget)).to.deep.equal([['100%'], ['0%']]);
    expect(unknown!.textContent)
      .to.contain('not known')
      .and.not.to.match(/Stage 1.*\d/s);
    expect(unknown!.querySelector('svg')).to.equal(null);
    expect(zero!.textContent).to.match(/Stage 2\s*0/);
  });

  it('keeps bounds and ranges, in the picture too', async () => {
    const widget = await ofStages([
      {value: 7000, comparator: 'gt'},
      {value: 3000, max: 3500},
    ]);
    expect(textOf(widget)).to.contain('7,000+').and.to.contain('3,000–3,500');
    expect(widths(widget)).to.deep.equal([['100%'], ['50%', `${(100 * 3000) / 7000}%`]]);
    expect(widget.shadowRoot!.querySelectorAll('.inexact')).to.have.length(1);
  });

  it('says the same as a table', async () => {
    const widget = await ofStages([
      {value: 7000, comparator: 'gt', label: 'Teachers', population: 'of all'},
      undefined,
      {text: 'hundreds'},
    ]);
    const table = part(widget, 'table')!;
    expect(table.querySelector('caption')!.textContent.trim()).to.equal('Stages');
    expect(table.querySelectorAll('th[scope="col"]')).to.have.length(2);
    const rows = [...table.querySelectorAll('tbody tr')];
    expect(rows.map((row) => row.querySelector('th[scope="row"]')!.textContent)).to.deep.equal([
      'Stage 0',
      'Stage 1',
      'Stage 2',
    ]);
    expect(rows[0]!.textContent).to.contain('7,000+').and.to.contain('Teachers of all');
    expect(rows[1]!.querySelector('td')!.textContent.trim()).to.equal('not known');
    expect(rows[2]!.textContent).to.contain('hundreds');
    widget.shadowRoot!.querySelector('details')!.open = true;
    await expect(widget).to.be.accessible();
  });

  it('leaves nothing of a stage out of the table', async () => {
    const figure = {
      value: 520,
      label: 'Teachers',
      population: 'of all',
      period: 'in a year',
      asOf: '2025-08',
      source: 'https://s.example/',
      derived: true,
    };
    const widget = await ofStages([], {stages: [{name: 'Certified', figure, note: 'By exam'}]});
    const cell = part(widget, 'table')!.querySelector('td')!;
    expect(cell.textContent).to.match(
      /520 calculated Teachers of all in a year as of August 2025 Source By exam/,
    );
    expect(cell.querySelector('a')!.href).to.equal('https://s.example/');
  });

  it('shows target and image, and leaves the rest to the card', async () => {
    const more = {
      target: {value: 2500, comparator: 'gte', label: 'teachers'},
      image: {url: 'https://x.example/i.png'},
    };
    const widget = await ofStages([{value: 1}, {value: 2}], more);
    expect(part(widget, 'target')!.textContent).to.match(/Target\s*2,500\+/);
    expect(part(widget, 'image')).not.to.equal(null);
    for (const [layout, bars] of [
      ['row', 2],
      ['compact', 0],
    ] as const) {
      widget.layout = layout;
      await widget.updateComplete;
      expect(widths(widget), layout).to.have.length(bars);
      for (const name of ['target', 'image', 'table'])
        expect(part(widget, name), `${layout} ${name}`).to.equal(null);
      expect(part(widget, 'stages')!.textContent).to.contain('Stage 1').and.to.contain('2');
    }
  });

  it('shows a programme that has but an id and a title', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-program-progress .data=${{id: 'x', title: 'Bare'}}></iioe-program-progress>`,
    );
    expect(textOf(widget)).to.equal('Bare');
  });

  it('speaks French in a French page', async () => {
    const widget = await show(fakeApi(), programme(), 'fr');
    expect(textOf(widget))
      .to.contain('Afficher en tableau')
      .and.to.contain('Indonésie')
      .and.to.contain('Appuis');
    expect(textOf(widget)).not.to.match(/Show as|Stage\b|Partners|as of/);
  });
});

describe('commonScale', () => {
  const words = (population: Figure['population']) => (typeof population === 'string' ? population : '');
  const table: [string, (Figure | undefined)[], number | undefined][] = [
    ['the largest', [{value: 3}, {value: 9}], 9],
    ['the end of a range', [{value: 3, max: 12}, {value: 9}], 12],
    [
      '100 for shares',
      [
        {value: 3, unit: 'percent'},
        {value: 9, unit: 'percent'},
      ],
      100,
    ],
    [
      'one named population, the others silent',
      [{value: 3, population: 'a'}, {value: 9}, {value: 1, population: 'a'}],
      9,
    ],
    ['all of them 0', [{value: 0}, {value: 0}], 1],
    ['an unknown among them', [{value: 3}, undefined, {value: 9}], 9],
    [
      'two populations',
      [
        {value: 3, population: 'a'},
        {value: 9, population: 'b'},
      ],
      undefined,
    ],
    ['no stages', [], undefined],
  ];
  for (const [what, figures, scale] of table) {
    it(`${what}: ${scale}`, () => {
      const stages = figures.map((figure) => ({name: 'S', figure}));
      expect(commonScale(stages, words)).to.equal(scale);
    });
  }
});
