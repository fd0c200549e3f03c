import {aTimeout, expect, fixture, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import type {IioeCourseCard} from '../../src/components/course-card/course-card.js';
import type {IioeProvider} from '../../src/components/provider/provider.js';
import {fakeApi, json} from '../../src/testing/index.js';
import {mount, part, settled, show, textOf, type Widget} from '../support/widgets.js';

const card = (course = 'ai-in-medicine') =>
  html`<iioe-course-card course=${course} loading="eager"></iioe-course-card>`;
const titled = (title: string) => json({items: [{id: 'c', title}]});

const deferred = () => {
  let answer!: (response: Response) => void;
  const reply = new Promise<Response>((resolve) => (answer = resolve));
  return {reply, answer};
};

/** All states that a widget shows from now on, in their order. */
function states(widget: Widget): string[] {
  const seen: string[] = [];
  new MutationObserver(() => {
    const [state] = /state-\w+/.exec(part(widget, 'base')!.className) ?? [''];
    if (seen.at(-1) !== state) seen.push(state);
  }).observe(widget.shadowRoot!, {subtree: true, attributes: true, childList: true});
  return seen;
}

describe('a change while a request is on its way', () => {
  it('of `course`: the last one is shown, and nothing flickers back', async () => {
    const slow = deferred();
    const api = fakeApi((url) => (url.search.includes('slow') ? slow.reply : undefined));
    const widget = await mount<IioeCourseCard>(api, card('slow'));
    await aTimeout(10);
    const seen = states(widget);
    widget.course = 'ai-in-education';
    await settled(widget);
    slow.answer(json({items: [{id: 'slow', title: 'Too late'}]}));
    await aTimeout(30);
    expect(textOf(widget)).not.to.contain('Too late');
    expect(seen).to.deep.equal(['state-ready']);
  });

  it('of `api`: what the first one answers is not shown', async () => {
    const slow = deferred();
    const api = fakeApi((url) => {
      if (url.host === 'other.example') return titled('From the other');
      return url.pathname.endsWith('/courses') ? slow.reply : undefined;
    });
    const widget = await mount<IioeCourseCard>(api, card('c'));
    await aTimeout(10);
    widget.api = 'https://other.example/api/';
    await settled(widget);
    slow.answer(titled('From the first'));
    await aTimeout(30);
    expect(textOf(widget)).to.equal('From the other');
  });

  it('of the provider’s `api`, too', async () => {
    const slow = deferred();
    const api = fakeApi((url) => {
      if (url.host === 'other.example') return titled('From the other');
      return url.pathname.endsWith('/courses') ? slow.reply : undefined;
    });
    const widget = await mount<IioeCourseCard>(api, card('c'));
    await aTimeout(10);
    (widget.parentElement as IioeProvider).api = 'https://other.example/api/';
    await settled(widget);
    slow.answer(titled('From the first'));
    await aTimeout(30);
    expect(textOf(widget)).to.equal('From the other');
  });

  it('of `lang`: the answer is shown in the last one, and asked for once', async () => {
    const slow = deferred();
    const api = fakeApi((url) => (url.pathname.endsWith('/courses') ? slow.reply : undefined));
    const widget = await mount<IioeCourseCard>(api, card('c'));
    await aTimeout(10);
    widget.lang = 'fr';
    slow.answer(json({items: [{id: 'c', title: {en: 'Medicine', fr: 'Médecine'}, free: true}]}));
    await settled(widget);
    await aTimeout(30);
    expect(textOf(widget)).to.contain('Médecine').and.contain('Gratuit');
    expect(api.calls).to.have.length(1);
  });

  it('to `data` and back: what was on its way is not shown in between', async () => {
    const slow = deferred();
    const api = fakeApi((url) => (url.pathname.endsWith('/courses') ? slow.reply : undefined));
    const widget = await mount<IioeCourseCard>(api, card('c'));
    await aTimeout(10);
    widget.data = {id: 'own', title: 'My own'};
    await widget.updateComplete;
    slow.answer(titled('From the API'));
    await aTimeout(30);
    expect(textOf(widget)).to.equal('My own');
  });
});

describe('a widget that moves', () => {
  it('while its request is on its way keeps it', async () => {
    const slow = deferred();
    const api = fakeApi((url) => (url.pathname.endsWith('/courses') ? slow.reply : undefined));
    const widget = await mount(api, card('c'));
    await aTimeout(10);
    widget.parentElement!.append(document.createElement('section'));
    widget.parentElement!.querySelector('section')!.append(widget);
    await aTimeout(10);
    slow.answer(titled('Moved'));
    await settled(widget);
    expect(textOf(widget)).to.equal('Moved');
    expect(api.calls).to.have.length(1);
  });

  it('that is taken away and put back later asks again, and costs nothing while its answer is fresh', async () => {
    const api = fakeApi();
    const widget = await show(api, card());
    const provider = widget.parentElement!;
    widget.remove();
    await aTimeout(10);
    provider.append(widget);
    await oneEvent(widget, 'iioe-ready');
    expect(widget.state).to.equal('ready');
    expect(api.calls).to.have.length(1);
  });

  it('into another document with its provider goes on, and keeps its looks', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="another document"></iframe>`);
    const api = fakeApi();
    const widget = await show(api, card());
    const provider = widget.parentElement as IioeProvider;
    const looks = () => getComputedStyle(part(widget, 'base')!).borderTopStyle;
    const before = looks();
    expect(before).to.equal('solid');
    frame.contentDocument!.body.append(provider);
    await aTimeout(50);
    expect(widget.ownerDocument).to.equal(frame.contentDocument);
    expect(widget.state).to.equal('ready');
    expect(looks()).to.equal(before);
    api.answer = () => titled('In the other document');
    (widget as unknown as IioeCourseCard).course = 'c';
    await settled(widget);
    expect(textOf(widget)).to.equal('In the other document');
    document.body.append(provider);
    await aTimeout(50);
    expect(looks()).to.equal(before);
    provider.remove();
  });
});
