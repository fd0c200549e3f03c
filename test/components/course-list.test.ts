import {aTimeout, expect, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {fakeApi, json, problem} from '../../src/testing/index.js';
import {mount, part, settled, show, textOf, warnings, type Widget} from '../support/widgets.js';

const list = (attributes = html`<iioe-course-list loading="eager"></iioe-course-list>`) => attributes;
const searchable = html`<iioe-course-list searchable loading="eager"></iioe-course-list>`;
const cards = (widget: Element) => [...widget.shadowRoot!.querySelectorAll<Widget>('iioe-course-card')];
const ids = (widget: Element) => cards(widget).map(({data}) => (data as {id: string}).id);
const field = (widget: Element) => part(widget, 'field') as HTMLInputElement;
const option = (widget: Element, words: string) =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[part=option]')]
    .find((one) => one.textContent.includes(words))!
    .querySelector('input')!;

async function type(widget: Element, words: string): Promise<void> {
  field(widget).value = words;
  field(widget).dispatchEvent(new InputEvent('input', {bubbles: true}));
  await aTimeout(350);
  await settled(widget as Widget);
}

const many = (total: number) => (url: URL) => {
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const to = Math.min(total, from + Number(url.searchParams.get('limit')));
  const items = Array.from({length: to - from}, (_, i) => ({
    id: `c${from + i}`,
    title: `Course ${from + i}`,
  }));
  const next = new URLSearchParams(url.searchParams);
  next.set('cursor', String(to));
  return json({items, total, ...(to < total && {next: `courses?${next}`})});
};

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
    for (const layout of ['card', 'row', 'compact']) {
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
    expect(api.calls).to.have.length(2);
    expect(api.calls[1]!.searchParams.get('q')).to.equal('MÉDEC');
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
    api.answer = () => problem(500);
    await type(widget, 'x');
    expect(widget.state).to.equal('error');
    expect(ids(widget)).to.deep.equal([]);
    expect(field(widget).value).to.equal('x');
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
    const filters = [...widget.shadowRoot!.querySelectorAll('[part=filter] summary')].map((one) =>
      one.textContent.trim(),
    );
    expect(filters).to.include.members(['Language', 'Level', 'Format', 'Provider']);
    option(widget, 'Introductory').click();
    await settled(widget);
    option(widget, 'Advanced').click();
    await settled(widget);
    expect(api.calls.at(-1)!.searchParams.get('level')).to.equal('introductory,advanced');
    expect(textOf(widget)).to.contain('Level, chosen: 2');
    option(widget, 'Advanced').click();
    await settled(widget);
    // Asked before, so it is there at once.
    expect(api.calls).to.have.length(3);
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
    const api = fakeApi((url) => (url.pathname.endsWith('/courses') ? many(50)(url) : undefined));
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

  it('says when more can’t be had, and keeps what it has', async () => {
    let isDown = false;
    const api = fakeApi((url) =>
      isDown ? problem(500) : url.pathname.endsWith('/courses') ? many(30)(url) : undefined,
    );
    const widget = await show(api, list());
    isDown = true;
    part(widget, 'more')!.click();
    await aTimeout(50);
    expect(part(widget, 'more')!.textContent).to.contain('Try again');
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

  it('keeps its state in the address only when asked', async () => {
    const before = location.href;
    const widget = await show(fakeApi(), searchable);
    await type(widget, 'medicine');
    expect(location.href).to.equal(before);
    const synced = await show(
      fakeApi(),
      html`<iioe-course-list searchable sync-url="c." loading="eager"></iioe-course-list>`,
    );
    option(synced, 'Introductory').click();
    await settled(synced);
    await type(synced, 'l’IA médecine');
    expect(new URLSearchParams(location.search).get('c.q')).to.equal('l’IA médecine');
    expect(location.search).to.contain('c.level=introductory');
    const api = fakeApi();
    const again = await show(
      api,
      html`<iioe-course-list searchable sync-url="c." loading="eager"></iioe-course-list>`,
    );
    expect(api.calls[0]!.searchParams.get('q')).to.equal('l’IA médecine');
    expect(api.calls[0]!.searchParams.get('level')).to.equal('introductory');
    expect(field(again).value).to.equal('l’IA médecine');
    history.replaceState(null, '', before);
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
