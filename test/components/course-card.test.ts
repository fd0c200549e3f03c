import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {IioeCourseCard} from '../../src/components/course-card/course-card.js';
import {behavesAsWidget} from '../support/behaviours.js';
import {fakeApi, json, sampleItem} from '../../src/testing/index.js';
import {part, show, textOf} from '../support/widgets.js';

const card = () => html`<iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>`;
const withFallback = () =>
  html`<iioe-course-card course="ai-in-medicine" loading="eager"
    ><a href="/x">the fallback</a></iioe-course-card
  >`;

describe('iioe-course-card', () => {
  behavesAsWidget('iioe-course-card', card, withFallback, 'AI');

  it('says that the 353 learners are the whole series’', async () => {
    const widget = await show(fakeApi(), card());
    const series = part(widget, 'series')!;
    expect(series.textContent).to.contain('353');
    expect(series.textContent).to.contain('Whole series');
    expect(part(widget, 'figures')!.closest('[part="series"]')).to.equal(series);
  });

  it('speaks French in a French page, English words nowhere', async () => {
    const widget = await show<IioeCourseCard>(fakeApi(), card(), 'fr');
    expect(textOf(widget)).to.contain('Série');
    expect(textOf(widget)).not.to.match(/Whole series|Languages|Starts/);
  });

  it('shows a course that has but an id and a title', async () => {
    const widget = await show<IioeCourseCard>(
      fakeApi(),
      html`<iioe-course-card .data=${{id: 'x', title: 'Bare'}}></iioe-course-card>`,
    );
    expect(widget.state).to.equal('ready');
    expect(textOf(widget)).to.equal('Bare');
  });

  it('marks its own words as its own, whatever the data’s language', async () => {
    const api = fakeApi();
    api.service = {version: '1', defaultLanguage: 'de'};
    api.answer = (url) =>
      url.pathname.endsWith('/courses')
        ? json({items: [{id: 'c', title: 'Kurs', learners: {value: 12, derived: true}}]})
        : undefined;
    const widget = await show(api, html`<iioe-course-card course="c" loading="eager"></iioe-course-card>`);
    // The service document is known from the second answer on.
    await widget.refresh();
    expect(part(widget, 'heading')!.querySelector('[lang="de"]')!.textContent).to.equal('Kurs');
    expect(part(widget, 'figure-label')!.querySelector('[lang]')).to.equal(null);
    expect(part(widget, 'figure-value')!.textContent).to.contain('calculated');
  });

  it('never puts an unsafe address into a link', async () => {
    const data = {...sampleItem('courses', 'ai-in-medicine'), url: 'javascript:alert(1)'};
    const widget = await show<IioeCourseCard>(
      fakeApi(),
      html`<iioe-course-card .data=${data}></iioe-course-card>`,
    );
    expect(widget.state).to.equal('ready');
    expect(part(widget, 'heading')!.querySelector('a')).to.equal(null);
  });
});
