import {aTimeout, expect, oneEvent, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {fakeApi, json, problem} from '../../src/testing/index.js';
import {asked, cards, field, filterNames, ids, many, option, type} from '../support/lists.js';
import {mount, part, settled, show, textOf, warnings} from '../support/widgets.js';

const list = (attributes = html`<iioe-course-list loading="eager"></iioe-course-list>`) => attributes;
const searchable = html`<iioe-course-list searchable loading="eager"></iioe-course-list>`;

describe('<iioe-course-list>', () => {
  it('shows courses as cards, and how many there are', async () => {
    const api = fakeApi();
    const widget = await show(api, list());
    expect(widget.state).to.equal('ready');
    expect(ids(widget)).to.have.length(14);
    expect(part(widget, 'count')!.textContent).to.contain('14 entries');
    expect(cards(widget)[0]!.state).to.equal('ready');
    expect(api.calls).to.have.length(1);
    expect(part(widget, 'search')).to.equal(null);
  });

  it('takes its filters, order and size from its attributes', async () => {
    const api = fakeApi();
    const widget = await show(
      api,
      html`<iioe-course-list
        level="introductory,advanced"
        provider="sustech"
        sort="title"
        limit="5"
        q="medicine"
        loading="eager"
      >
      </iioe-course-list>`,
    );
    expect(api.calls[0]!.search).to.equal(
      '?level=introductory,advanced&provider=sustech&q=medicine&sort=title&limit=5',
    );
    expect(ids(widget)).to.include('ai-in-medicine');
  });

  it('is accessible, in each layout', async () => {
    const widget = await show(fakeApi(), searchable);
    for (const layout of ['card', 'row', 'compact'] as const) {
      widget.layout = layout;
      await widget.updateComplete;
      await expect(widget).to.be.accessible();
    }
  });

  it('searches when typing rests, once', async () => {
    const api = fakeApi();
    const widget = await show(api, searchable);
    for (const words of ['m', 'me', 'MÉDEC']) {
      field(widget).value = words;
      field(widget).dispatchEvent(new InputEvent('input', {bubbles: true}));
    }
    await aTimeout(350);
    await settled(widget);
    expect(asked(api)).to.have.length(2);
    expect(asked(api)[1]!.searchParams.get('q')).to.equal('MÉDEC');
    expect(ids(widget)).to.include('ai-in-medicine');
    expect(ids(widget).length).to.be.lessThan(14);
  });

  it('searches at once on Enter, and leaves the page where it is', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-list searchable q="education" loading="eager"></iioe-course-list>`,
    );
    expect(field(widget).value).to.equal('education');
    field(widget).value = 'medicine';
    const form = part(widget, 'search') as HTMLFormElement;
    form.requestSubmit();
    await settled(widget);
    expect(ids(widget)).to.include('ai-in-medicine');
  });

  it('keeps what it shows, and the focus in the field, until the answer is there', async () => {
    const api = fakeApi();
    const widget = await show(api, searchable);
    let answer!: (response: Response) => void;
    api.answer = () => new Promise((resolve) => (answer = resolve));
    field(widget).focus();
    field(widget).value = 'x';
    field(widget).dispatchEvent(new InputEvent('input', {bubbles: true}));
    await aTimeout(350);
    expect(widget.state).to.equal('loading');
    expect(ids(widget)).to.have.length(14);
    expect(part(widget, 'entries')!.getAttribute('aria-busy')).to.equal('true');
    answer(json({items: [{id: 'x', title: 'X'}]}));
    await settled(widget);
    expect(ids(widget)).to.deep.equal(['x']);
    expect(part(widget, 'entries')!.getAttribute('aria-busy')).to.equal('false');
    expect(widget.shadowRoot!.activeElement).to.equal(field(widget));
  });

  it('does not show what answers another question when the answer fails', async () => {
    const api = fakeApi();
    const widget = await show(api, searchable);
    const status = part(widget, 'count')!;
    api.answer = () => problem(500);
    await type(widget, 'x');
    expect(widget.state).to.equal('error');
    expect(ids(widget)).to.deep.equal([]);
    expect(field(widget).value).to.equal('x');
    expect(widget.shadowRoot!.querySelector('slot[name=error]')).not.to.equal(null);
    // Once, by the status that was there before: what comes together with its words is not read out.
    expect(widget.shadowRoot!.querySelectorAll('[role=status]')).to.have.length(1);
    expect(part(widget, 'count')).to.equal(status);
    expect(status.textContent).to.equal('The service could not answer just now.');
    expect(part(widget, 'message')!.querySelector('p')!.ariaHidden).to.equal('true');
    api.answer = undefined;
    part(widget, 'retry')!.click();
    await oneEvent(widget, 'iioe-ready');
  });

  it('offers filters with names and counts; several values of one mean either', async () => {
    const api = fakeApi();
    const widget = await show(api, searchable);
    expect(api.calls[0]!.searchParams.get('facets')).to.equal(
      'language,level,mode,provider,series,competency',
    );
    expect(filterNames(widget)).to.include.members(['Language', 'Level', 'Format', 'Provider']);
    option(widget, 'Introductory').click();
    await settled(widget);
    option(widget, 'Advanced').click();
    await settled(widget);
    expect(asked(api).at(-1)!.searchParams.get('level')).to.equal('introductory,advanced');
    expect(textOf(widget)).to.contain('Level, chosen: 2');
    option(widget, 'Advanced').click();
    await settled(widget);
    // Asked before, so it is there at once.
    expect(asked(api)).to.have.length(3);
    expect(textOf(widget)).to.contain('Level, chosen: 1');
  });

  it('offers what it knows where the API tells of no facets', async () => {
    const api = fakeApi(() => json({items: [{id: 'c', title: 'C'}]}));
    api.service = {version: '1', languages: ['en', 'mn']};
    const widget = await show(api, searchable);
    await widget.refresh();
    const text = textOf(widget);
    expect(text).to.contain('Self-paced').and.contain('Introductory').and.contain('Mongolian');
    expect(text).not.to.contain('Provider');
  });

  it('does not offer what an attribute fixes', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-list searchable level="advanced" loading="eager"></iioe-course-list>`,
    );
    expect(textOf(widget)).not.to.contain('Level');
  });

  it('says when nothing fits, and leads back', async () => {
    const widget = await show(fakeApi(), searchable);
    await type(widget, 'no such thing');
    expect(widget.state).to.equal('empty');
    expect(textOf(widget)).to.contain('Nothing fits');
    part(widget, 'clear')!.click();
    await settled(widget);
    expect(ids(widget)).to.have.length(14);
    expect(field(widget).value).to.equal('');
    expect(widget.shadowRoot!.activeElement).to.equal(field(widget));
  });

  it('shows an empty list as one, with its fallback', async () => {
    const widget = await show(
      fakeApi(() => json({items: []})),
      html`<iioe-course-list loading="eager"><a href="/all">All courses</a></iioe-course-list>`,
    );
    expect(widget.state).to.equal('empty');
    expect(textOf(widget)).to.contain('nothing here yet');
    expect(widget.shadowRoot!.querySelector('slot:not([name])')).not.to.equal(null);
  });

  it('shows more by the cursor, and keeps the focus', async () => {
    const api = fakeApi(many(50));
    const widget = await show(api, html`<iioe-course-list limit="20" loading="eager"></iioe-course-list>`);
    expect(part(widget, 'count')!.textContent).to.contain('50 entries').and.contain('20 of 50 shown');
    const ready: number[] = [];
    widget.addEventListener('iioe-ready', ({detail}) =>
      ready.push((detail.data as {items: unknown[]}).items.length),
    );
    part(widget, 'more')!.focus();
    part(widget, 'more')!.click();
    await oneEvent(widget, 'iioe-ready');
    await widget.updateComplete;
    expect(ids(widget)).to.have.length(40);
    expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'more'));
    part(widget, 'more')!.click();
    await oneEvent(widget, 'iioe-ready');
    await aTimeout(20);
    expect(ids(widget)).to.have.length(50);
    expect(part(widget, 'more')).to.equal(null);
    expect(widget.shadowRoot!.activeElement).to.equal(
      widget.shadowRoot!.querySelectorAll('[part=entry]')[40],
    );
    expect(ready).to.deep.equal([40, 50]);
  });

  it('keeps the focus in the list where there is no more after all', async () => {
    const items = [{id: 'a', title: 'A'}];
    const widget = await show(
      fakeApi((url) =>
        json(url.searchParams.has('cursor') ? {items: []} : {items, next: 'courses?cursor=1'}),
      ),
      html`<iioe-course-list limit="1" loading="eager"></iioe-course-list>`,
    );
    part(widget, 'more')!.focus();
    part(widget, 'more')!.click();
    await oneEvent(widget, 'iioe-ready');
    await aTimeout(20);
    expect(widget.shadowRoot!.activeElement?.matches('[part=entry]')).to.equal(true);
  });

  it('says when more can’t be had, and keeps what it has', async () => {
    let isDown = false;
    const api = fakeApi((url) => (isDown ? problem(500) : many(30)(url)));
    const widget = await show(api, list());
    isDown = true;
    part(widget, 'more')!.click();
    await waitUntil(() => part(widget, 'more')!.textContent.includes('Try again'));
    expect(ids(widget)).to.have.length(20);
    isDown = false;
    part(widget, 'more')!.click();
    await oneEvent(widget, 'iioe-ready');
    expect(ids(widget)).to.have.length(30);
  });

  it('says "more than" where the API does not tell how many', async () => {
    const widget = await show(
      fakeApi(() =>
        json({
          items: [
            {id: 'a', title: 'A'},
            {id: 'b', title: 'B'},
          ],
          next: 'courses?cursor=1',
        }),
      ),
      html`<iioe-course-list limit="2" loading="eager"></iioe-course-list>`,
    );
    expect(part(widget, 'count')!.textContent).to.contain('More than 2 entries');
  });

  it('takes a list of the page’s own, as the API answers it or bare', async () => {
    const items = [{id: 'a', title: 'A'}, {id: 'b', title: 'B'}, {id: 'bad'}];
    const said = await warnings(async () => {
      for (const data of [items, {items, total: 3}]) {
        const widget = await show(fakeApi(), html`<iioe-course-list .data=${data}></iioe-course-list>`);
        expect(ids(widget)).to.deep.equal(['a', 'b']);
      }
    });
    expect(said.join()).to.contain('/items/2/title');
  });

  it('speaks for the cards inside it', async () => {
    const events: string[] = [];
    const widget = await mount(fakeApi(), list());
    for (const name of ['iioe-ready', 'iioe-error'])
      widget.parentElement!.addEventListener(name, ({target}) => events.push((target as Element).localName));
    await settled(widget);
    await aTimeout(50);
    expect(events).to.deep.equal(['iioe-course-list']);
  });

  it('lets a link of a card be taken over', async () => {
    const widget = await show(fakeApi(), list());
    const card = cards(widget)[0]!;
    await card.updateComplete;
    let url = '';
    widget.addEventListener('iioe-select', (event) => {
      ({url} = event.detail);
      event.preventDefault();
    });
    card.shadowRoot!.querySelector('a')!.click();
    expect(url).to.contain('https://');
  });
});
