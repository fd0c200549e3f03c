import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/register.js';
import {framework as digcompedu} from '../../src/frameworks/digcompedu-2017.js';
import {framework as aiCft} from '../../src/frameworks/unesco-ai-cft-2024.js';
import {framework as ictCft} from '../../src/frameworks/unesco-ict-cft-v3-2018.js';
import type {FrameworkId} from '../../src/internal/competencies/framework.js';
import {placeOf} from '../../src/internal/competencies/place.js';
import {recognize} from '../../src/internal/competencies/recognize.js';
import type {TextValue} from '../../src/schemas/rules.js';
import type {Competency} from '../../src/schemas/shared.js';
import {textOf} from '../../src/testing/harness/reading.js';
import {part, settled, type Widget} from '../support/widgets.js';

const [ai, ict, dig]: FrameworkId[] = ['unesco-ai-cft-2024', 'unesco-ict-cft-v3-2018', 'digcompedu-2017'];

const named: [framework: TextValue | undefined, id: string | undefined, expected: FrameworkId | undefined][] =
  [
    ['AI competency framework for teachers', undefined, ai],
    ['UNESCO AI CFT', undefined, ai],
    ['unesco ai-cft (2024)', undefined, ai],
    ['Artificial Intelligence Competency Framework for Teachers', undefined, ai],
    [{fr: 'Référentiel UNESCO de compétences en IA pour les enseignants (2024)'}, undefined, ai],
    [{mn: 'Багш нарын хүрээ', en: 'AI competency framework for teachers'}, undefined, ai],
    [{mn: 'Багш нарын хүрээ'}, 'unesco-ai-cft-2024:4.1', ai],
    [undefined, 'unesco-ai-cft-2024:4.1', ai],
    ['ICT-CFT', undefined, ict],
    ['UNESCO ICT Competency Framework for Teachers, version 3 (2018)', undefined, ict],
    [{fr: 'Référentiel UNESCO de compétences TIC pour les enseignants'}, undefined, ict],
    [undefined, 'unesco-ict-cft-v3:4.2', ict],
    ['DigCompEdu', undefined, dig],
    ['AI Competency Framework for Teachers & Educators', undefined, ai],
    ['European Framework for the Digital Competence of Educators (DigCompEdu)', undefined, dig],
    [undefined, 'digcompedu:6.5', dig],
    // Other frameworks, other editions, what is only like one, and contradictions.
    ['AI competency framework for students', undefined, undefined],
    ['DigComp 2.2', 'digcomp:1.1', undefined],
    ['ICT-CFT, version 2 (2011)', undefined, undefined],
    ['DigCompEdu 2030', undefined, undefined],
    ['National framework based on the ICT-CFT', undefined, undefined],
    ['ICT-CFT', 'unesco-ai-cft-2024:4.1', undefined],
    ['ICT-CFT and AI CFT', undefined, undefined],
    ['A framework', 'a:1.1', undefined],
    [undefined, undefined, undefined],
  ];

const places: [Competency, typeof aiCft, row: number | undefined, level: number | undefined][] = [
  [{id: 'unesco-ai-cft-2024:4.2', name: 'Whatever'}, aiCft, 3, 1],
  [{name: 'x', dimension: 'Ethics of AI', level: 'Create'}, aiCft, 1, 2],
  [{name: 'x', dimension: 'Aspect 2: Ethics of AI', level: 'Level 3'}, aiCft, 1, 2],
  [{name: 'x', dimension: {fr: 'Éthique de l’IA'}, level: {fr: 'Créer'}}, aiCft, 1, 2],
  [{name: '4.1 AI-assisted teaching'}, aiCft, 3, 0],
  [{name: 'Safe and Responsible Use'}, aiCft, 1, 1],
  [
    {name: 'Infusion', dimension: 'Application of Digital Skills', level: 'Knowledge Deepening'},
    ictCft,
    3,
    1,
  ],
  [{id: 'digcompedu:3.1', name: 'Teaching'}, digcompedu, 2, undefined],
  [{name: 'Teaching', dimension: 'Teaching and Learning', level: 'B2'}, digcompedu, 2, 3],
  [{name: 'Guidance', level: 'Pioneer (C2)'}, digcompedu, 2, 5],
  [
    {name: 'x', dimension: "Facilitating Learners' Digital Competence", level: 'A1 Newcomer'},
    digcompedu,
    5,
    0,
  ],
  // In another spelling.
  [{name: 'x', dimension: 'Organisation & Administration'}, ictCft, 4, undefined],
  [{name: 'Learning Organisations'}, ictCft, 4, 2],
  [{name: 'x', dimension: 'Human-centered mindset'}, aiCft, 0, undefined],
  [{name: 'AI foundations', dimension: 'AI foundations & applications'}, aiCft, 2, undefined],
  [{name: 'Differentiation and personalization'}, digcompedu, 4, undefined],
  // Told in two ways, out of range, or not at all.
  [{id: 'unesco-ai-cft-2024:4.2', name: 'x', dimension: 'Ethics of AI'}, aiCft, undefined, undefined],
  [{id: 'unesco-ai-cft-2024:4.2', name: 'x', level: 'Create'}, aiCft, undefined, undefined],
  [{id: 'unesco-ai-cft-2024:6.1', name: 'x'}, aiCft, undefined, undefined],
  [{name: 'x', dimension: 'Ethics of AI', level: 'Master'}, aiCft, undefined, undefined],
  [{name: 'Something else'}, aiCft, undefined, undefined],
];

const certificate = (competencies: Competency[], more: object = {}) => ({
  id: 'c',
  name: 'Certificate',
  competencies,
  ...more,
});
const show = async (competencies: Competency[], lang = 'en', width = 700) => {
  const box = await fixture(
    html`<div lang=${lang}>
      <iioe-certificate-badge .data=${certificate(competencies)}></iioe-certificate-badge>
    </div>`,
  );
  (box as HTMLElement).style.inlineSize = `${width}px`;
  return settled(box.querySelector<Widget>('iioe-certificate-badge')!);
};
/** As a visitor unfolds it. */
const gridOf = async (widget: Widget) => {
  await waitUntil(() => part(widget, 'framework'));
  const grid = part(widget, 'framework') as HTMLDetailsElement;
  grid.querySelector('summary')!.click();
  await waitUntil(() => grid.querySelector('table'));
  expect(grid.open).to.equal(true);
  return grid;
};
const wait = (ms = 100) => new Promise((resolve) => setTimeout(resolve, ms));
const cellsOf = (grid: Element) =>
  [...grid.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => textOf(cell, 'ears')));

const framework = 'AI competency framework for teachers';
const two: Competency[] = [
  {name: 'Safe use', framework, dimension: 'Ethics of AI', level: 'Deepen'},
  {name: 'Fair use', framework, dimension: 'Ethics of AI', level: 'Deepen', url: 'https://x.example/'},
];

describe('frameworks that we know', () => {
  for (const [words, id, expected] of named) {
    it(`${JSON.stringify(words)} with the id ${id} is ${expected ?? 'none of them'}`, () => {
      const competency = {name: 'x', ...(id && {id}), ...(words && {framework: words})};
      expect(recognize(competency)).to.equal(expected);
    });
  }

  for (const [competency, within, row, level] of places) {
    it(`${JSON.stringify(competency)} stands in row ${row}, level ${level}`, () => {
      const place = placeOf(competency, within);
      expect([place?.row, place?.level]).to.deep.equal([row, level]);
    });
  }

  it('have as many competencies in a row as levels, where each is of one level', () => {
    for (const {dimensions, levels, isByLevel} of [aiCft, ictCft, digcompedu])
      for (const {competencies} of dimensions)
        if (isByLevel) expect(competencies).to.have.length(levels.length);
    expect(
      [aiCft, ictCft, digcompedu].map((one) => [one.dimensions.length, one.levels.length]),
    ).to.deep.equal([
      [5, 3],
      [6, 3],
      [6, 6],
    ]);
  });
});

describe('a grid of competencies', () => {
  it('shows the names at once, and the grid of the framework when it is unfolded', async () => {
    const widget = await show(two);
    await wait();
    expect(textOf(part(widget, 'competencies'))).to.equal(
      `Competencies ${framework} Safe use Ethics of AI · Deepen Fair use Ethics of AI · Deepen`,
    );
    await expect(widget).to.be.accessible();
    const grid = await gridOf(widget);
    expect(textOf(grid.querySelector('summary'))).to.equal(`${framework} 1 of 5 areas`);
    expect(grid.querySelectorAll('[part=framework-map] rect')).to.have.length(15);
    expect(grid.querySelectorAll('[part=framework-map] .on')).to.have.length(1);
    expect(part(widget, 'competencies')!.querySelectorAll('.chip')).to.have.length(2);
  });

  it('is a table with heads, in which the word "covered" stands beside the sign', async () => {
    const grid = await gridOf(await show(two));
    const [head, ...rows] = cellsOf(grid);
    expect(head).to.deep.equal(['Area', 'Acquire', 'Deepen', 'Create']);
    expect(rows).to.have.length(5);
    expect(rows[1]).to.deep.equal(['Ethics of AI', '', 'covered Safe use, Fair use', '']);
    expect(rows[0]).to.deep.equal(['Human-centred mindset', '', '', '']);
    expect(grid.querySelectorAll('th[scope=row]')).to.have.length(5);
    expect(grid.querySelectorAll('th[scope=col]')).to.have.length(4);
  });

  it('is accessible, open and in a narrow place, where it is a list', async () => {
    for (const width of [700, 200]) {
      const widget = await show(two, 'en', width);
      const grid = await gridOf(widget);
      const level = grid.querySelector<HTMLElement>('[part=framework-covered] b')!;
      expect(getComputedStyle(level).display === 'none').to.equal(width > 400);
      expect(widget.scrollWidth).to.be.at.most(width);
      await expect(widget).to.be.accessible();
    }
  });

  for (const [framework, width, isTable] of [
    ['AI CFT', 400, false],
    ['AI CFT', 500, true],
    ['DigCompEdu', 650, false],
    ['DigCompEdu', 800, true],
  ] as const) {
    it(`of ${framework} is a ${isTable ? 'table' : 'list'} at ${width}px, in one size of type`, async () => {
      const level = framework === 'AI CFT' ? 'Deepen' : 'B1';
      const dimension = framework === 'AI CFT' ? 'Ethics of AI' : 'Assessment';
      const widget = await show([{name: 'A', framework, dimension, level}], 'en', width);
      const grid = await gridOf(widget);
      const cell = grid.querySelector('td.on')!;
      expect(getComputedStyle(cell).display).to.equal(isTable ? 'table-cell' : 'block');
      expect(parseFloat(getComputedStyle(cell).fontSize)).to.be.closeTo(14, 0.01);
      expect(widget.scrollWidth).to.be.at.most(width);
    });
  }

  it('keeps what fits no cell in the plain list, and says what has no level', async () => {
    const widget = await show([
      {name: 'Teaching', framework: 'DigCompEdu', id: 'digcompedu:3.1'},
      {name: 'Odd', framework: 'DigCompEdu', dimension: 'Elsewhere'},
    ]);
    const [head, , , teaching] = cellsOf(await gridOf(widget));
    expect(head!.at(-1)).to.equal('Level not stated');
    expect(teaching!.at(-1)).to.equal('covered Teaching');
    expect(part(widget, 'competencies')!.querySelector('.cluster')!.textContent).to.contain('Odd');
    expect(part(widget, 'framework-table')!.textContent).not.to.contain('Odd');
  });

  it('names a framework that nobody knows, each once, and loads nothing for it', async () => {
    const widget = await show([
      {name: 'A', framework: 'Our own'},
      {name: 'B', framework: 'Our own', level: 'High'},
      {name: 'C'},
    ]);
    await wait();
    expect(part(widget, 'framework')).to.equal(null);
    expect(textOf(part(widget, 'competencies'))).to.equal('Competencies C Our own A B High');
  });

  it('shows each competency under its framework, with its dimension and level', async () => {
    const widget = await show([
      {name: 'a', framework: 'One', dimension: 'Area', level: 'High'},
      {name: 'b', framework: 'Two'},
      {name: 'c', framework: 'One'},
      {name: 'd'},
    ]);
    expect(textOf(part(widget, 'competencies'))).to.equal('Competencies d One a Area · High c Two b');
  });

  it('shows the competencies of a known framework under its grid, those of another under its name', async () => {
    const widget = await show([{name: 'A', framework: 'Our own'}, ...two, {name: 'B', framework: 'Our own'}]);
    await gridOf(widget);
    const groups = [...part(widget, 'competencies')!.querySelectorAll('.framework, .chip')];
    expect(groups.map((one) => textOf(one))).to.deep.equal([
      'Our own',
      'A',
      'B',
      `${framework} 1 of 5 areas`,
      'Safe use Ethics of AI · Deepen',
      'Fair use Ethics of AI · Deepen',
    ]);
    await expect(widget).to.be.accessible();
  });

  it('of a framework whose name is not told comes by itself', async () => {
    const widget = await show([{name: 'A', id: 'digcompedu:3.1'}]);
    await waitUntil(() => part(widget, 'framework-table'));
    expect(textOf(part(widget, 'competencies')))
      .to.contain('DigCompEdu')
      .and.contain('1 of 6 areas');
  });

  it('is not promised for what only draws on a framework', async () => {
    const widget = await show([{name: 'A', framework: 'National framework based on the ICT-CFT'}]);
    expect(part(widget, 'framework')).to.equal(null);
    expect(textOf(part(widget, 'competencies'))).to.contain('based on the ICT-CFT A');
  });

  it('stays unfolded through other renders, and other data', async () => {
    const widget = await show(two);
    const grid = await gridOf(widget);
    widget.requestUpdate();
    await settled(widget);
    Object.assign(widget, {data: certificate([{name: 'Infusion', framework: 'ICT-CFT'}])});
    await settled(widget);
    await waitUntil(() => textOf(part(widget, 'framework')).includes('ICT-CFT 1 of 6 areas'));
    expect(part(widget, 'framework')).to.equal(grid);
    expect(grid.open).to.equal(true);
  });

  it('shows several frameworks, known and unknown', async () => {
    const widget = await show([
      ...two,
      {name: 'Infusion', framework: 'ICT-CFT'},
      {name: 'A', framework: 'Our own'},
    ]);
    expect(widget.shadowRoot!.querySelectorAll('[part=framework]')).to.have.length(2);
    await gridOf(widget);
    await waitUntil(() => widget.shadowRoot!.querySelectorAll('table').length === 2);
    const names = [...widget.shadowRoot!.querySelectorAll('.framework')].map((one) => textOf(one));
    expect(names).to.deep.equal([`${framework} 1 of 5 areas`, 'ICT-CFT 1 of 6 areas', 'Our own']);
  });

  it('speaks French in a French page', async () => {
    const grid = await gridOf(await show(two, 'fr'));
    await waitUntil(() => textOf(grid).includes('domaine'));
    const [head, , ethics] = cellsOf(grid);
    expect(head).to.deep.equal(['Domaine', 'Acquérir', 'Approfondir', 'Créer']);
    expect(ethics![0]).to.equal('Éthique de l’IA');
    expect(ethics![2]).to.equal('couvert Safe use, Fair use');
  });

  it('names who published a framework in French too', async () => {
    const digital = {name: 'Teaching', framework: 'DigCompEdu', id: 'digcompedu:3.1'};
    const grid = await gridOf(await show([digital], 'fr'));
    const source = grid.querySelector('[part=framework-source]')!;
    expect(textOf(source)).to.equal('Commission européenne, JRC, 2017');
    expect(source.querySelector('[lang]')).to.equal(null);
  });

  it('stands on a course card too, with its style', async () => {
    const card = await fixture<Widget>(
      html`<iioe-course-card .data=${{id: 'c', title: 'Course', competencies: two}}></iioe-course-card>`,
    );
    const grid = await gridOf(card);
    expect(getComputedStyle(grid.querySelector('table')!).borderCollapse).to.equal('collapse');
  });
});
