import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {DataSource, ItemQuery, Resource} from '../../src/data/source.js';
import '../../src/register.js';
import {fakeApi, sample, sampleItem} from '../../src/testing/index.js';
import {mount, settled, show, textOf, warnings, type Widget} from '../support/widgets.js';

const inside = (widget: Element, tag: string) => [...widget.shadowRoot!.querySelectorAll<Widget>(tag)];
const everything = sample as unknown as Record<string, {id: string}[]>;
const list = html`<iioe-case-list loading="eager"></iioe-case-list>`;

describe('a widget inside another', () => {
  it('asks a source that the page made, with or without an address', async () => {
    const asked: string[] = [];
    const source = {
      item: ({collection}: Resource<object>, {id}: ItemQuery) => {
        asked.push(`${collection} ${id}`);
        return Promise.resolve({value: everything[collection]!.find((one) => one.id === id), problems: []});
      },
      list: () => Promise.resolve({items: [sample.cases[0]], problems: []}),
    } as unknown as DataSource;
    const provider = document.createElement('iioe-provider');
    provider.source = source;
    const widget = document.createElement('iioe-case-list') as unknown as Widget;
    widget.setAttribute('loading', 'eager');
    provider.append(widget);
    document.body.append(provider);
    await settled(widget);
    await waitUntil(() => asked.length === 3);
    expect(asked.sort()).to.deep.equal([
      'awards pioneer-2025',
      'courses ai-in-education',
      'courses ai-in-medicine',
    ]);
    provider.remove();
  });

  it('asks nobody where the outer one has its data from the page', async () => {
    const api = fakeApi();
    for (const content of [
      html`<iioe-certificate-badge
        loading="eager"
        .data=${sampleItem('certificates', 'c-c57c447f49e68517a10154f7430b5fa1')}
      ></iioe-certificate-badge>`,
      html`<iioe-case-list .data=${sample.cases}></iioe-case-list>`,
      html`<iioe-course-list .data=${sample.courses}></iioe-course-list>`,
      html`<iioe-pathway-card .data=${sample.pathways[0]}></iioe-pathway-card>`,
    ])
      await show(api, content);
    await aTimeout(50);
    expect(api.calls.map(({pathname}) => pathname).filter((path) => path !== '/api/')).to.deep.equal([]);
  });

  it('tells where a course in a list was localised from', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-list language="mn" loading="eager" limit="20"></iioe-course-list>`,
    );
    await waitUntil(() =>
      textOf(inside(widget, 'iioe-course-card')[0]!).includes('Localised fromAI foundations for'),
    );
  });

  it('takes the default language of the outer one’s API', async () => {
    const courses = [{id: 'x', title: {mn: 'Монгол', fr: 'Français'}, summary: 'Sans langue'}];
    const api = fakeApi({data: {service: {defaultLanguage: 'fr'}, courses}});
    const widget = await mount(api, html`<iioe-course-list lang="de" loading="eager"></iioe-course-list>`);
    await warnings(() => settled(widget));
    await aTimeout(50);
    await widget.refresh();
    const [card] = inside(widget, 'iioe-course-card');
    await card!.updateComplete;
    expect(textOf(card!)).to.contain('Français').and.not.to.contain('Монгол');
  });

  it('takes it two widgets deep as well', async () => {
    const cases = [{id: 'k', title: 'Un cas', courses: ['x']}];
    const courses = [{id: 'x', title: 'Un cours'}];
    const api = fakeApi({data: {service: {defaultLanguage: 'fr'}, cases, courses}});
    const widget = await mount(api, html`<iioe-case-list lang="de" loading="eager"></iioe-case-list>`);
    await warnings(() => settled(widget));
    await aTimeout(50);
    await widget.refresh();
    const [item] = inside(widget, 'iioe-case-highlight');
    await waitUntil(() => inside(item!, 'iioe-course-card')[0]?.state === 'ready');
    const [card] = inside(item!, 'iioe-course-card');
    expect(card!.shadowRoot!.querySelector('[lang="fr"]')!.textContent).to.equal('Un cours');
  });

  it('has the direction of the outer one, where the author gave it one', async () => {
    const widget = await show(fakeApi(), html`<iioe-case-list dir="rtl" loading="eager"></iioe-case-list>`);
    const [item] = inside(widget, 'iioe-case-highlight');
    await waitUntil(() => inside(item!, 'iioe-course-card').length > 0);
    expect([item!.dir, inside(item!, 'iioe-course-card')[0]!.dir]).to.deep.equal(['rtl', 'rtl']);
  });

  it('leaves what the page hears to the outer one', async () => {
    const heard: string[] = [];
    const widget = await mount(fakeApi(), list);
    for (const name of ['iioe-ready', 'iioe-error'])
      widget.parentElement!.addEventListener(name, ({target}) => heard.push((target as Element).localName));
    await settled(widget);
    await aTimeout(100);
    expect(heard).to.deep.equal(['iioe-case-list']);
  });
});
