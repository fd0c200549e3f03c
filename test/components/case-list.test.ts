import {aTimeout, expect} from '@open-wc/testing';
import {html} from 'lit';
import {languageFor} from '../../src/localization/load.js';
import {fakeApi, json, sample} from '../../src/testing/index.js';
import {mount, part, settled, show, textOf, type Widget} from '../support/widgets.js';

const list = () => html`<iioe-case-list loading="eager"></iioe-case-list>`;
const searchable = html`<iioe-case-list searchable layout="row" loading="eager"></iioe-case-list>`;
const cases = (widget: Element) => [...widget.shadowRoot!.querySelectorAll<Widget>('iioe-case-highlight')];
const ids = (widget: Element) => cases(widget).map(({data}) => (data as {id: string}).id);
const filters = (widget: Element) =>
  [...widget.shadowRoot!.querySelectorAll('[part=filter] summary')].map((one) => one.textContent.trim());
const option = (widget: Element, words: string) =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[part=option]')]
    .find((one) => one.textContent.includes(words))!
    .querySelector('input')!;

describe('<iioe-case-list>', () => {
  // So that a test sees words at once, not the moment before they have come.
  before(() => languageFor('fr'));

  it('shows cases, and how many there are', async () => {
    const widget = await show(fakeApi(), list());
    expect(widget.state).to.equal('ready');
    expect(ids(widget)).to.deep.equal(sample.cases.map(({id}) => id));
    expect(part(widget, 'count')!.textContent).to.contain('4 entries');
    expect(cases(widget).map(({state}) => state)).to.deep.equal(Array(4).fill('ready'));
    expect(part(widget, 'search')).to.equal(null);
  });

  for (const [layout, has, lacks] of [
    ['card', ['figures', 'summary', 'sections', 'jury', 'courses', 'facts'], []],
    ['row', ['figures', 'summary'], ['sections', 'jury', 'courses', 'facts']],
    ['compact', ['organization'], ['figures', 'summary', 'sections', 'courses']],
  ] as const) {
    it(`shows its cases in the layout ${layout}, and is accessible`, async () => {
      const widget = await show(fakeApi(), searchable);
      widget.layout = layout;
      await widget.updateComplete;
      const [first] = cases(widget);
      await first!.updateComplete;
      for (const name of has) expect(part(first!, name), name).not.to.equal(null);
      for (const name of lacks) expect(part(first!, name), name).to.equal(null);
      await expect(widget).to.be.accessible();
    });
  }

  it('takes its filters, order and size from its attributes', async () => {
    const api = fakeApi();
    const widget = await show(
      api,
      html`<iioe-case-list
        award="pioneer-2025"
        edition="pioneer-2025-1"
        category="micro-certification"
        country="MN,MY"
        organization="must,upm,ice-i"
        sort="title"
        limit="5"
        q="university"
        layout="row"
        loading="eager"
      ></iioe-case-list>`,
    );
    expect(api.calls[0]!.search).to.equal(
      '?award=pioneer-2025&edition=pioneer-2025-1&category=micro-certification&country=MN,MY' +
        '&organization=must,upm,ice-i&q=university&sort=title&limit=5',
    );
    expect(ids(widget)).to.have.members(['must-ecosystem', 'upm-national-centre']);
  });

  it('offers what the API tells of, countries by name; what is chosen narrows the list', async () => {
    const api = fakeApi();
    const widget = await show(api, searchable);
    expect(api.calls[0]!.searchParams.get('facets')).to.equal('award,edition,category,country,organization');
    expect(filters(widget)).to.include.members(['Country', 'Organisation']);
    expect(textOf(widget)).to.contain('Indonesia').and.contain('Universiti Putra Malaysia (UPM)');
    option(widget, 'Mongolia').click();
    await settled(widget);
    expect(api.calls.at(-1)!.searchParams.get('country')).to.equal('MN');
    expect(ids(widget)).to.deep.equal(['must-ecosystem']);
    expect(textOf(widget)).to.contain('Country, chosen: 1');
  });

  it('names awards, editions and categories in its filters', async () => {
    const named = (value: string, label: string) => [
      {value, label},
      {value: 'other', label: 'Another'},
    ];
    const api = fakeApi(() =>
      json({
        items: [{id: 'a', title: 'A'}],
        facets: {
          award: named('p', 'Pioneer Award'),
          edition: named('e', 'Case sharing ①'),
          category: named('c', 'Smart classrooms'),
        },
      }),
    );
    const widget = await show(api, searchable);
    expect(filters(widget)).to.deep.equal(['Award', 'Edition', 'Category']);
    for (const label of ['Pioneer Award', 'Case sharing ①', 'Smart classrooms'])
      expect(textOf(widget)).to.contain(label);
  });

  it('does not offer what an attribute fixes', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-case-list searchable country="MN,MY" layout="row" loading="eager"></iioe-case-list>`,
    );
    expect(filters(widget)).not.to.include('Country');
    expect(filters(widget)).to.include('Organisation');
  });

  it('keeps what is chosen in the address only when asked', async () => {
    const before = location.href;
    const widget = await show(
      fakeApi(),
      html`<iioe-case-list searchable sync-url="k." layout="row" loading="eager"></iioe-case-list>`,
    );
    option(widget, 'Malaysia').click();
    await settled(widget);
    expect(location.search).to.contain('k.country=MY');
    history.replaceState(null, '', before);
  });

  it('speaks for the cases and courses inside it, which come from its own API', async () => {
    const events: string[] = [];
    const api = fakeApi();
    const widget = await mount(
      api,
      html`<iioe-case-list api="https://api.example/other/" lang="ms" loading="eager"></iioe-case-list>`,
    );
    for (const name of ['iioe-ready', 'iioe-error'])
      widget.parentElement!.addEventListener(name, ({target}) => events.push((target as Element).localName));
    await settled(widget);
    await aTimeout(100);
    expect(events).to.deep.equal(['iioe-case-list']);
    expect(new Set(api.calls.map(({pathname}) => pathname))).to.deep.equal(
      new Set(['/other/cases', '/other/courses', '/other/awards']),
    );
    // Without a file of its strings: Malay data beside English words, in the entries too.
    expect(textOf(cases(widget)[3]!)).to.contain('Transformasi Pusat Kebangsaan');
  });

  it('is a heading level an entry, and lets a link be taken over', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-case-list heading-level="2" layout="compact" loading="eager"></iioe-case-list>`,
    );
    const [first] = cases(widget);
    await first!.updateComplete;
    expect(part(first!, 'heading')!.getAttribute('aria-level')).to.equal('2');
    let url = '';
    widget.addEventListener('iioe-select', (event) => {
      ({url} = event.detail);
      event.preventDefault();
    });
    first!.shadowRoot!.querySelector('a')!.click();
    expect(url).to.equal('https://cases.example.org/pioneer-2025/sustech-ai-x');
  });

  it('speaks French in a French page, English words nowhere', async () => {
    const widget = await show(fakeApi(), searchable, 'fr');
    expect(filters(widget)).to.include.members(['Pays', 'Organisation']);
    expect(textOf(widget)).to.contain('Mongolie');
    expect(textOf(widget)).not.to.match(/Country|Search|entries/);
  });

  it('takes a list of the page’s own, and says when there is nothing', async () => {
    const own = await show(
      fakeApi(),
      html`<iioe-case-list .data=${[{id: 'a', title: 'A'}]}></iioe-case-list>`,
    );
    expect(ids(own)).to.deep.equal(['a']);
    const empty = await show(fakeApi(), html`<iioe-case-list .data=${[]}></iioe-case-list>`);
    expect(empty.state).to.equal('empty');
    expect(textOf(empty)).to.contain('nothing here yet');
  });
});
