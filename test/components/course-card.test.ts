import {expect, waitUntil} from '@open-wc/testing';
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

  const full = {
    id: 'full',
    title: 'Full',
    provider: {
      name: 'A university',
      logo: 'https://x.example/logo.png',
      country: 'mn',
      kinds: ['university', 'nationalCentre'],
    },
    versions: [
      {
        language: 'mn',
        title: {mn: 'Бүтэн'},
        url: 'https://x.example/mn',
        learners: {value: 12},
        localizedFrom: 'ai-in-medicine',
      },
      {language: 'en', localizedFrom: 'full'},
    ],
    level: 'advanced',
    mode: 'hyflex',
    workload: 'PT16H',
    starts: '2026-10-05',
    ends: '2026-12',
    enrolment: 'upcoming',
    free: true,
    learners: {value: 30},
    satisfaction: {value: 90, unit: 'percent', comparator: 'gt'},
    competencies: [{name: 'Judging', level: 'Deepen'}],
    credential: {name: 'A paper', kind: 'badge'},
    recognition: 'A national resource',
    localizedFrom: 'ai-in-education',
    instructors: [{name: 'Prof. X', url: 'https://x.example/prof'}],
    subjects: ['Medicine'],
    updated: '2026-01-02',
  };

  it('lists a language once, however it is written', async () => {
    const versions = [{language: 'en', url: 'https://x.example/en'}];
    const data = {id: 'c', title: 'C', languages: ['en', 'EN', 'fr', 'FR', 'fr'], versions};
    const widget = await show<IioeCourseCard>(
      fakeApi(),
      html`<iioe-course-card .data=${data}></iioe-course-card>`,
    );
    const items = [...part(widget, 'versions')!.querySelectorAll('li')].map((item) =>
      item.textContent.trim(),
    );
    expect(items).to.deep.equal(['English – C', 'French']);
  });

  it('shows every field in a card, at once', async () => {
    const widget = await show<IioeCourseCard>(
      fakeApi(),
      html`<iioe-course-card .data=${full}></iioe-course-card>`,
    );
    const text = textOf(widget);
    for (const words of [
      'A university',
      'University · National Centre · Mongolia',
      'Mongolian – Бүтэн',
      '12 Learners',
      'English',
      'Advanced',
      'HyFlex',
      '16 hours',
      'October 5, 2026',
      'December 2026',
      'Opens soon',
      'Free of charge',
      '>90%',
      'Judging',
      'Deepen',
      'A paper',
      'Badge',
      'A national resource',
      'Localised from ai-in-medicine',
      'ai-in-education',
      'Prof. X',
      'Medicine',
      'January 2, 2026',
    ])
      expect(text).to.contain(words);
    const logo = part(widget, 'provider-logo')!;
    expect(logo.getAttribute('src')).to.equal('https://x.example/logo.png');
    expect(part(widget, 'versions')!.querySelector('a')!.href).to.equal('https://x.example/mn');
    expect([...widget.shadowRoot!.querySelectorAll('a')].map(({href}) => href)).to.contain(
      'https://x.example/prof',
    );
  });

  it('names the course that it was localised from, and links to it', async () => {
    const api = fakeApi();
    const widget = await show(
      api,
      html`<iioe-course-card course="ai-foundations-mn" loading="eager"></iioe-course-card>`,
    );
    const facts = part(widget, 'facts')!;
    const before = widget.offsetHeight;
    await waitUntil(() => facts.textContent.includes('Localised fromAI foundations for teachers'));
    const link = [...facts.querySelectorAll('a')].find(({href}) => href.includes('ai-foundations'));
    expect(link).not.to.equal(undefined);
    expect(widget.offsetHeight).to.equal(before);
  });

  it('names the origin by its id where nobody knows it', async () => {
    const api = fakeApi();
    api.answer = (url) =>
      url.searchParams.get('ids') === 'copy'
        ? json({items: [{id: 'copy', title: 'Copy', localizedFrom: 'lost'}]})
        : json({items: []});
    const widget = await show(api, html`<iioe-course-card course="copy" loading="eager"></iioe-course-card>`);
    await waitUntil(() => part(widget, 'facts')!.textContent.includes('lost'));
  });

  for (const [layout, parts] of [
    ['row', ['image', 'summary']],
    ['compact', []],
  ] as const) {
    it(`leaves out of ${layout} what there is no room for`, async () => {
      const widget = await show(
        fakeApi(),
        html`<iioe-course-card course="ai-in-medicine" layout=${layout} loading="eager"></iioe-course-card>`,
      );
      for (const name of parts) expect(part(widget, name), name).not.to.equal(null);
      for (const name of ['facts', 'versions', 'series', 'provider-facts'])
        expect(part(widget, name), name).to.equal(null);
    });
  }
});
