import {aTimeout, expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {IioeCaseHighlight} from '../../src/components/case-highlight/case-highlight.js';
import {languageFor} from '../../src/localization/load.js';
import {behavesAsWidget} from '../support/behaviours.js';
import {fakeApi, json, problem, sampleItem} from '../../src/testing/index.js';
import {mount, part, settled, show, textOf, warnings, type Widget} from '../support/widgets.js';

const highlight = (id = 'must-ecosystem') =>
  html`<iioe-case-highlight case=${id} loading="eager"></iioe-case-highlight>`;
const withFallback = () =>
  html`<iioe-case-highlight case="must-ecosystem" loading="eager"
    ><a href="/x">the fallback</a></iioe-case-highlight
  >`;
const withData = (data: object) => html`<iioe-case-highlight .data=${data}></iioe-case-highlight>`;
const shown = (changes: object = {}, lang?: string) =>
  show<IioeCaseHighlight>(fakeApi(), withData({...sampleItem('cases', 'must-ecosystem'), ...changes}), lang);

const courses = (widget: Element) => [...widget.shadowRoot!.querySelectorAll<Widget>('iioe-course-card')];
const linked = (widget: Element) =>
  [...part(widget, 'courses')!.querySelectorAll('li')].map((item) => item.textContent.trim());

/** What readers must find of each case. (facts.md, "The cases") */
const facts: Record<string, string[]> = {
  'sustech-ai-x': [
    'Southern University of Science and Technology (SUSTech)',
    'University · China',
    'Prof. Liu Jiang',
    'Lead',
    '353',
    'within months of launch',
    'English and French',
    'Case sharing ①',
    'East and Southeast Asia',
    'Digital and AI competencies through micro-certification',
    'Published August 1, 2025',
  ],
  'must-ecosystem': [
    'Mongolian University of Science and Technology (MUST)',
    'University · Mongolia',
    '1,892',
    '38 universities',
    '520',
    '22',
    '870',
    '>90%',
    '>85%',
    'national training resources',
    'Ministry of Education, Mongolia',
    'Ministry · Mongolia',
    'Local developers',
    'peer-mentoring circles',
    'pre-service and in-service training',
  ],
  'ice-national-microcredentials': [
    'National Centre · Indonesia',
    'edX network',
    'Global MOOCs Alliance',
    'Kampus Merdeka',
    '270,000,000',
    'not learners',
    '7,000+',
    '16,000+',
    'as of 2024',
    '420',
    '191',
    '1,000+',
    'hundreds',
    '>85%',
    'of those surveyed',
  ],
  'upm-national-centre': [
    'University · National Centre · Malaysia',
    'MTUN',
    'Industry partners',
    'TVET bodies',
    '200+',
    '92%',
    'HyFlex',
    'Platform integration and content',
    'Hybrid and flexible delivery',
    'Data-driven monitoring',
    'Dissemination and scaling',
    'Localisation and policy',
    'AgriTech, food-security and TVET content',
  ],
};

describe('iioe-case-highlight', () => {
  // So that a test sees words at once, not the moment before they have come.
  before(() => languageFor('fr'));

  behavesAsWidget('iioe-case-highlight', () => highlight(), withFallback, 'Ecosystem-driven practices');

  for (const [id, wanted] of Object.entries(facts)) {
    it(`shows every fact of ${id}`, async () => {
      const text = textOf(await show(fakeApi(), highlight(id)));
      for (const fact of wanted) expect(text).to.contain(fact);
    });
  }

  it('shows figures first, then the summary, the sections and the jury', async () => {
    const widget = await shown();
    const order = ['figures', 'summary', 'background', 'implementation', 'outcomes', 'jury'];
    const places = order.map((name) => part(widget, name)!);
    for (const [i, place] of places.slice(1).entries()) {
      const before = places[i]!;
      expect(
        before.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
        order[i + 1],
      ).not.to.equal(0);
    }
  });

  it('opens a section at a click on its title', async () => {
    const widget = await shown();
    const section = part(widget, 'background') as HTMLDetailsElement;
    expect(section.open).to.equal(false);
    expect(section.querySelector('p')!.checkVisibility()).to.equal(false);
    section.querySelector('summary')!.click();
    expect(section.open).to.equal(true);
    expect(section.querySelectorAll('p')).to.have.length(2);
    expect(section.querySelector('p')!.checkVisibility()).to.equal(true);
  });

  it('quotes the jury, with its author', async () => {
    const jury = part(await shown({jury: {comment: 'One.\n\nTwo.', author: 'The jury'}}), 'jury')!;
    expect([...jury.querySelectorAll('blockquote p')].map(({textContent}) => textContent)).to.deep.equal([
      'One.',
      'Two.',
    ]);
    expect(jury.querySelector('figcaption')!.textContent).to.equal('The jury');
    const anonymous = part(await shown({jury: {comment: 'One.'}}), 'jury')!;
    expect(anonymous.querySelector('figcaption')).to.equal(null);
  });

  it('never makes a figure of words', async () => {
    const text = textOf(await show(fakeApi(), highlight('ice-national-microcredentials'), 'fr'));
    expect(text).to.contain('des centaines');
    expect(text).to.contain('85');
    expect(text).not.to.match(/hundreds|100\+/);
  });

  it('lists stages by name, figure and note, also without a figure', async () => {
    const stages = part(
      await shown({
        stages: [{name: 'Planned'}, {name: 'Trained', figure: {value: 9, comparator: 'gte'}, note: 'So far'}],
      }),
      'stages',
    )!;
    const items = [...stages.querySelectorAll('ol > li')].map((item) =>
      item.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(items[0]).to.equal('Planned');
    expect(items[1]).to.match(/^Trained 9\+.*So far$/);
  });

  for (const [published, words] of [
    ['2025', 'Published 2025'],
    ['2025-08', 'Published August 2025'],
    ['2025-08-01', 'Published August 1, 2025'],
  ]) {
    it(`shows the date ${published} as it is known`, async () => {
      expect(part(await shown({published}), 'published')!.textContent).to.equal(words);
    });
  }

  it('names the country of the case where it is not the organisation’s', async () => {
    expect(textOf(await shown({country: 'KE'}))).to.contain('CountryKenya');
    for (const country of ['MN', 'mn']) expect(textOf(await shown({country}))).not.to.contain('Country');
  });

  it('tells where it is from, once, also without an organisation or its country', async () => {
    const homeless = await shown({organization: {name: 'O'}, country: 'ke'});
    expect(part(homeless, 'organization')!.textContent).to.contain('O').and.contain('Kenya');
    const alone = await shown({organization: undefined, country: 'KE'});
    expect(part(alone, 'organization')!.textContent).to.equal('Kenya');
    for (const widget of [homeless, alone]) expect(textOf(widget)).not.to.contain('Country');
  });

  it('tells which award it is a case of, and where in it', async () => {
    const text = textOf(
      await shown({
        award: 'pioneer-2025',
        edition: {id: 'e', name: 'Case sharing', number: 1, region: 'East Asia'},
        category: {id: 'teaching'},
        position: 3,
        region: 'Asia',
      }),
    );
    for (const fact of [
      'Awardpioneer-2025',
      'EditionCase sharing No. 1 · East Asia',
      'Categoryteaching',
      'Position in the edition3',
      'RegionAsia',
    ])
      expect(text).to.contain(fact);
  });

  it('names the award as its API does, and by its id where that can’t be had', async () => {
    const widget = await show(fakeApi(), highlight('must-ecosystem'));
    await waitUntil(() => textOf(widget).includes('AwardPioneer Award'));
    const link = part(widget, 'facts')!.querySelector<HTMLAnchorElement>('a[href*="award"]');
    expect(link!.href).to.equal('https://award.example.org/pioneer-2025');
    const none = fakeApi((url) => (url.pathname.endsWith('/awards') ? problem(404) : undefined));
    const other = await show(none, highlight('must-ecosystem'));
    await waitUntil(() => textOf(other).includes('Awardpioneer-2025'));
  });

  it('speaks for its own courses alone: what stands in a slot of its speaks for itself', async () => {
    const heard: string[] = [];
    const widget = await mount(
      fakeApi(),
      html`<iioe-case-highlight case="sustech-ai-x" loading="eager">
        <iioe-course-card slot="actions" course="no-such-course" loading="eager"></iioe-course-card>
      </iioe-case-highlight>`,
    );
    for (const name of ['iioe-ready', 'iioe-error'])
      widget.parentElement!.addEventListener(name, ({target}) => heard.push((target as Element).localName));
    await warnings(async () => {
      await Promise.all([settled(widget), settled(widget.querySelector('iioe-course-card')!)]);
      await aTimeout(50);
    });
    expect(heard.sort()).to.deep.equal(['iioe-case-highlight', 'iioe-course-card']);
    await Promise.all(courses(widget).map((card) => settled(card)));
    expect(courses(widget).map(({state}) => state)).to.deep.equal(['ready', 'ready']);
  });

  it('asks for nothing that data of the page’s own name', async () => {
    const api = fakeApi();
    const widget = await show(
      api,
      html`<iioe-case-highlight
        api="https://api.example/other/"
        .data=${sampleItem('cases', 'sustech-ai-x')}
      ></iioe-case-highlight>`,
    );
    await aTimeout(50);
    expect(api.calls.map(({pathname}) => pathname)).to.deep.equal([]);
    expect(linked(widget)).to.deep.equal(['ai-in-education', 'ai-in-medicine']);
  });

  it('shows its courses as compact cards, asked for together', async () => {
    const api = fakeApi();
    const widget = await show(api, highlight('upm-national-centre'));
    expect(courses(widget)).to.have.length(4);
    await Promise.all(courses(widget).map((card) => settled(card)));
    for (const card of courses(widget)) {
      expect([card.state, card.layout, card.headingLevel]).to.deep.equal(['ready', 'compact', 4]);
    }
    expect(part(widget, 'courses')!.checkVisibility()).to.equal(true);
    expect(textOf(courses(widget)[0]!)).to.contain('HyFlex');
    const asked = api.calls.map(({pathname}) => pathname);
    expect(asked.filter((path) => path !== '/api/awards')).to.deep.equal(['/api/cases', '/api/courses']);
    expect(widget.state).to.equal('ready');
  });

  it('asks for each course once, and speaks for them', async () => {
    const events: string[] = [];
    const item = {...sampleItem('cases', 'must-ecosystem'), courses: ['ai-in-medicine', 'ai-in-medicine']};
    const api = fakeApi((url) => (url.pathname.endsWith('/cases') ? json({items: [item]}) : undefined));
    const widget = await mount<IioeCaseHighlight>(api, highlight());
    for (const name of ['iioe-ready', 'iioe-error'])
      widget.parentElement!.addEventListener(name, ({target}) => events.push((target as Element).localName));
    await settled(widget);
    expect(courses(widget)).to.have.length(1);
    await settled(courses(widget)[0]!);
    expect(events).to.deep.equal(['iioe-case-highlight']);
  });

  it('gives its courses what they need of it: its API, its language, a level below its own', async () => {
    const api = fakeApi();
    const widget = await show<IioeCaseHighlight>(
      api,
      html`<iioe-case-highlight
        api="https://api.example/other/"
        case="upm-national-centre"
        lang="ms"
        heading-level="6"
        loading="eager"
      ></iioe-case-highlight>`,
    );
    for (const card of courses(widget)) {
      await settled(card);
      expect([card.state, card.lang, card.headingLevel, card.loading]).to.deep.equal([
        'ready',
        'ms',
        6,
        'eager',
      ]);
    }
    expect(api.calls.map(({pathname}) => pathname)).to.include('/other/courses');
    expect(api.calls.map(({pathname}) => pathname)).not.to.include('/api/courses');
  });

  it('names courses by their ids where there is no API to ask', async () => {
    const said = await warnings(async () => {
      const widget = await fixture<IioeCaseHighlight>(withData(sampleItem('cases', 'sustech-ai-x')));
      await settled(widget);
      expect(courses(widget)).to.have.length(0);
      expect(linked(widget)).to.deep.equal(['ai-in-education', 'ai-in-medicine']);
    });
    expect(said).to.deep.equal([]);
  });

  it('names a course by its id that the API doesn’t know, until it is asked anew', async () => {
    await warnings(async () => {
      const api = fakeApi((url) => (url.pathname.endsWith('/courses') ? problem(404) : undefined));
      const widget = await show<IioeCaseHighlight>(api, highlight('sustech-ai-x'));
      while (courses(widget).length) await aTimeout(10);
      expect(linked(widget)).to.deep.equal(['ai-in-education', 'ai-in-medicine']);
      expect(widget.state).to.equal('ready');
      api.answer = undefined;
      await widget.refresh();
      await Promise.all(courses(widget).map((card) => settled(card)));
      expect(courses(widget).map(({state}) => state)).to.deep.equal(['ready', 'ready']);
    });
  });

  it('leaves a course that fails otherwise to its card', async () => {
    await warnings(async () => {
      const api = fakeApi((url) => (url.pathname.endsWith('/courses') ? problem(500) : undefined));
      const widget = await show(api, highlight('sustech-ai-x'));
      await Promise.all(courses(widget).map((card) => settled(card)));
      expect(courses(widget).map(({state}) => state)).to.deep.equal(['error', 'error']);
      expect(widget.state).to.equal('ready');
    });
  });

  it('lets a link of a course be taken over', async () => {
    const widget = await show(fakeApi(), highlight('sustech-ai-x'));
    const [card] = courses(widget);
    await settled(card!);
    let id = '';
    widget.addEventListener('iioe-select', (event) => {
      ({id} = event.detail.data as {id: string});
      event.preventDefault();
    });
    part(card!, 'heading')!.querySelector('a')!.click();
    expect(id).to.equal('ai-in-education');
  });

  for (const [layout, has, lacks] of [
    [
      'row',
      ['image', 'organization', 'figures', 'summary'],
      ['sections', 'jury', 'stages', 'framework', 'courses', 'facts', 'published'],
    ],
    [
      'compact',
      ['organization'],
      [
        'image',
        'figures',
        'summary',
        'sections',
        'jury',
        'stages',
        'framework',
        'courses',
        'facts',
        'published',
      ],
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
    for (const words of [
      'Contexte',
      'Mise en œuvre',
      'L’avis du jury',
      'Étapes',
      'Université · Mongolie',
      '1 août 2025',
    ])
      expect(text).to.contain(words);
    expect(text).not.to.match(/Background|Outcomes|From the jury|Stages|Partners|Category/);
  });

  it('marks what is in another language', async () => {
    const widget = await shown({background: {ar: 'خلفية'}, jury: {comment: {ar: 'تعليق'}}});
    for (const place of ['[part="background"] p > *', 'blockquote p > *']) {
      const words = widget.shadowRoot!.querySelector(place)!;
      expect([words.getAttribute('lang'), words.getAttribute('dir')]).to.deep.equal(['ar', 'rtl']);
    }
  });

  it('shows a case that has but an id and a title, and no empty lists', async () => {
    const bare = {id: 'x', title: 'Bare'};
    expect(textOf(await show(fakeApi(), withData(bare)))).to.equal('Bare');
    const empty = {...bare, figures: [], people: [], partners: [], stages: [], framework: [], courses: []};
    const widget = await show(fakeApi(), withData(empty));
    expect(textOf(widget)).to.equal('Bare');
    expect(widget.shadowRoot!.querySelector('ul, ol, dl, details')).to.equal(null);
  });

  it('never puts an unsafe address into a link', async () => {
    const url = 'javascript:alert(1)';
    const widget = await shown({
      url,
      organization: {name: 'O', url},
      partners: [{name: 'P', url}],
      people: [{name: 'Q', url}],
    });
    expect(widget.state).to.equal('ready');
    expect(widget.shadowRoot!.querySelector('a')).to.equal(null);
  });
});
