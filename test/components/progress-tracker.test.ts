import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {IioeProgressTracker} from '../../src/components/progress-tracker/progress-tracker.js';
import {behavesAsWidget} from '../support/behaviours.js';
import {fakeApi, json, problem, sampleItem} from '../../src/testing/index.js';
import {mount, part, show, settled, textOf, warnings} from '../support/widgets.js';

const tracker = () =>
  html`<iioe-progress-tracker course="ai-in-medicine" loading="eager"></iioe-progress-tracker>`;
const withFallback = () =>
  html`<iioe-progress-tracker course="ai-in-medicine" loading="eager"
    ><a href="/x">the fallback</a></iioe-progress-tracker
  >`;
const ofData = (data: object) =>
  show<IioeProgressTracker>(
    fakeApi(),
    html`<iioe-progress-tracker .data=${{id: 'p', course: 'c', ...data}}></iioe-progress-tracker>`,
  );

describe('iioe-progress-tracker', () => {
  behavesAsWidget('iioe-progress-tracker', tracker, withFallback, 'AI in medicine');

  it('shows title, status, bar, number, count, next step, units and dates', async () => {
    const widget = await show(fakeApi(), tracker());
    const bar = part(widget, 'bar') as HTMLProgressElement;
    expect(bar.value).to.equal(0.5);
    expect(bar.getAttribute('aria-label')).to.equal('Progress');
    expect(bar.getAttribute('aria-valuetext')).to.equal('50% done');
    expect(part(widget, 'percent')!.textContent).to.equal('50%');
    expect(part(widget, 'count')!.textContent).to.equal('3 of 6 units done');
    expect(part(widget, 'status')!.textContent.trim()).to.equal('In progress');
    expect(part(widget, 'heading')!.querySelector('a')!.href).to.equal(
      'https://courses.example.org/ai-in-medicine',
    );
    expect(part(widget, 'next')!.querySelector('a')!.href).to.contain('/units/4');
    expect(part(widget, 'next')!.textContent).to.contain('Decision support at the bedside');
    expect(widget.shadowRoot!.querySelectorAll('ol [part="unit"]')).to.have.length(6);
    expect(textOf(widget)).to.match(/Completed · 9 of 10 points/);
    expect(part(widget, 'facts')!.textContent).to.match(
      /Due.*December 18, 2026.*Started.*September 21, 2026.*Alex Example/s,
    );
  });

  it('asks for a pathway, and speaks of courses', async () => {
    const api = fakeApi();
    const widget = await show(
      api,
      html`<iioe-progress-tracker pathway="teaching-with-ai" loading="eager"></iioe-progress-tracker>`,
    );
    expect(api.calls[0]!.search).to.equal('?learner=me&pathway=teaching-with-ai');
    expect(part(widget, 'count')!.textContent).to.equal('1 of 3 courses done');
    expect(textOf(widget)).to.contain('Not started · optional');
  });

  it('asks for another learner by id', async () => {
    const api = fakeApi();
    const widget = await show(
      api,
      html`<iioe-progress-tracker
        course="ai-in-medicine"
        learner="learner-d81e55"
        loading="eager"
      ></iioe-progress-tracker>`,
    );
    expect(api.calls[0]!.searchParams.get('learner')).to.equal('learner-d81e55');
    expect(textOf(widget)).to.contain('Robin Sample').and.to.contain('A certificate has been issued.');
  });

  it('takes the course of the two, and says so', async () => {
    const api = fakeApi();
    const said = await warnings(() =>
      show(
        api,
        html`<iioe-progress-tracker
          course="ai-in-medicine"
          pathway="teaching-with-ai"
          loading="eager"
        ></iioe-progress-tracker>`,
      ),
    );
    expect(api.calls.map(({search}) => search)).to.deep.equal(['?learner=me&course=ai-in-medicine']);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('pathway');
  });

  it('is empty, with the fallback, where the reply leaves it out', async () => {
    const widget = await mount<IioeProgressTracker>(
      fakeApi(() => json({items: []})),
      withFallback(),
    );
    let ready = 0;
    widget.addEventListener('iioe-ready', () => ready++);
    await settled(widget);
    expect(widget.state).to.equal('empty');
    expect(ready).to.equal(1);
    expect(part(widget, 'message')!.textContent).to.match(/not started yet/i);
    expect(part(widget, 'bar')).to.equal(null);
    expect(
      widget.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])')!.assignedElements(),
    ).to.have.length(1);
    await expect(widget).to.be.accessible();
  });

  it('is empty after a refresh whose reply leaves out what there was', async () => {
    let items = [{...sampleItem('progress', 'p-2002'), course: 'ai-in-medicine'}];
    const widget = await show(
      fakeApi(() => json({items})),
      tracker(),
    );
    expect(textOf(widget)).to.match(/\d%/);
    items = [];
    await widget.refresh();
    expect(widget.state).to.equal('empty');
    expect(textOf(widget))
      .to.match(/not started yet/i)
      .and.not.match(/\d%/);
  });

  for (const [learner, sentence] of [
    ['me', /sign in to see your progress/],
    ['learner-1', /do not have access/],
  ] as const) {
    it(`tells ${learner} what 401 means, without a button`, async () => {
      const widget = await show(
        fakeApi(() => problem(401)),
        html`<iioe-progress-tracker course="x" learner=${learner} loading="eager"></iioe-progress-tracker>`,
      );
      expect(textOf(widget)).to.match(sentence);
      expect(part(widget, 'retry')).to.equal(null);
    });
  }

  const unknown: [string, object][] = [
    ['nothing but an id', {}],
    ['a total of 0', {unitsDone: 0, unitsTotal: 0}],
    ['a word only', {status: 'inProgress'}],
    ['an unknown word', {status: 'paused'}],
  ];
  for (const [what, data] of unknown) {
    it(`has no bar and no number for ${what}`, async () => {
      const widget = await ofData(data);
      expect(widget.state).to.equal('ready');
      expect(widget.shadowRoot!.querySelector('progress, [role="progressbar"], [aria-valuenow]')).to.equal(
        null,
      );
      expect(textOf(widget)).to.contain('How far along is not known').and.not.to.match(/\d/);
    });
  }

  it('draws a ring beside the number, which is for the eyes alone', async () => {
    for (const [fraction, dashes] of [
      [0, '0 100'],
      [0.001, '1 100'],
      [0.5, '50 100'],
      [0.999, '99 100'],
      [1, null],
    ] as const) {
      const widget = await ofData({fraction});
      const ring = part(widget, 'ring')!;
      expect(ring.getAttribute('aria-hidden')).to.equal('true');
      expect(ring.querySelector('.arc')!.getAttribute('stroke-dasharray')).to.equal(dashes);
    }
  });

  it('draws a dashed ring with a question mark where nothing is known', async () => {
    const widget = await ofData({status: 'inProgress'});
    const ring = part(widget, 'ring')!;
    expect(ring.querySelectorAll('.arc').length).to.equal(0);
    expect(ring.querySelector('.open')!.getAttribute('stroke-dasharray')).to.match(/^\d+ \d+$/);
    expect(ring.querySelector('.mark')).not.to.equal(null);
    await expect(widget).to.be.accessible();
  });

  it('leaves the ring to the card, where the bar is only heard', async () => {
    const widget = await ofData({fraction: 0.5});
    const width = () => part(widget, 'bar')!.getBoundingClientRect().width;
    expect(width()).to.be.lessThan(3);
    for (const layout of ['row', 'compact'] as const) {
      widget.layout = layout;
      await widget.updateComplete;
      expect(part(widget, 'ring'), layout).to.equal(null);
      expect(width(), layout).to.be.greaterThan(50);
    }
  });

  for (const [data, words] of [
    [{unitsDone: 3}, '3 units done'],
    [{unitsDone: 1}, '1 unit done'],
    [{unitsDone: 0}, '0 units done'],
    [{unitsDone: 3, unitsTotal: 0}, '3 units done'],
    [{unitsTotal: 6}, '6 units in all'],
    [{unitsTotal: 6, fraction: 0.5}, '6 units in all'],
    [{course: undefined, pathway: 'w', unitsDone: 2}, '2 courses done'],
    [{course: undefined, pathway: 'w', unitsTotal: 1}, '1 course in all'],
  ] as const) {
    it(`says ${words} of ${JSON.stringify(data)}`, async () => {
      const widget = await ofData(data);
      expect(part(widget, 'count')!.textContent).to.equal(words);
      expect(part(widget, 'unknown') === null).to.equal('fraction' in data);
    });
  }

  it('says how far along a unit is, where its word leaves that open or says something else', async () => {
    const units = [
      {title: 'U', fraction: 0.4},
      {title: 'U', status: 'failed', fraction: 0.4},
      {title: 'U', status: 'failed', fraction: 1},
      {title: 'U', status: 'inProgress', fraction: 1},
      {title: 'U', status: 'completed', fraction: 1},
      {title: 'U', status: 'notStarted', fraction: 0},
      {title: 'U', fraction: 1},
      {title: 'U', status: 'inProgress', optional: true},
    ];
    const widget = await ofData({units});
    const notes = [...widget.shadowRoot!.querySelectorAll('[part="unit"] .muted')];
    expect(notes.map(({textContent}) => textContent)).to.deep.equal([
      'In progress · 40%',
      'Not passed · 40%',
      'Not passed · 100%',
      'In progress · 100%',
      'Completed',
      'Not started',
      'Completed',
      'In progress · optional',
    ]);
  });

  it('invents no title for a record that has none', async () => {
    const widget = await ofData({units: [], fraction: 0.5});
    expect(part(widget, 'heading')!.textContent.trim()).to.equal('Progress');
    expect(part(widget, 'units')).to.equal(null);
  });

  it('says both where completed meets 80 %, and warns', async () => {
    let widget!: IioeProgressTracker;
    const said = await warnings(async () => (widget = await ofData({status: 'completed', fraction: 0.8})));
    expect(textOf(widget)).to.contain('Completed').and.to.contain('80%');
    expect(part(widget, 'disagreement')).not.to.equal(null);
    expect(said).to.have.length(1);
  });

  it('shows no number where more units are done than there are, and warns', async () => {
    let widget!: IioeProgressTracker;
    const said = await warnings(async () => (widget = await ofData({unitsDone: 7, unitsTotal: 4})));
    expect(textOf(widget)).to.contain('In progress').and.to.contain('How far along is not known');
    expect(textOf(widget)).not.to.match(/\d/);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('more units done');
  });

  it('shows the record’s own fraction beside such a count, without the count', async () => {
    const widget = await ofData({fraction: 0.5, unitsDone: 7, unitsTotal: 4});
    expect(part(widget, 'percent')!.textContent).to.equal('50%');
    expect(part(widget, 'count')).to.equal(null);
  });

  it('gives each piece a part', async () => {
    const unit = {title: 'U', status: 'completed', score: {value: 3, max: 4}};
    const widget = await ofData({units: [unit], next: {title: 'N'}});
    expect(part(widget, 'unit-title')!.textContent).to.equal('U');
    expect(part(widget, 'unit-note')!.textContent).to.equal('Completed · 3 of 4 points');
    const labels = [...widget.shadowRoot!.querySelectorAll('[part="label"]')];
    expect(labels.map((label) => label.textContent.trim())).to.deep.equal(['Next step', 'Units (1)']);
  });

  it('tells each status by a shape of its own and a word', async () => {
    const statuses = ['notStarted', 'inProgress', 'completed', 'expired', 'failed', 'withdrawn', undefined];
    const widget = await ofData({units: statuses.map((status) => ({title: 'Unit', status}))});
    const units = [...widget.shadowRoot!.querySelectorAll('[part="unit"]')];
    const shapes = new Set(units.map((unit) => unit.querySelector('path')!.getAttribute('d')));
    const words = units.map((unit) => unit.querySelector('.muted')!.textContent);
    expect(shapes.size).to.equal(7);
    expect(words).to.deep.equal([
      'Not started',
      'In progress',
      'Completed',
      'Expired',
      'Not passed',
      'Withdrawn',
      'Status not known',
    ]);
    await expect(widget).to.be.accessible();
  });

  it('folds 40 units, and shows 8 at once', async () => {
    const units = (count: number) =>
      Array.from({length: count}, (_, i) => ({title: `Unit ${i}`, status: 'completed'}));
    for (const [count, open] of [
      [40, false],
      [8, true],
    ] as const) {
      const widget = await ofData({units: units(count)});
      expect(widget.shadowRoot!.querySelectorAll('[part="unit"]')).to.have.length(count);
      expect(widget.shadowRoot!.querySelector('details')!.open).to.equal(open);
    }
  });

  it('never puts an unsafe address into a link', async () => {
    const widget = await ofData({
      title: 'T',
      url: 'javascript:alert(1)',
      next: {title: 'N', url: 'javascript:alert(1)'},
      units: [{title: 'U', url: 'data:text/html,x'}],
    });
    expect(textOf(widget)).to.contain('T').and.to.contain('N').and.to.contain('U');
    expect(widget.shadowRoot!.querySelector('a')).to.equal(null);
  });

  it('speaks French in a French page', async () => {
    const widget = await show(fakeApi(), tracker(), 'fr');
    expect(textOf(widget))
      .to.contain('En cours')
      .and.to.contain('3 unités terminées sur 6')
      .and.to.contain('Étape suivante');
    expect(textOf(widget)).not.to.match(/In progress|Units|Due|Started|points of/);
  });

  it('leaves units and dates to the card', async () => {
    const widget = await show(fakeApi(), tracker());
    for (const [layout, parts] of [
      ['row', {next: true, units: false}],
      ['compact', {next: false, units: false}],
    ] as const) {
      widget.layout = layout;
      await widget.updateComplete;
      expect(part(widget, 'bar'), layout).not.to.equal(null);
      for (const [name, there] of Object.entries(parts))
        expect(part(widget, name) !== null, `${layout} ${name}`).to.equal(there);
    }
  });

  it('lets the page take over a step', async () => {
    const widget = await show(fakeApi(), tracker());
    let url = '';
    widget.addEventListener('iioe-select', (event) => {
      url = event.detail.url;
      event.preventDefault();
    });
    part(widget, 'next')!.querySelector('a')!.click();
    expect(url).to.contain('/units/4');
  });

  it('shows what the sample says of another course', async () => {
    const widget = await ofData(sampleItem('progress', 'p-2002'));
    expect((part(widget, 'bar') as HTMLProgressElement).value).to.equal(1);
    expect(part(widget, 'next')).to.equal(null);
  });
});
