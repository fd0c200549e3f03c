import {aTimeout, expect, fixture, oneEvent, waitUntil} from '@open-wc/testing';
import {html, render} from 'lit';
import type {IioeCourseCard} from '../../src/components/course-card/course-card.js';
import type {IioeProvider} from '../../src/components/provider/provider.js';
import {fakeApi, json, problem, sampleItem} from '../../src/testing/index.js';
import {mount, part, settled, show, textOf, warnings, type Widget} from '../support/widgets.js';

const card = (course = 'ai-in-medicine') =>
  html`<iioe-course-card course=${course} loading="eager"></iioe-course-card>`;

const deferred = () => {
  let answer!: (response: Response) => void;
  const reply = new Promise<Response>((resolve) => (answer = resolve));
  return {reply, answer};
};

/** Twenty cards, all on one screen or far below it. */
const cards = (count: number, loading: string) =>
  html`${Array.from({length: count}, (_, i) => html`<iioe-course-card course="c${i}" loading=${loading} layout="compact"></iioe-course-card>`)}`;

const anyCourse = (url: URL) =>
  json({items: (url.searchParams.get('ids') ?? '').split(',').map((id) => ({id, title: `Course ${id}`}))});

describe('how widgets ask', () => {
  it('50 eager widgets make one request', async () => {
    const api = fakeApi(anyCourse);
    const first = await mount(api, cards(50, 'eager'));
    const all = [...first.parentElement!.children] as Widget[];
    await Promise.all(all.map(settled));
    expect(all.map(({state}) => state)).to.deep.equal(Array(50).fill('ready'));
    expect(api.calls).to.have.length(1);
    expect(api.calls[0]!.searchParams.get('ids')!.split(',')).to.have.length(50);
  });

  it('lazy widgets wait for the viewport, then those near by join in one request', async () => {
    const api = fakeApi(anyCourse);
    const first = await mount(
      api,
      html`<p style="block-size: 900vh"></p>
        ${cards(20, 'lazy')}`,
    );
    const all = [...first.parentElement!.querySelectorAll<Widget>('iioe-course-card')];
    await aTimeout(150);
    expect(api.calls).to.have.length(0);
    expect(all[0]!.state).to.equal('idle');
    all[0]!.scrollIntoView();
    await settled(all[0]!);
    expect(api.calls).to.have.length(1);
    expect(api.calls[0]!.searchParams.get('ids')!.split(',').length).to.be.greaterThan(4);
    scrollTo(0, 0);
  });

  it('`eager` counts when it is set later, too', async () => {
    const api = fakeApi(anyCourse);
    const first = await mount(
      api,
      html`<p style="block-size: 900vh"></p>
        ${cards(1, 'lazy')}`,
    );
    const widget = first.parentElement!.querySelector<Widget>('iioe-course-card')!;
    await aTimeout(100);
    expect(widget.state).to.equal('idle');
    widget.loading = 'eager';
    await settled(widget);
    expect(widget.state).to.equal('ready');
    expect(api.calls).to.have.length(1);
  });

  it('a page that is printed loads what is still waiting', async () => {
    const api = fakeApi(anyCourse);
    const first = await mount(
      api,
      html`<p style="block-size: 900vh"></p>
        ${cards(2, 'lazy')}`,
    );
    const all = [...first.parentElement!.querySelectorAll<Widget>('iioe-course-card')];
    await aTimeout(100);
    dispatchEvent(new Event('beforeprint'));
    await Promise.all(all.map(settled));
    expect(api.calls).to.have.length(1);
  });

  it('a move in the page asks nothing again', async () => {
    const api = fakeApi();
    const widget = await show(api, card());
    widget.parentElement!.append(document.createElement('section'));
    widget.parentElement!.lastElementChild!.append(widget);
    await aTimeout(20);
    expect(widget.state).to.equal('ready');
    expect(api.calls).to.have.length(1);
  });

  it('a removed widget lets its request go', async () => {
    let aborted = false;
    const api = fakeApi();
    const {fetch} = api;
    api.answer = () => new Promise(() => {});
    api.fetch = (url, init) => {
      if (new URL(new Request(url).url).pathname !== '/api/')
        init!.signal!.addEventListener('abort', () => (aborted = true));
      return fetch(url, init);
    };
    const widget = await mount(api, card());
    await waitUntil(() => api.calls.length);
    widget.remove();
    await waitUntil(() => aborted);
  });

  it('the last id wins, whatever comes late', async () => {
    const slow = deferred();
    const api = fakeApi((url) => (url.search.includes('slow') ? slow.reply : undefined));
    const widget = await mount<IioeCourseCard>(api, card('slow'));
    await aTimeout(10);
    widget.course = 'ai-in-education';
    await settled(widget);
    slow.answer(json({items: [{id: 'slow', title: 'Too late'}]}));
    await aTimeout(20);
    expect(textOf(widget)).not.to.contain('Too late');
    expect(widget.state).to.equal('ready');
  });

  it('data wins over an id and is not fetched; null goes back to the id', async () => {
    const api = fakeApi();
    const widget = await mount<IioeCourseCard>(
      api,
      html`<iioe-course-card
        course="ai-in-medicine"
        .data=${{id: 'own', title: 'My own'}}
      ></iioe-course-card>`,
    );
    await settled(widget);
    expect(textOf(widget)).to.equal('My own');
    expect(api.calls).to.have.length(0);
    widget.data = null;
    widget.loading = 'eager';
    await settled(widget);
    expect(textOf(widget)).to.contain('medicine');
    expect(api.calls).to.have.length(1);
  });

  it('data that can’t be shown is an error, with one warning', async () => {
    let widget!: Widget;
    const said = await warnings(async () => {
      widget = await show(fakeApi(), html`<iioe-course-card .data=${{id: 'own'}}></iioe-course-card>`);
    });
    expect(widget.state).to.equal('error');
    expect(said.length).to.be.greaterThan(0);
    expect(part(widget, 'retry')).to.equal(null);
  });

  it('without an id it is idle, and its author is told once', async () => {
    const said = await warnings(async () => {
      const widget = await mount(fakeApi(), html`<iioe-course-card>fallback</iioe-course-card>`);
      await aTimeout(20);
      expect(widget.state).to.equal('idle');
      widget.requestUpdate();
      await widget.updateComplete;
    });
    expect(said).to.have.length(1);
  });

  it('an id that is a number is its decimal string', async () => {
    const api = fakeApi(anyCourse);
    const widget = await mount<IioeCourseCard>(
      api,
      html`<iioe-course-card loading="eager"></iioe-course-card>`,
    );
    Object.assign(widget, {course: 0});
    await settled(widget);
    expect(textOf(widget)).to.equal('Course 0');
  });

  it('an attribute that is taken off is no wrong one', async () => {
    const said = await warnings(async () => {
      const widget = await show(
        fakeApi(),
        html`<iioe-course-card
          course="ai-in-medicine"
          layout="row"
          loading="eager"
          heading-level="2"
        ></iioe-course-card>`,
      );
      for (const name of ['layout', 'loading', 'heading-level']) widget.removeAttribute(name);
      await widget.updateComplete;
      expect(part(widget, 'base')!.className).to.contain('card');
      expect(part(widget, 'heading')!.getAttribute('aria-level')).to.equal('3');
    });
    expect(said).to.deep.equal([]);
  });

  it('an item of the reply that has no id is told of', async () => {
    const api = fakeApi((url) =>
      url.pathname.endsWith('/courses')
        ? json({items: [{title: 'No id'}, {id: 'c', title: 'C'}]})
        : undefined,
    );
    const said = await warnings(() => show(api, card('c')));
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('/items/0/id');
  });

  it('wrong attributes are told of once each, and replaced by the default', async () => {
    const said = await warnings(async () => {
      const widget = await show(
        fakeApi(),
        html`<iioe-course-card
          course="ai-in-medicine"
          layout="huge"
          loading="soon"
          heading-level="9"
        ></iioe-course-card>`,
      );
      expect(widget.state).to.equal('ready');
      expect(part(widget, 'base')!.className).to.contain('card');
      expect(part(widget, 'heading')!.getAttribute('aria-level')).to.equal('3');
    });
    expect(said).to.have.length(3);
  });
});

describe('refresh', () => {
  it('asks past the caches and shows what is new', async () => {
    let title = 'First';
    const api = fakeApi((url) =>
      url.pathname.endsWith('/courses') ? json({items: [{id: 'c', title}]}) : undefined,
    );
    const widget = await show(api, card('c'));
    title = 'Second';
    await widget.refresh();
    expect(textOf(widget)).to.equal('Second');
    expect(api.calls).to.have.length(2);
  });

  it('that fails keeps the last good answer, stale and in words', async () => {
    const api = fakeApi();
    const widget = await show(api, card());
    const kinds: string[] = [];
    widget.addEventListener('iioe-error', (event) => kinds.push(event.detail.kind));
    api.answer = () => problem(500);
    await widget.refresh();
    expect(widget.state).to.equal('ready');
    expect(widget.stale).to.equal(true);
    expect(part(widget, 'stale')!.textContent).to.contain('out of date');
    expect(kinds).to.deep.equal(['http']);
    api.answer = undefined;
    await widget.refresh();
    expect(widget.stale).to.equal(false);
    expect(part(widget, 'stale')).to.equal(null);
  });

  it('of the provider asks for all inside it', async () => {
    const api = fakeApi();
    const widget = await show(api, html`${card()}<iioe-provider>${card('ai-in-education')}</iioe-provider>`);
    const before = api.calls.length;
    await (widget.parentElement as IioeProvider).refresh();
    expect(api.calls.slice(before).map((url) => url.search)).to.deep.equal([
      '?ids=ai-in-education,ai-in-medicine',
    ]);
  });

  it('of an element that was never on a page settles', async () => {
    await document.createElement('iioe-course-card').refresh();
  });

  it('never rejects, even with nothing to ask', async () => {
    const widget = await fixture<Widget>(html`<iioe-course-card></iioe-course-card>`);
    await widget.refresh();
    expect(widget.state).to.equal('idle');
  });
});

describe('the retry button', () => {
  it('asks again, says that it does, and takes the reader to the answer', async () => {
    const api = fakeApi(() => problem(500));
    const widget = await show(api, card());
    const slow = deferred();
    api.answer = () => slow.reply;
    const button = part(widget, 'retry')!;
    button.focus();
    button.click();
    await aTimeout(10);
    expect(part(widget, 'message')!.textContent).to.contain('Loading');
    expect(part(widget, 'retry')!.getAttribute('aria-disabled')).to.equal('true');
    expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'retry'));
    slow.answer(json({items: [sampleItem('courses', 'ai-in-medicine')]}));
    await settled(widget);
    await aTimeout(10);
    expect(widget.state).to.equal('ready');
    expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'base'));
  });

  it('keeps the focus when the answer is a failure again', async () => {
    const api = fakeApi(() => problem(500));
    const widget = await show(api, card());
    part(widget, 'retry')!.focus();
    part(widget, 'retry')!.click();
    await oneEvent(widget, 'iioe-error');
    await aTimeout(10);
    expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'retry'));
  });
});

describe('maintenance', () => {
  it('shows the notice, asks again by itself, and recovers', async () => {
    const api = fakeApi(() => problem(503, {detail: 'Back at noon'}, {'Retry-After': '1'}));
    const widget = await show(api, card());
    expect(widget.state).to.equal('maintenance');
    expect(part(widget, 'message')!.textContent).to.contain('Back at noon');
    const errors: unknown[] = [];
    widget.addEventListener('iioe-error', (event) => errors.push(event.detail));
    await aTimeout(1200);
    expect(widget.state).to.equal('maintenance');
    expect(errors, 'no second event for the same').to.have.length(0);
    api.answer = undefined;
    await oneEvent(widget, 'iioe-ready');
    expect(widget.state).to.equal('ready');
  });

  it('a failure counts as maintenance while the service document says so', async () => {
    const api = fakeApi(() => new Response('<!doctype html>'));
    api.service = {
      version: '1',
      status: 'maintenance',
      notice: {en: 'We are moving', fr: 'Nous déménageons'},
    };
    const widget = await show(api, card());
    expect(widget.state).to.equal('maintenance');
    expect(part(widget, 'message')!.textContent).to.contain('We are moving');
  });

  it('an answer outside 200–299 counts so too, whatever its status', async () => {
    const api = fakeApi(() => problem(404));
    api.service = {version: '1', status: 'maintenance'};
    expect((await show(api, card())).state).to.equal('maintenance');
    api.answer = () => json({items: []});
    expect((await show(api, card())).state).to.equal('error');
  });

  it('a long Retry-After says that there were too many requests', async () => {
    const kinds: string[] = [];
    const widget = await mount(
      fakeApi(() => problem(500, {}, {'Retry-After': '30'})),
      card(),
    );
    widget.addEventListener('iioe-error', (event) => kinds.push(event.detail.kind));
    await settled(widget);
    expect(kinds).to.deep.equal(['rate-limited']);
  });

  it('data that does come is shown all the same', async () => {
    const api = fakeApi();
    api.service = {version: '1', status: 'maintenance'};
    expect((await show(api, card())).state).to.equal('ready');
  });

  it('an unknown version is a misconfiguration that names both', async () => {
    const api = fakeApi();
    api.service = {version: '2.1'};
    let widget!: Widget;
    const said = await warnings(async () => {
      widget = await mount(api, card());
      while (widget.state !== 'error') await aTimeout(5);
    });
    expect(said.join()).to.match(/version 2\.1.*version 1/);
    await widget.updateComplete;
    expect(part(widget, 'message')!.textContent.trim()).not.to.equal('');
  });
});

describe('events', () => {
  it('iioe-ready tells each new answer once, after the render', async () => {
    const api = fakeApi();
    const told: string[] = [];
    const widget = await mount<IioeCourseCard>(api, card());
    widget.addEventListener('iioe-ready', (event) => {
      const {id} = event.detail.data as {id: string};
      told.push(`${id}: ${textOf(widget).length > 0}`);
    });
    await settled(widget);
    widget.requestUpdate();
    await widget.updateComplete;
    widget.course = 'ai-in-education';
    await settled(widget);
    expect(told).to.deep.equal(['ai-in-medicine: true', 'ai-in-education: true']);
  });

  it('iioe-select comes before a link is followed, and can stop it', async () => {
    const widget = await show(fakeApi(), card());
    const link = widget.shadowRoot!.querySelector('a')!;
    const urls: string[] = [];
    widget.addEventListener('iioe-select', (event) => {
      urls.push(event.detail.url);
      event.preventDefault();
    });
    link.click();
    const modified = new MouseEvent('click', {ctrlKey: true, cancelable: true, bubbles: true});
    link.addEventListener('click', (event) => event.preventDefault(), {once: true});
    link.dispatchEvent(modified);
    expect(urls).to.deep.equal([link.href]);
  });

  it('bubble and are composed', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({mode: 'open'});
    const heard = oneEvent(document.body, 'iioe-ready');
    render(html`<iioe-course-card .data=${{id: 'own', title: 'My own'}}></iioe-course-card>`, root);
    expect((await heard).composed).to.equal(true);
    host.remove();
  });
});

describe('the room of what is not there', () => {
  const heightAfter = async (answer: () => Response) => (await show(fakeApi(answer), card('x'))).offsetHeight;

  it('is a card’s while it loads, and that of its words when it fails: nobody looks at an empty page', async () => {
    expect(await heightAfter(() => problem(404))).to.be.lessThan(120);
    expect(await heightAfter(() => problem(403))).to.be.lessThan(120);
    expect(await heightAfter(() => problem(503))).to.be.lessThan(200);
    const never = fakeApi(() => new Promise<Response>(() => {}));
    const waiting = await mount(never, card('x'));
    await waiting.updateComplete;
    expect(waiting.offsetHeight).to.be.greaterThan(300);
  }).timeout(8000);
});
