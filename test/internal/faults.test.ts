import {aTimeout, expect, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {fakeApi, json, problem} from '../../src/testing/index.js';
import {mount, part, settled, show, textOf, warnings, type Widget} from '../support/widgets.js';

/** The table of `docs/faults.md`, as a widget shows it. What happens on the wire is in `test/data/faults.test.ts`. */

const card = (course = 'c') =>
  html`<iioe-course-card course=${course} loading="eager"><a href="/c">the fallback</a></iioe-course-card>`;
const good = {id: 'c', title: 'Course C'};
const page = '<!doctype html><title>Sign in</title>';

interface Fault {
  name: string;
  answer: () => Response | Promise<Response>;
  state: 'error' | 'maintenance';
  kind: string;
  says: string;
  retry: boolean;
}
const fault = (
  name: string,
  answer: Fault['answer'],
  kind: string,
  says: string,
  retry: boolean,
  state: Fault['state'] = 'error',
): Fault => ({name, answer, state, kind, says, retry});

const faults: Fault[] = [
  fault('no connection', () => Promise.reject(new TypeError('Failed')), 'network', 'connection', true),
  fault('an HTML page with status 200', () => new Response(page), 'invalid-data', 'could not be read', true),
  fault('truncated JSON', () => new Response('{"items": ['), 'invalid-data', 'could not be read', true),
  fault('{}', () => json({}), 'invalid-data', 'could not be read', false),
  fault('an array', () => json([good]), 'invalid-data', 'could not be read', false),
  fault('null', () => json(null), 'invalid-data', 'could not be read', false),
  fault('a number', () => json(5), 'invalid-data', 'could not be read', false),
  fault('an invalid item', () => json({items: [{id: 'c'}]}), 'invalid-data', 'could not be read', false),
  fault(
    'an answer over 5 MiB',
    () => json({items: [good], x: 'x'.repeat(6e6)}),
    'invalid-data',
    'could not be read',
    false,
  ),
  fault('an id left out of the reply', () => json({items: []}), 'not-found', 'could not be found', false),
  fault('a 404', () => problem(404), 'not-found', 'could not be found', false),
  fault('a 410', () => problem(410), 'not-found', 'could not be found', false),
  fault('a 401', () => problem(401), 'forbidden', 'do not have access', false),
  fault('a 403', () => problem(403), 'forbidden', 'do not have access', false),
  fault('a 400', () => problem(400), 'http', 'could not answer', false),
  fault('a 500', () => problem(500), 'http', 'could not answer', true),
  fault('a 502', () => problem(502), 'http', 'could not answer', true),
  fault('a 429', () => problem(429), 'rate-limited', 'Too many requests', true),
  fault(
    'a long Retry-After',
    () => problem(500, {}, {'Retry-After': '30'}),
    'rate-limited',
    'Too many requests',
    true,
  ),
  fault(
    'a 503 with a notice',
    () => problem(503, {detail: 'Back at noon'}),
    'maintenance',
    'Back at noon',
    true,
    'maintenance',
  ),
  fault(
    'a bare 503',
    () => new Response('', {status: 503}),
    'maintenance',
    'being worked on',
    true,
    'maintenance',
  ),
];

describe('faults', () => {
  for (const {name, answer, state, kind, says, retry} of faults) {
    it(`${name}: ${state}, ${kind}`, async () => {
      let widget!: Widget;
      const details: {kind: string; retryable: boolean}[] = [];
      const said = await warnings(async () => {
        widget = await mount(
          fakeApi((url) => (url.pathname.endsWith('/courses') ? answer() : undefined)),
          card(),
        );
        widget.addEventListener('iioe-error', ({detail}) => details.push(detail));
        await settled(widget);
      });
      expect(widget.state).to.equal(state);
      expect(details.map((detail) => [detail.kind, detail.retryable])).to.deep.equal([[kind, retry]]);
      expect(part(widget, 'message')!.textContent).to.contain(says);
      expect(part(widget, 'retry') !== null, 'a retry button').to.equal(retry);
      expect(
        widget.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])')!.assignedElements(),
      ).to.have.length(1);
      expect(said).to.have.length(1);
    });
  }

  it('no answer: error, timeout', async () => {
    const widget = await mount(
      fakeApi(() => new Promise(() => {})),
      card(),
    );
    const {detail} = await oneEvent<CustomEvent<{kind: string; retryable: boolean}>>(widget, 'iioe-error');
    expect(detail).to.deep.equal({kind: 'timeout', retryable: true});
    expect(textOf(widget)).to.contain('too long');
  }).timeout(15_000);

  it('no API: error, misconfigured', async () => {
    const widget = document.createElement('iioe-course-card') as Widget;
    Object.assign(widget, {course: 'c', loading: 'eager', api: 'ftp://files.example/'});
    document.body.append(widget);
    const {detail} = await oneEvent<CustomEvent<{kind: string; retryable: boolean}>>(widget, 'iioe-error');
    expect(detail).to.deep.equal({kind: 'misconfigured', retryable: false});
    widget.remove();
  });

  it('another major version: error, misconfigured', async () => {
    const api = fakeApi();
    api.service = {version: '2'};
    const widget = await mount(api, card('ai-in-medicine'));
    const {detail} = await oneEvent<CustomEvent<{kind: string; retryable: boolean}>>(widget, 'iioe-error');
    expect(detail.kind).to.equal('misconfigured');
  });

  it('a refresh that fails: ready, stale', async () => {
    const api = fakeApi();
    const widget = await show(api, card('ai-in-medicine'));
    api.answer = () => problem(500);
    const failed = oneEvent(widget, 'iioe-error');
    await widget.refresh();
    await failed;
    expect([widget.state, widget.stale]).to.deep.equal(['ready', true]);
    expect(textOf(widget)).to.contain('out of date');
  });

  it('one bad item of fifty: the others are ready', async () => {
    const ids = Array.from({length: 50}, (_, i) => `c${i}`);
    const items = ids.map((id) => ({id, title: id === 'c7' ? 7 : `Course ${id}`}));
    let all: Widget[] = [];
    const said = await warnings(async () => {
      const first = await mount(
        fakeApi(() => json({items})),
        html`${ids.map((id) => card(id))}`,
      );
      all = [...first.parentElement!.children] as Widget[];
      await Promise.all(all.map(settled));
    });
    expect(all.filter(({state}) => state === 'ready')).to.have.length(49);
    expect(all[7]!.state).to.equal('error');
    // What a widget of another test still had to say is not of these.
    const ofThese = said.filter((text) => /"c\d+"/.test(text));
    expect(ofThese).to.have.length(1);
    expect(ofThese[0]).to.contain('"c7"').and.contain('/title');
  });

  it('one id twice: ready, the first of the two', async () => {
    const widget = await show(
      fakeApi(() => json({items: [good, {...good, title: 'Other'}]})),
      card(),
    );
    expect(textOf(widget)).to.equal('Course C');
  });

  it('a cursor that leads back: not-found, after two requests', async () => {
    const api = fakeApi((url) =>
      url.pathname.endsWith('/courses')
        ? json({items: [{id: 'x', title: 'X'}], next: 'courses?cursor=1'})
        : undefined,
    );
    const widget = await show(api, card());
    expect(widget.state).to.equal('error');
    expect(api.calls).to.have.length(2);
  });

  for (const id of ['a,b', 'a/b', 'a?b&c=d#e', 'курс-1', 'مقرر', '100%', ' ', '__proto__', '../up']) {
    it(`the id "${id}" is asked for as it is`, async () => {
      const api = fakeApi((url) => {
        const byPath = url.pathname.split('/courses/')[1];
        const found = byPath === undefined ? url.searchParams.get('ids')! : decodeURIComponent(byPath);
        const item = {id: found, title: `Course ${found}`};
        return json(byPath === undefined ? {items: [item]} : item);
      });
      const widget = await show(api, card(id));
      expect(widget.state).to.equal(id === ' ' ? 'error' : 'ready');
      if (id !== ' ') expect(textOf(widget)).to.equal(`Course ${id}`);
      expect(api.calls).to.have.length(1);
    });
  }

  const bases: [string, string][] = [
    ['https://api.example/v1', 'https://api.example/v1/courses?ids=c'],
    ['https://api.example/v1/', 'https://api.example/v1/courses?ids=c'],
    ['https://api.example/v1?key=k', 'https://api.example/v1/courses?key=k&ids=c'],
    ['https://api.example', 'https://api.example/courses?ids=c'],
    ['https://api.example/v1/#top', 'https://api.example/v1/courses?ids=c'],
    ['/relative/api', `${location.origin}/relative/api/courses?ids=c`],
  ];
  for (const [base, asked] of bases) {
    it(`the api "${base}" is asked at ${asked.replace(location.origin, '')}`, async () => {
      const urls: string[] = [];
      const api = fakeApi();
      api.fetch = async (url) => {
        const {href} = new URL(new Request(url).url);
        if (href.includes('courses')) urls.push(href);
        return json({items: [good]});
      };
      const widget = await mount(api, card());
      (widget.parentElement as HTMLElement & {api: string}).api = base;
      await settled(widget);
      await aTimeout(10);
      expect(urls.at(-1)).to.equal(asked);
    });
  }

  it('a visitor’s clock that is wrong changes nothing', async () => {
    const {now} = Date;
    for (const skew of [-1e12, 1e12]) {
      Date.now = () => now() + skew;
      const later = new Date(now() + 2000).toUTCString();
      let left = 1;
      const api = fakeApi(() =>
        left-- > 0 ? problem(503, {detail: 'Back soon'}, {'Retry-After': later}) : undefined,
      );
      const widget = await show(api, card('ai-in-medicine'));
      expect(widget.state).to.equal('maintenance');
      await widget.refresh();
      expect(widget.state).to.equal('ready');
    }
    Date.now = now;
  });
});
