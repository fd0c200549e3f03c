import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {fakeApi} from '../../src/testing/index.js';
import {asked, field, ids, option, type} from '../support/lists.js';
import {settled, show, type Widget} from '../support/widgets.js';

const synced = html`<iioe-course-list searchable sync-url="c." loading="eager"></iioe-course-list>`;
const inAddress = (name: string) => new URLSearchParams(location.search).get(name);

/** Back or forward, to an entry of this page. */
async function go(search: string): Promise<void> {
  history.replaceState(null, '', search);
  dispatchEvent(new PopStateEvent('popstate'));
  await aTimeout(0);
}

describe('a list in the address', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  it('stands there only when asked', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-list searchable loading="eager"></iioe-course-list>`,
    );
    await type(widget, 'medicine');
    expect(location.href).to.equal(before);
  });

  it('is found again', async () => {
    const widget = await show(fakeApi(), synced);
    option(widget, 'Introductory').click();
    await settled(widget);
    await type(widget, 'l’IA médecine ');
    expect(inAddress('c.q')).to.equal('l’IA médecine');
    expect(location.search).to.contain('c.level=introductory');
    const api = fakeApi();
    const again = await show(api, synced);
    expect(asked(api)[0]!.searchParams.get('q')).to.equal('l’IA médecine');
    expect(asked(api)[0]!.searchParams.get('level')).to.equal('introductory');
    expect(field(again).value).to.equal('l’IA médecine');
  });

  it('leaves alone what is not a visitor’s to choose', async () => {
    history.replaceState(null, '', '?level=of-the-page&other=1');
    const widget = await show(
      fakeApi(),
      html`<iioe-course-list searchable sync-url level="introductory" loading="eager"></iioe-course-list>`,
    );
    await type(widget, 'medicine');
    expect(inAddress('level')).to.equal('of-the-page');
    expect(inAddress('other')).to.equal('1');
    expect(inAddress('q')).to.equal('medicine');
  });

  it('lets a way within the page leave the search as it is, and what is being typed', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-list searchable sync-url q="teachers" loading="eager"></iioe-course-list>`,
    );
    field(widget).value = 'teachers and';
    field(widget).dispatchEvent(new InputEvent('input'));
    dispatchEvent(new PopStateEvent('popstate'));
    await aTimeout(0);
    expect(field(widget).value).to.equal('teachers and');
  });

  it('keeps that a visitor has emptied a search that the page began', async () => {
    const began = html`<iioe-course-list
      searchable
      sync-url
      q="teachers"
      loading="eager"
    ></iioe-course-list>`;
    await type(await show(fakeApi(), began), '');
    expect(inAddress('q')).to.equal('');
    expect(field(await show(fakeApi(), began)).value).to.equal('');
  });

  it('follows the visitor back and forward', async () => {
    const api = fakeApi();
    const widget = await show(api, synced);
    await type(widget, 'medicine');
    await go('?c.q=education&c.level=introductory');
    await settled(widget);
    expect(field(widget).value).to.equal('education');
    expect(option(widget, 'Introductory').checked).to.equal(true);
    expect(asked(api).at(-1)!.searchParams.get('q')).to.equal('education');
    await go('?');
    await settled(widget);
    expect(ids(widget)).to.have.length(14);
    expect(field(widget).value).to.equal('');
    expect(option(widget, 'Introductory').checked).to.equal(false);
  });

  it('follows nobody once it is gone', async () => {
    const api = fakeApi();
    const widget = await show(api, synced);
    const parent = widget.parentElement!;
    widget.remove();
    await go('?c.q=medicine');
    parent.append(widget);
    await settled(widget);
    expect(field(widget).value).to.equal('');
  });

  it('works where the page has no address of its own', async () => {
    Object.defineProperty(history, 'replaceState', {
      configurable: true,
      value: () => {
        throw new DOMException('about:srcdoc', 'SecurityError');
      },
    });
    try {
      const api = fakeApi();
      const widget = await show(api, synced);
      option(widget, 'Introductory').click();
      await waitUntil(() => asked(api).length === 2);
      expect((await settled<Widget>(widget)).state).to.equal('ready');
    } finally {
      // The browser's own comes to light again.
      Reflect.deleteProperty(history, 'replaceState');
    }
  });
});
