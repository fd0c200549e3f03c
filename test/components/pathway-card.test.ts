import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {IioePathwayCard} from '../../src/components/pathway-card/pathway-card.js';
import {behavesAsWidget} from '../support/behaviours.js';
import {fakeApi, json, problem, sampleItem} from '../../src/testing/index.js';
import {mount, part, settled, show, textOf, warnings, type Widget} from '../support/widgets.js';

const card = () => html`<iioe-pathway-card pathway="teaching-with-ai" loading="eager"></iioe-pathway-card>`;
const withFallback = () =>
  html`<iioe-pathway-card pathway="teaching-with-ai" loading="eager"
    ><a href="/x">the fallback</a></iioe-pathway-card
  >`;
const ofData = (data: object) =>
  show<IioePathwayCard>(
    fakeApi(),
    html`<iioe-pathway-card .data=${{id: 'p', title: 'P', ...data}}></iioe-pathway-card>`,
  );
const parts = (widget: Element, name: string) => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];
const cards = (widget: Element) => [...widget.shadowRoot!.querySelectorAll<Widget>('iioe-course-card')];
const isSettled = ({state}: Widget) => state !== 'idle' && state !== 'loading';

/** With its steps' courses, or what became of them. */
async function complete(widget: IioePathwayCard): Promise<IioePathwayCard> {
  await waitUntil(() => cards(widget).every(isSettled), 'the courses are asked for', {timeout: 5000});
  await aTimeout(0);
  await widget.updateComplete;
  return widget;
}

/** An API with the sample's pathways whose courses are answered otherwise. */
const coursesFail = (answer: () => Response | Promise<Response>) =>
  fakeApi((url) => (url.pathname.endsWith('/courses') ? answer() : undefined));

describe('iioe-pathway-card', () => {
  behavesAsWidget('iioe-pathway-card', card, withFallback, 'Teaching with AI');

  it('shows title, summary, image, issuer, count and credential with its kind', async () => {
    const widget = await show(fakeApi(), card());
    expect(part(widget, 'heading')!.querySelector('a')!.href).to.equal(
      'https://courses.example.org/pathways/teaching-with-ai',
    );
    expect(part(widget, 'summary')!.textContent).to.contain('three courses');
    expect(part(widget, 'image')!.getAttribute('alt')).to.contain('winding road');
    expect(part(widget, 'issuer')!.textContent).to.match(/IIOE.*Network · International organisation/s);
    expect(part(widget, 'count')!.textContent).to.equal('4 courses · 1 optional');
    expect(part(widget, 'facts')!.textContent).to.match(
      /Credential\s*Certificate in teaching with AI\s+Certificate$/,
    );
  });

  it('shows its figures', async () => {
    const widget = await ofData(sampleItem('pathways', 'digital-teacher-mongolia'));
    expect(part(widget, 'figures')!.textContent).to.match(/3.*International AI courses.*now national/s);
    expect(part(widget, 'facts')!.textContent).to.contain('Micro-certification');
  });

  it('shows its steps as numbered courses, all of them from one request', async () => {
    const api = fakeApi();
    const widget = await complete(await show(api, card()));
    expect(api.calls.map(({pathname, search}) => pathname + search)).to.deep.equal([
      '/api/pathways?ids=teaching-with-ai',
      '/api/courses?ids=ai-foundations,ai-in-education,generative-ai-teaching,responsible-ai',
    ]);
    expect(widget.shadowRoot!.querySelector('ol')!.children).to.have.length(4);
    expect(parts(widget, 'step-number').map(({textContent}) => textContent)).to.deep.equal('1234'.split(''));
    const [first, second] = cards(widget);
    expect(textOf(first!)).to.contain('AI foundations for teachers');
    expect(second!.shadowRoot!.querySelector('a')!.href).to.equal(
      'https://courses.example.org/ai-in-education',
    );
    expect(parts(widget, 'step-title').map(({textContent}) => textContent)).to.deep.equal([
      'Start here if AI is new to you',
      'Finish with a policy for your department',
    ]);
    await expect(widget).to.be.accessible();
  });

  it('marks optional steps in words', async () => {
    const widget = await show(fakeApi(), card());
    const steps = parts(widget, 'step');
    expect(steps.map((step) => step.textContent.includes('optional'))).to.deep.equal([
      true,
      false,
      false,
      false,
    ]);
  });

  it('does not say a course’s title twice', async () => {
    const steps = [{course: 'ai-foundations', title: {en: 'AI foundations for teachers', fr: 'Autre'}}];
    const api = fakeApi((url) =>
      url.pathname.endsWith('/pathways')
        ? json({items: [{id: 'teaching-with-ai', title: 'T', steps}]})
        : undefined,
    );
    const widget = await show<IioePathwayCard>(api, card());
    expect(part(widget, 'step-title')!.textContent).to.equal('AI foundations for teachers');
    await complete(widget);
    expect(part(widget, 'step-title') === null).to.equal(true);
    expect(textOf(cards(widget)[0]!)).to.contain('AI foundations for teachers');
  });

  it('speaks for its steps: their events stop at its root', async () => {
    const widget = await mount<IioePathwayCard>(fakeApi(), card());
    const told: string[] = [];
    widget.addEventListener('iioe-ready', ({target}) => told.push((target as Element).localName));
    await complete(await settled(widget));
    expect(told).to.deep.equal(['iioe-pathway-card']);
  });

  it('gives its steps its language, its API and a heading below its own', async () => {
    const api = fakeApi({base: 'https://other.example/api/'});
    const widget = await complete(
      await show<IioePathwayCard>(
        api,
        html`<iioe-pathway-card
          pathway="teaching-with-ai"
          api="https://other.example/api/"
          lang="mn"
          heading-level="6"
          loading="eager"
        ></iioe-pathway-card>`,
      ),
    );
    expect(api.calls.map(({host}) => host)).to.deep.equal(['other.example', 'other.example']);
    expect(textOf(cards(widget)[2]!)).to.contain('Сургалтад генератив');
    expect(part(cards(widget)[0]!, 'heading')!.ariaLevel).to.equal('6');
    widget.dir = 'rtl';
    widget.requestUpdate();
    widget.headingLevel = 2;
    await widget.updateComplete;
    await Promise.all(cards(widget).map(({updateComplete}) => updateComplete));
    expect(part(cards(widget)[0]!, 'heading')!.ariaLevel).to.equal('3');
    expect(getComputedStyle(part(cards(widget)[0]!, 'base')!).direction).to.equal('rtl');
  });

  it('fetches nothing for the page’s own data, and names steps as far as it can', async () => {
    const api = fakeApi();
    const widget = await show(
      api,
      html`<iioe-pathway-card
        .data=${{id: 'p', title: 'P', steps: [{course: 'a', title: 'The first'}, {course: 'course-b'}]}}
      ></iioe-pathway-card>`,
    );
    await aTimeout(20);
    expect(api.calls).to.deep.equal([]);
    expect(cards(widget).length).to.equal(0);
    expect(parts(widget, 'step').map((step) => step.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '1 The first',
      '2 course-b',
    ]);
  });

  it('names courses that the API does not have by title or id, without a message for each', async () => {
    let widget!: IioePathwayCard;
    await warnings(async () => {
      widget = await complete(
        await show<IioePathwayCard>(
          coursesFail(() => problem(404)),
          card(),
        ),
      );
    });
    expect(widget.state).to.equal('ready');
    expect(cards(widget)).to.have.length(0);
    expect(parts(widget, 'step-title').map(({textContent}) => textContent)).to.deep.equal([
      'Start here if AI is new to you',
      'ai-in-education',
      'generative-ai-teaching',
      'Finish with a policy for your department',
    ]);
  });

  it('lets a course be asked for again where there is no other name for it', async () => {
    let isUp = false;
    const api = fakeApi((url) => (url.pathname.endsWith('/courses') && !isUp ? problem(500) : undefined));
    let widget!: IioePathwayCard;
    await warnings(async () => (widget = await complete(await show<IioePathwayCard>(api, card()))));
    expect(cards(widget).map(({hidden}) => hidden)).to.deep.equal([true, false, false, true]);
    expect(part(cards(widget)[1]!, 'retry')).not.to.equal(null);
    isUp = true;
    await Promise.all(cards(widget).map(async (course) => course.refresh()));
    await widget.updateComplete;
    expect(cards(widget).map(({hidden}) => hidden)).to.deep.equal([false, false, false, false]);
  });

  it('says once that all of it may be out of date', async () => {
    const api = fakeApi();
    const widget = await complete(await show<IioePathwayCard>(api, card()));
    api.answer = () => problem(500);
    await Promise.all([...cards(widget).map((course) => course.refresh()), widget.refresh()]);
    await waitUntil(() => [widget, ...cards(widget)].every(({stale}) => stale));
    await Promise.all([widget, ...cards(widget)].map(({updateComplete}) => updateComplete));
    expect(part(widget, 'stale')!.textContent).to.contain('out of date');
    expect(cards(widget).map((course) => part(course, 'stale'))).to.deep.equal([null, null, null, null]);
    api.answer = undefined;
    await widget.refresh();
    expect(part(widget, 'stale')).to.equal(null);
  });

  it('folds 40 steps, and shows 8 at once', async () => {
    const steps = (count: number) => Array.from({length: count}, (_, i) => ({course: `c${i}`}));
    for (const [count, folded] of [
      [40, true],
      [8, false],
    ] as const) {
      const widget = await ofData({steps: steps(count)});
      expect(parts(widget, 'step')).to.have.length(count);
      expect(widget.shadowRoot!.querySelector('details') !== null).to.equal(folded);
    }
  });

  it('asks for no courses in row and compact, but counts them', async () => {
    const api = fakeApi();
    const widget = await mount<IioePathwayCard>(api, card());
    widget.layout = 'row';
    await settled(widget);
    for (const [layout, there] of [
      ['row', {count: true, issuer: true, summary: true, facts: true, image: true, steps: false}],
      ['compact', {count: true, issuer: true, summary: false, facts: false, image: false, steps: false}],
    ] as const) {
      widget.layout = layout;
      await widget.updateComplete;
      for (const [name, isThere] of Object.entries(there))
        expect(part(widget, name) !== null, `${layout} ${name}`).to.equal(isThere);
    }
    expect(api.calls).to.have.length(1);
  });

  it('shows a pathway that has but an id and a title', async () => {
    expect(textOf(await ofData({steps: [], figures: []}))).to.equal('P');
  });

  it('never puts an unsafe address into a link', async () => {
    const widget = await ofData({url: 'javascript:alert(1)', issuer: {name: 'I', url: 'data:text/html,x'}});
    expect(textOf(widget)).to.equal('P I');
    expect(widget.shadowRoot!.querySelector('a')).to.equal(null);
  });

  it('speaks French in a French page', async () => {
    const widget = await complete(await show(fakeApi(), card(), 'fr'));
    expect(textOf(widget))
      .to.contain('4 cours · 1 facultatif')
      .and.to.contain('Attestation')
      .and.to.contain('Certificat « Enseigner avec l’IA »');
    expect(textOf(cards(widget)[1]!)).to.contain('L’IA en éducation');
    expect(textOf(widget)).not.to.match(/courses|optional|Credential/);
  });
});
