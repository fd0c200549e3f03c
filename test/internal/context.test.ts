import {aTimeout, expect, fixture} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import type {IioeCourseCard} from '../../src/components/course-card/course-card.js';
import type {IioeProvider} from '../../src/components/provider/provider.js';
import type {IioeProgressTracker} from '../../src/components/progress-tracker/progress-tracker.js';
import {stringsContext} from '../../src/contexts/index.js';
import {fakeApi, json} from '../../src/testing/index.js';
import {mount, part, settled, show, textOf, warnings, type Widget} from '../support/widgets.js';

const card = (course = 'ai-in-medicine') =>
  html`<iioe-course-card course=${course} loading="eager"></iioe-course-card>`;

const titled = (title: string) =>
  fakeApi((url) => (url.pathname.includes('courses') ? json({items: [{id: 'c', title}]}) : undefined));

describe('where data comes from', () => {
  it('the nearest provider’s API', async () => {
    const [outer, inner] = [titled('Outer'), titled('Inner')];
    const provider = await fixture<IioeProvider>(html`
      <iioe-provider api="https://outer.example/api/" .fetch=${outer.fetch}>
        <iioe-provider api="https://inner.example/api/" .fetch=${inner.fetch}>${card('c')}</iioe-provider>
      </iioe-provider>
    `);
    const widget = await settled(provider.querySelector<Widget>('iioe-course-card')!);
    expect(textOf(widget)).to.equal('Inner');
    expect(outer.calls).to.have.length(0);
  });

  it('a provider without an API inherits from the next one out', async () => {
    const outer = titled('Outer');
    const widget = await show(outer, html`<iioe-provider lang="fr">${card('c')}</iioe-provider>`);
    const inner = await settled(widget.querySelector<Widget>('iioe-course-card') ?? widget);
    expect(textOf(inner)).to.equal('Outer');
  }).timeout(6000);

  it('a provider’s source wins over its api', async () => {
    const provider = await fixture<IioeProvider>(html`
      <iioe-provider
        api="https://unasked.example/"
        .source=${{
          item: async () => ({value: {id: 'c', title: 'From a source'}, problems: []}),
          service: async () => undefined,
        }}
        >${card('c')}</iioe-provider
      >
    `);
    expect(textOf(await settled(provider.firstElementChild as Widget))).to.equal('From a source');
  });

  it('one API is asked together and once, by whatever providers', async () => {
    let services = 0;
    const api = fakeApi();
    const counting: typeof api.fetch = (url, init) => {
      if (new URL(new Request(url).url).pathname === '/api/') services++;
      return api.fetch(url, init);
    };
    const root = await fixture<HTMLElement>(html`
      <div>
        <iioe-provider api="https://api.example/api" .fetch=${counting}>${card()}</iioe-provider>
        <iioe-provider api="https://api.example/api/" .fetch=${counting} .getToken=${() => 'secret'}>
          ${card('ai-in-education')}${card()}
        </iioe-provider>
      </div>
    `);
    await Promise.all([...root.querySelectorAll<Widget>('iioe-course-card')].map(settled));
    expect(api.calls.map(({search}) => search)).to.deep.equal(['?ids=ai-in-education,ai-in-medicine']);
    expect(services).to.equal(1);
  });

  it('a token that comes later asks again for learner data alone', async () => {
    const api = fakeApi();
    const widget = await show(
      api,
      html`${card()}<iioe-progress-tracker course="ai-in-medicine" loading="eager"></iioe-progress-tracker>`,
    );
    const provider = widget.parentElement as IioeProvider;
    await settled(provider.querySelector<Widget>('iioe-progress-tracker')!);
    provider.getToken = () => 'secret';
    await aTimeout(30);
    provider.getToken = () => 'secret';
    await aTimeout(30);
    expect(api.calls.map(({pathname}) => pathname)).to.deep.equal([
      '/api/courses',
      '/api/progress',
      '/api/progress',
    ]);
    expect(api.headers.map((headers) => headers.get('Authorization'))).to.deep.equal([
      null,
      null,
      'Bearer secret',
    ]);
  });

  it('a source of the page’s own needs no service document', async () => {
    const source = {item: async () => ({value: {id: 'c', title: 'Bare source'}, problems: []})};
    const provider = await fixture<IioeProvider>(
      html`<iioe-provider .source=${source}>${card('c')}</iioe-provider>`,
    );
    expect(textOf(await settled(provider.firstElementChild as Widget))).to.equal('Bare source');
  });

  it('a changed api asks the new one', async () => {
    const api = fakeApi((url) => json({items: [{id: 'c', title: url.host}]}));
    const widget = await show(api, card('c'));
    (widget.parentElement as IioeProvider).api = 'https://second.example/api';
    while (textOf(widget) !== 'second.example') await aTimeout(5);
    expect(api.calls.map(({host}) => host)).to.deep.equal(['api.example', 'second.example']);
  });

  it('a changed api wins while the old one still thinks', async () => {
    const api = fakeApi((url) =>
      url.host === 'api.example'
        ? new Promise<Response>(() => {})
        : json({items: [{id: 'c', title: url.host}]}),
    );
    const widget = await mount(api, card('c'));
    await aTimeout(5);
    expect(widget.state).to.equal('loading');
    (widget.parentElement as IioeProvider).api = 'https://second.example/api';
    await settled(widget);
    expect(textOf(widget)).to.equal('second.example');
  });

  it('a provider that has given many values is left once', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    let left = 0;
    const leave = () => left++;
    page.addEventListener('context-request', ({context, callback}) => {
      if (context !== stringsContext) return;
      for (const tag of ['a', 'b', 'c']) callback({level: tag}, leave);
    });
    const widget = document.createElement('iioe-course-card');
    page.append(widget);
    await widget.updateComplete;
    widget.remove();
    await widget.updateComplete;
    expect(left).to.equal(1);
  });

  it('a new fetch of the provider asks again, before and after the answer', async () => {
    const widget = await mount(titled('First'), card('c'));
    (widget.parentElement as IioeProvider).fetch = titled('Second').fetch;
    await settled(widget);
    expect(textOf(widget)).to.equal('Second');
    (widget.parentElement as IioeProvider).fetch = titled('Third').fetch;
    while (textOf(widget) !== 'Third') await aTimeout(5);
  });

  it('the page’s <meta name="iioe-api">', async () => {
    const meta = document.createElement('meta');
    meta.name = 'iioe-api';
    meta.content = '/nowhere/';
    document.head.append(meta);
    const widget = await settled(await fixture<Widget>(card('c')));
    meta.remove();
    expect(widget.state).to.equal('error');
    expect(part(widget, 'message')!.textContent).to.contain('could not be found');
  });

  it('an api that is no address is a misconfiguration, told to the author', async () => {
    const said = await warnings(async () => {
      const widget = await settled(
        await fixture<Widget>(
          html`<iioe-course-card course="c" api="ftp://x" loading="eager"></iioe-course-card>`,
        ),
      );
      expect(widget.state).to.equal('error');
    });
    expect(said.join()).to.contain('ftp://x');
  });

  it('a widget of another provider reaches through shadow roots', async () => {
    class TestPage extends LitElement {
      override render() {
        return card('c');
      }
    }
    customElements.define('test-page', TestPage);
    const provider = await fixture<IioeProvider>(html`
      <iioe-provider api="https://api.example/api/" .fetch=${titled('Inside').fetch}
        ><test-page></test-page
      ></iioe-provider>
    `);
    const inside = provider
      .querySelector('test-page')!
      .shadowRoot!.querySelector<Widget>('iioe-course-card')!;
    expect(textOf(await settled(inside))).to.equal('Inside');
  });
});

describe('the learner’s token', () => {
  const tracker = (api?: string) =>
    html`<iioe-progress-tracker course="ai-in-medicine" loading="eager" .api=${api}></iioe-progress-tracker>`;

  const authorization = async (content: ReturnType<typeof html>) => {
    const api = fakeApi();
    const provider = await fixture<IioeProvider>(html`
      <iioe-provider api="https://api.example/api/" .fetch=${api.fetch} .getToken=${() => 'secret'}
        >${content}</iioe-provider
      >
    `);
    await settled(provider.firstElementChild as IioeProgressTracker);
    return api.headers.map((headers) => headers.get('Authorization'));
  };

  it('goes with learner data', async () =>
    expect(await authorization(tracker())).to.deep.equal(['Bearer secret']));
  it('does not go with public data', async () => expect(await authorization(card())).to.deep.equal([null]));
  it('goes to an api of the same origin', async () =>
    expect(await authorization(tracker('https://api.example/api/'))).to.deep.equal(['Bearer secret']));
  it('never goes to another origin', async () =>
    expect(await authorization(tracker('https://other.example/api/'))).to.deep.equal([null]));
});

describe('the language', () => {
  const label = (widget: Element) => part(widget, 'series')!.textContent;

  it('is the nearest ancestor’s, shadow hosts crossed', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
    const root = host.attachShadow({mode: 'open'});
    const api = fakeApi();
    const provider = Object.assign(document.createElement('iioe-provider'), {
      api: 'https://api.example/api/',
      fetch: api.fetch,
    });
    const widget = Object.assign(document.createElement('iioe-course-card'), {
      course: 'ai-in-medicine',
      loading: 'eager',
    });
    provider.append(widget);
    root.append(provider);
    await settled(widget);
    expect(label(widget)).to.contain('Toute la série');
  });

  it('its own lang wins, and changes are followed', async () => {
    const widget = await show<IioeCourseCard>(fakeApi(), card(), 'fr');
    expect(label(widget)).to.contain('Toute la série');
    widget.lang = 'en';
    await aTimeout(0);
    await widget.updateComplete;
    expect(label(widget)).to.contain('Whole series');
    widget.removeAttribute('lang');
    widget.parentElement!.lang = 'en-GB';
    await aTimeout(0);
    await widget.updateComplete;
    expect(part(widget, 'base')!.lang).to.equal('en-GB');
  });

  it('a Text in another language than the widget’s says so', async () => {
    const data = {id: 'c', title: {mn: 'Монгол хичээл'}, summary: {en: 'In English'}};
    const widget = await show(fakeApi(), html`<iioe-course-card lang="en" .data=${data}></iioe-course-card>`);
    expect(part(widget, 'heading')!.querySelector('[lang="mn"]')!.textContent).to.equal('Монгол хичээл');
    expect(part(widget, 'summary')!.querySelector('[lang]')).to.equal(null);
  });

  it('a page can replace any string', async () => {
    const widget = await mount(fakeApi(), card());
    (widget.parentElement as IioeProvider).strings = {seriesFigures: 'All courses together'};
    await settled(widget);
    await aTimeout(0);
    expect(label(widget)).to.contain('All courses together');
  });

  it('`dir` of the author wins', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-card course="ai-in-medicine" loading="eager" dir="rtl"></iioe-course-card>`,
    );
    expect(getComputedStyle(part(widget, 'base')!).direction).to.equal('rtl');
  });
});
