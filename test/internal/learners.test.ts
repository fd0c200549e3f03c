import {aTimeout, expect, fixture, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import type {IioeProvider} from '../../src/components/provider/provider.js';
import {fakeApi, json, problem, type FakeApi} from '../../src/testing/index.js';
import {mount, settled, textOf, type Widget} from '../support/widgets.js';

const tracker = (course = 'c') =>
  html`<iioe-progress-tracker course=${course} loading="eager"></iioe-progress-tracker>`;

/** An API whose records carry the name of the token's owner; without a token nobody is let in. */
function personal(): FakeApi {
  const api = fakeApi();
  api.answer = (url) => {
    const token = api.headers.at(-1)!.get('Authorization')?.replace('Bearer ', '');
    if (!token) return problem(401);
    const courses = (url.searchParams.get('course') ?? '').split(',');
    return json({items: courses.map((course) => ({id: course, course, title: `Progress of ${token}`}))});
  };
  return api;
}

async function page(content = tracker()): Promise<{api: FakeApi; provider: IioeProvider; widgets: Widget[]}> {
  const api = personal();
  const first = await mount(api, html`${content}`);
  const provider = first.closest<IioeProvider>('iioe-provider')!;
  provider.getToken = () => 'Ada';
  const widgets = [...provider.querySelectorAll<Widget>('iioe-progress-tracker')];
  await aTimeout(20);
  await Promise.all(widgets.map(settled));
  await until(() => widgets.every((widget) => textOf(widget).includes('Ada')));
  return {api, provider, widgets};
}

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !isSo(); i++) await aTimeout(10);
  expect(isSo(), String(isSo)).to.equal(true);
}

describe('a learner’s data, when the token becomes another', () => {
  it('are dropped by a refresh that fails, not marked as old', async () => {
    const {api, provider, widgets} = await page();
    provider.getToken = () => 'Bob';
    api.answer = () => problem(500);
    await provider.refresh();
    await until(() => widgets[0]!.state === 'error');
    expect(textOf(widgets[0]!)).not.to.contain('Ada');
    expect(widgets[0]!.stale).to.equal(false);
  });

  it('are dropped with the token: "sign in"', async () => {
    let token: string | null = 'Ada';
    const {provider, widgets} = await page();
    provider.getToken = () => token;
    await aTimeout(20);
    token = null;
    await provider.refresh();
    await until(() => widgets[0]!.state === 'error');
    expect(textOf(widgets[0]!))
      .to.match(/sign in/i)
      .and.not.contain('Ada');
  });

  it('are dropped in every widget, whichever asks', async () => {
    let token = 'Ada';
    const {provider, widgets} = await page(html`${tracker('a')}${tracker('b')}`);
    provider.getToken = () => token;
    await aTimeout(20);
    token = 'Bob';
    await widgets[0]!.refresh();
    await until(() => widgets.every((widget) => textOf(widget).includes('Bob')));
  });

  it('are dropped when another function speaks for another learner, and kept when it gives the same token', async () => {
    const {api, provider, widgets} = await page();
    const before = api.calls.length;
    provider.getToken = () => 'Ada';
    await aTimeout(50);
    expect(api.calls.length).to.equal(before);
    expect(textOf(widgets[0]!)).to.contain('Ada');
    provider.getToken = () => 'Bob';
    await until(() => textOf(widgets[0]!).includes('Bob'));
  });

  it('are not shown when they come late', async () => {
    let token = 'Ada';
    let answer!: (response: Response) => void;
    const api = personal();
    const {answer: soon} = api;
    api.answer = (url) =>
      token === 'Ada' ? new Promise<Response>((resolve) => (answer = resolve)) : soon!(url);
    const first = await mount(api, html`${tracker('a')}${tracker('b')}`);
    const provider = first.closest<IioeProvider>('iioe-provider')!;
    provider.getToken = () => token;
    await until(() => api.headers.some((headers) => headers.get('Authorization') === 'Bearer Ada'));
    await aTimeout(20);
    token = 'Bob';
    void (provider.querySelector('[course=b]') as Widget).refresh();
    await aTimeout(20);
    const told: string[] = [];
    first.addEventListener('iioe-ready', ({detail}) => told.push(JSON.stringify(detail.data)));
    answer(json({items: [{id: 'a', course: 'a', title: 'Progress of Ada'}]}));
    await until(() => textOf(first).includes('Bob'));
    expect(told.join()).not.to.contain('Ada');
  });

  it('are dropped in a list, too, and stand in no event', async () => {
    let token: string | null = 'Ada';
    const api = fakeApi(() => {
      const owner = api.headers.at(-1)!.get('Authorization')?.replace('Bearer ', '');
      return owner ? json({items: [{id: 'c', name: `Certificate of ${owner}`}]}) : problem(401);
    });
    const list = await mount(
      api,
      html`<iioe-certificate-list layout="compact" loading="eager"></iioe-certificate-list>`,
    );
    const provider = list.parentElement as IioeProvider;
    const told: object[] = [];
    provider.addEventListener('iioe-ready', ({detail}) => told.push(detail.data as object));
    provider.getToken = () => token;
    const entry = () => list.shadowRoot!.querySelector('iioe-certificate-badge');
    await until(() => !!entry() && textOf(entry()!).includes('Ada'));
    expect(Object.keys(told.at(-1)!)).to.not.include('owned');
    token = null;
    await provider.refresh();
    await until(() => list.state === 'error');
    expect(entry()).to.equal(null);
    expect(textOf(list)).to.match(/sign in/i);
  });

  it('with a token that is another one each time, end in peace', async () => {
    let asked = 0;
    const {api, provider, widgets} = await page(html`${tracker('a')}${tracker('b')}${tracker('c')}`);
    provider.getToken = () => `token${++asked}`;
    await aTimeout(100);
    const before = api.calls.length;
    await widgets[0]!.refresh();
    await aTimeout(200);
    expect(api.calls.length - before).to.be.at.most(4);
    expect(widgets.map(({state}) => state)).to.deep.equal(['ready', 'ready', 'ready']);
  });
});

describe('a token', () => {
  it('of an outer provider is not for an inner one’s source', async () => {
    const seen: unknown[] = [];
    const source = {
      base: new URL('https://other.example/'),
      personal: true,
      item: async (_resource: unknown, query: {getToken?: unknown}) => {
        seen.push(query.getToken);
        return {value: {id: 'c', title: 'From the source'}, problems: []};
      },
    };
    const outer = await fixture<IioeProvider>(
      html`<iioe-provider api="https://api.example/" .getToken=${() => 'secret'}>
        <iioe-provider .source=${source}>
          <iioe-course-card course="c" loading="eager"></iioe-course-card>
        </iioe-provider>
      </iioe-provider>`,
    );
    await settled(outer.querySelector<Widget>('iioe-course-card')!);
    expect(seen).to.deep.equal([undefined]);
  });
});

describe('a provider’s fetch', () => {
  it('goes before that of its source', async () => {
    const {oneFileSource} = await import('../../src/sources/one-file.js');
    const asked: string[] = [];
    const fetch = async (url: string) => {
      asked.push(url);
      return json({courses: [{id: 'c', title: 'From a file'}]});
    };
    const provider = await fixture<IioeProvider>(
      html`<iioe-provider .source=${oneFileSource('https://u.example/export?of=courses')} .fetch=${fetch}>
        <iioe-course-card course="c" loading="eager"></iioe-course-card>
      </iioe-provider>`,
    );
    await settled(provider.querySelector<Widget>('iioe-course-card')!);
    expect(asked).to.deep.equal(['https://u.example/export?of=courses']);
  });
});

describe('widgets that ask again by themselves', () => {
  const cards = html`${Array.from({length: 10}, (_, i) => html`<iioe-course-card course="c${i}" loading="eager"></iioe-course-card>`)}`;
  const many = (url: URL) =>
    json({items: (url.searchParams.get('ids') ?? '').split(',').map((id) => ({id, title: `Course ${id}`}))});

  it('do so together', async () => {
    const api = fakeApi(() => problem(503, {detail: 'Back soon'}, {'Retry-After': '1'}));
    const first = await mount(api, cards);
    const widgets = [...first.parentElement!.children] as Widget[];
    await Promise.all(widgets.map(settled));
    expect(api.calls).to.have.length(1);
    api.answer = many;
    await oneEvent(first, 'iioe-ready');
    await aTimeout(50);
    expect(widgets.map(({state}) => state)).to.deep.equal(Array(10).fill('ready'));
    expect(api.calls).to.have.length(2);
  });

  it('make one attempt each time', async () => {
    const api = fakeApi(() => problem(503, {title: 'Closed'}, {'Retry-After': '0'}));
    await settled(await mount(api, cards));
    const before = api.calls.length;
    await aTimeout(2500);
    expect(api.calls.length - before).to.be.within(1, 3);
  });

  it('not after a 429 that was tried in vain', async () => {
    const api = fakeApi(() => problem(429, {}, {'Retry-After': '0'}));
    await settled(await mount(api, cards));
    const before = api.calls.length;
    await aTimeout(2500);
    expect(api.calls.length).to.equal(before);
  });
});
