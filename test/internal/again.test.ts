import {aTimeout, expect, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {fakeApi, problem, type FakeApi} from '../../src/testing/index.js';
import {mount, part, settled, show, textOf, type Widget} from '../support/widgets.js';

const card = (course = 'ai-in-medicine') =>
  html`<iioe-course-card course=${course} loading="eager"></iioe-course-card>`;

/** An API that fails so often in this way, and then answers. */
function failing(times: number, fail: () => Response | Promise<Response>): FakeApi {
  let left = times;
  return fakeApi(() => (left-- > 0 ? fail() : undefined));
}

const reset = () => Promise.reject(new TypeError('Failed to fetch'));

/** Lets the page be offline, or hidden, as far as scripts can tell. */
function pretend(target: object, name: string, value: unknown): () => void {
  Object.defineProperty(target, name, {configurable: true, get: () => value});
  return () => Reflect.deleteProperty(target, name);
}

async function errorsOf(widget: Widget, run: () => Promise<unknown>): Promise<string[]> {
  const kinds: string[] = [];
  widget.addEventListener('iioe-error', (event) => kinds.push(event.detail.kind));
  await run();
  return kinds;
}

describe('what may pass is tried again', () => {
  const passing: [string, () => Response | Promise<Response>][] = [
    ['a connection that is lost', reset],
    ['a 429 without Retry-After', () => problem(429)],
    ['a 502', () => problem(502)],
    ['a 503 that announces nothing', () => new Response('', {status: 503})],
    ['a 504', () => problem(504)],
  ];
  for (const [what, fail] of passing) {
    it(`${what}, without a word`, async () => {
      const api = failing(2, fail);
      const widget = await mount(api, card());
      expect(await errorsOf(widget, () => settled(widget))).to.deep.equal([]);
      expect(widget.state).to.equal('ready');
      expect(api.calls).to.have.length(3);
    });
  }

  it('three times at most, then one event says so', async () => {
    const api = fakeApi(() => problem(502));
    const widget = await mount(api, card());
    const started = performance.now();
    expect(await errorsOf(widget, () => settled(widget))).to.deep.equal(['http']);
    expect(api.calls).to.have.length(4);
    const waited = performance.now() - started;
    expect(waited).to.be.greaterThan(1000).and.lessThan(4000);
  });

  const lasting: [string, () => Response][] = [
    ['a 500', () => problem(500)],
    ['a 404', () => problem(404)],
    ['a 403', () => problem(403)],
    ['a 400', () => problem(400)],
    ['HTML', () => new Response('<!doctype html>')],
    ['a 503 with a notice', () => problem(503, {detail: 'Back at noon'})],
    ['a 429 that asks for more than 5 s', () => problem(429, {}, {'Retry-After': '6'})],
  ];
  for (const [what, fail] of lasting) {
    it(`${what} is not`, async () => {
      const api = fakeApi(fail);
      await show(api, card());
      await aTimeout(500);
      expect(api.calls).to.have.length(1);
    });
  }

  it('waits as long as Retry-After says', async () => {
    const api = failing(1, () => problem(429, {}, {'Retry-After': '1'}));
    const started = performance.now();
    await show(api, card());
    expect(performance.now() - started).to.be.greaterThan(990);
    expect(api.calls).to.have.length(2);
  });

  it('a Retry-After that is over is no reason to hurry: 3 times in all', async () => {
    const api = fakeApi(() => problem(429, {}, {'Retry-After': new Date(0).toUTCString()}));
    await show(api, card());
    expect(api.calls).to.have.length(4);
  });

  it('not while the service document tells of maintenance', async () => {
    const api = fakeApi(() => problem(502));
    api.service = {version: '1', status: 'maintenance', notice: 'We are moving'};
    const widget = await show(api, card());
    expect(widget.state).to.equal('maintenance');
    expect(api.calls).to.have.length(1);
  });

  it('not while the page is hidden', async () => {
    const api = failing(1, () => problem(502));
    const restore = pretend(document, 'hidden', true);
    const widget = await mount(api, card());
    await aTimeout(800);
    expect(widget.state).to.equal('loading');
    expect(api.calls).to.have.length(1);
    restore();
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(widget);
    expect(widget.state).to.equal('ready');
  });

  it('not by a widget that is gone', async () => {
    const api = fakeApi(() => problem(502));
    const widget = await mount(api, card());
    await aTimeout(50);
    widget.remove();
    await aTimeout(1500);
    expect(api.calls).to.have.length(1);
  });
});

describe('a page without a connection', () => {
  it('says so at once, and asks when it is back', async () => {
    const restore = pretend(navigator, 'onLine', false);
    const api = failing(1, reset);
    const widget = await mount(api, card());
    expect(await errorsOf(widget, () => settled(widget))).to.deep.equal(['network']);
    expect(part(widget, 'message')!.textContent).to.contain('connection');
    expect(api.calls).to.have.length(1);
    restore();
    dispatchEvent(new Event('online'));
    await oneEvent(widget, 'iioe-ready');
    expect(widget.state).to.equal('ready');
  });

  it('keeps what it showed, marked, until it is back', async () => {
    const api = fakeApi();
    const widget = await show(api, card());
    const restore = pretend(navigator, 'onLine', false);
    api.answer = reset;
    await widget.refresh();
    expect([widget.state, widget.stale]).to.deep.equal(['ready', true]);
    restore();
    api.answer = undefined;
    dispatchEvent(new Event('online'));
    await oneEvent(widget, 'iioe-ready');
    expect(widget.stale).to.equal(false);
  });
});

describe('what is limited', () => {
  it('says so, and asks again when it is time', async () => {
    const api = failing(1, () => problem(500, {}, {'Retry-After': '6'}));
    const widget = await mount(api, card());
    expect(await errorsOf(widget, () => settled(widget))).to.deep.equal(['rate-limited']);
    const heard = await errorsOf(widget, () => oneEvent(widget, 'iioe-ready'));
    expect(heard).to.deep.equal([]);
    expect(api.calls).to.have.length(2);
  }).timeout(9000);
});

describe('the last good answer', () => {
  it('stands in for a widget that comes later, too', async () => {
    const now = performance.now.bind(performance);
    const api = fakeApi();
    const first = await show(api, card());
    performance.now = () => now() + 61_000;
    api.answer = () => problem(500);
    const later = document.createElement('iioe-course-card');
    Object.assign(later, {course: 'ai-in-medicine', loading: 'eager'});
    const events: string[] = [];
    for (const name of ['iioe-ready', 'iioe-error']) later.addEventListener(name, () => events.push(name));
    first.parentElement!.append(later);
    await oneEvent(later, 'iioe-error');
    await later.updateComplete;
    performance.now = now;
    expect(events).to.deep.equal(['iioe-ready', 'iioe-error']);
    expect([later.state, later.stale]).to.deep.equal(['ready', true]);
    expect(textOf(later)).to.contain('out of date');
  });
});

describe('an API that takes too long', () => {
  it('is an error within 15 s; what comes later is shown', async () => {
    let answer!: () => void;
    const api = fakeApi();
    const {fetch} = api;
    // An attempt has 10 s: so one that fails late, and one that goes on behind.
    let attempts = 0;
    api.fetch = async (url, init) => {
      if (new URL(new Request(url).url).pathname !== '/api/courses' || ++attempts > 2)
        return fetch(url, init);
      if (attempts === 1) {
        await aTimeout(8000);
        return problem(502);
      }
      await new Promise<void>((resolve) => (answer = resolve));
      return fetch(url, init);
    };
    const widget = await mount(api, card());
    const started = performance.now();
    expect(await errorsOf(widget, () => settled(widget))).to.deep.equal(['timeout']);
    expect(performance.now() - started).to.be.lessThan(15_000);
    expect(widget.state).to.equal('error');
    const heard = errorsOf(widget, () => oneEvent(widget, 'iioe-ready'));
    answer();
    expect(await heard).to.deep.equal([]);
    expect(widget.state).to.equal('ready');
  }).timeout(20_000);
});
