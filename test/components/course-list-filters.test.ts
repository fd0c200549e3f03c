import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {fakeApi, json} from '../../src/testing/index.js';
import {cards, filter, filterNames, ids, option, options, type} from '../support/lists.js';
import {part, settled, show} from '../support/widgets.js';

const list = html`<iioe-course-list searchable loading="eager"></iioe-course-list>`;
const course = (id: string) => ({id, title: `Course ${id}`});
const values = (...names: string[]) => names.map((value) => ({value, count: 1}));

/** An API that tells these facets, by what is asked for, and of no languages of its own. */
function telling(facetsOf: (params: URLSearchParams) => object) {
  const api = fakeApi(({searchParams}) =>
    json({items: [course('a'), course('b')], facets: facetsOf(searchParams)}),
  );
  api.service = {version: '1'};
  return api;
}

describe('the filters of a list', () => {
  it('stay open, and keep the focus, while others come and go', async () => {
    const api = telling((params) => ({
      ...(params.has('q') && {language: values('en', 'fr')}),
      provider: values('must', 'sustech'),
    }));
    const widget = await show(api, list);
    expect(filterNames(widget)).to.deep.equal(['Level', 'Format', 'Provider']);
    const provider = filter(widget, 'Provider');
    provider.open = true;
    option(widget, 'sustech').focus();
    const focused = widget.shadowRoot!.activeElement;
    await type(widget, 'x');
    expect(filterNames(widget)).to.deep.equal(['Language', 'Level', 'Format', 'Provider']);
    expect(filter(widget, 'Provider') === provider).to.equal(true);
    expect(filter(widget, 'Language').open).to.equal(false);
    expect(option(widget, 'sustech') === focused).to.equal(true);
    expect(widget.shadowRoot!.activeElement === focused).to.equal(true);
  });

  it('do not go where an answer has nothing for them; no number is made up', async () => {
    const api = telling((params) => ({provider: params.has('q') ? [] : values('must', 'sustech')}));
    const widget = await show(api, list);
    const provider = filter(widget, 'Provider');
    provider.open = true;
    expect(options(provider)).to.deep.equal(['must 1', 'sustech 1']);
    await type(widget, 'x');
    expect(filter(widget, 'Provider') === provider).to.equal(true);
    expect(options(provider)).to.deep.equal(['must', 'sustech']);
  });

  it('keep their values where they were first; new ones come last', async () => {
    const api = telling((params) => ({
      provider: params.has('provider') ? values('new', 'sustech', 'must') : values('must', 'sustech'),
    }));
    const widget = await show(api, list);
    const sustech = option(widget, 'sustech');
    sustech.click();
    await settled(widget);
    expect(options(filter(widget, 'Provider'))).to.deep.equal(['must 1', 'sustech 1', 'new 1']);
    expect(option(widget, 'sustech') === sustech).to.equal(true);
    expect(sustech.checked).to.equal(true);
  });

  it('of one API are not offered for the next', async () => {
    const api = fakeApi(({pathname}) =>
      json({
        items: [course('a'), course('b')],
        facets: {provider: pathname.includes('/other/') ? values('x', 'y') : values('must', 'sustech')},
      }),
    );
    const widget = await show(api, list);
    widget.api = 'https://api.example/other/';
    await settled(widget);
    expect(options(filter(widget, 'Provider'))).to.deep.equal(['x 1', 'y 1']);
  });

  it('take what the API tells in place of what the contract knows', async () => {
    const widget = await show(
      telling(() => ({level: values('advanced', 'introductory'), mode: values('online')})),
      list,
    );
    expect(filterNames(widget)).to.deep.equal(['Level']);
    expect(options(filter(widget, 'Level'))).to.deep.equal(['Advanced 1', 'Introductory 1']);
  });
});

describe('the entries of a list', () => {
  it('are the same elements when others go', async () => {
    const api = fakeApi(({searchParams}) =>
      json({items: searchParams.has('q') ? [course('b')] : [course('a'), course('b')]}),
    );
    const widget = await show(api, list);
    const b = cards(widget)[1]!;
    await type(widget, 'x');
    expect(ids(widget)).to.deep.equal(['b']);
    expect(cards(widget)[0] === b).to.equal(true);
  });

  it('that a visitor has opened stay open, and no others', async () => {
    const story = (id: string) => ({...course(id), background: 'Before.'});
    const api = fakeApi(({searchParams}) =>
      json({items: searchParams.has('q') ? [story('b')] : [story('a'), story('b')]}),
    );
    const widget = await show(api, html`<iioe-case-list searchable loading="eager"></iioe-case-list>`);
    const first = () => widget.shadowRoot!.querySelector('iioe-case-highlight')!;
    await first().updateComplete;
    (part(first(), 'background') as HTMLDetailsElement).open = true;
    await type(widget, 'x');
    await first().updateComplete;
    expect((first().data as {id: string}).id).to.equal('b');
    expect((part(first(), 'background') as HTMLDetailsElement).open).to.equal(false);
  });
});
