import {aTimeout, expect} from '@open-wc/testing';
import {html} from 'lit';
import type {IioeProvider} from '../../src/components/provider/provider.js';
import {fakeApi} from '../../src/testing/index.js';
import {mount, part, settled, textOf, type Widget} from '../support/widgets.js';

const course = (id: string) => html`<iioe-course-card course=${id} loading="eager"></iioe-course-card>`;
const three = html`<div>${course('ai-in-medicine')}</div>
  ${course('ai-in-education')}
  <iioe-award-summary award="pioneer-2025" loading="eager"></iioe-award-summary>`;
const noticed = (status = 'available') => {
  const api = fakeApi();
  api.service = {version: '1', status, notice: {en: 'New courses on Monday', fr: 'Nouveaux cours lundi'}};
  return api;
};
const widgetsIn = (provider: Element) => [
  ...provider.querySelectorAll<Widget>('iioe-course-card, iioe-award-summary'),
];
const saying = (widgets: Widget[]) => widgets.map((widget) => part(widget, 'notice')?.textContent.trim());

/** All widgets of a page, once they show their data and what there is to say. */
async function page(api = noticed(), lang = 'en'): Promise<Widget[]> {
  const first = await mount(api, three, lang);
  const all = widgetsIn(first.closest('iioe-provider')!);
  await Promise.all(all.map(settled));
  // What says it is loaded when there is something to say.
  await import('../../src/internal/notice.js');
  await aTimeout(50);
  return all;
}

describe('what an API says of itself', () => {
  it('is shown once a page, in the first widget', async () => {
    expect(saying(await page())).to.deep.equal(['New courses on Monday', undefined, undefined]);
  });

  it('in the widget’s language', async () => {
    expect(saying(await page(noticed(), 'fr'))[0]).to.equal('Nouveaux cours lundi');
  });

  it('beside data that come in spite of maintenance, in our words where it has none', async () => {
    const api = fakeApi();
    api.service = {version: '1', status: 'maintenance'};
    const all = await page(api);
    expect(all.map(({state}) => state)).to.deep.equal(['ready', 'ready', 'ready']);
    expect(saying(all)[0]).to.contain('being worked on');
  });

  it('goes to the next widget when the first one leaves', async () => {
    const [first, second] = await page();
    first!.remove();
    await aTimeout(10);
    expect(part(second!, 'notice')?.textContent).to.contain('Monday');
  });

  it('stays with the first widget when they change places', async () => {
    const [first, second] = await page();
    second!.after(first!.parentElement!);
    await aTimeout(20);
    expect(saying([first!, second!])).to.deep.equal([undefined, 'New courses on Monday']);
  });

  it('goes to a widget that comes before', async () => {
    const [first] = await page();
    const before = document.createElement('iioe-course-card') as Widget;
    Object.assign(before, {course: 'ai-in-medicine', loading: 'eager'});
    first!.parentElement!.before(before);
    await settled(before);
    await aTimeout(50);
    expect(saying([before, first!])).to.deep.equal(['New courses on Monday', undefined]);
  });

  it('passes over a widget that is not seen', async () => {
    const first = await mount(
      noticed(),
      html`<div hidden>${course('ai-in-medicine')}</div>
        ${course('ai-in-education')}`,
    );
    const all = widgetsIn(first.closest('iioe-provider')!);
    await Promise.all(all.map(settled));
    await aTimeout(50);
    expect(saying(all)).to.deep.equal([undefined, 'New courses on Monday']);
  });

  it('counts by where a widget stands, in a shadow root too', async () => {
    const second = await mount(noticed(), course('ai-in-education'));
    const host = document.createElement('div');
    second.before(host);
    const inner = document.createElement('iioe-course-card') as Widget;
    Object.assign(inner, {course: 'ai-in-medicine', loading: 'eager'});
    host.attachShadow({mode: 'open'}).append(inner);
    await Promise.all([inner, second].map(settled));
    await aTimeout(50);
    expect(saying([inner, second])).to.deep.equal(['New courses on Monday', undefined]);
  });

  it('stays through a refresh', async () => {
    const all = await page();
    const provider = all[0]!.closest<IioeProvider>('iioe-provider')!;
    await provider.refresh();
    await aTimeout(50);
    expect(saying(all)).to.deep.equal(['New courses on Monday', undefined, undefined]);
  });

  it('goes with the API it belongs to', async () => {
    const [first, second] = await page();
    first!.data = {id: 'own', title: 'My own'};
    await first!.updateComplete;
    await aTimeout(20);
    expect(saying([first!, second!])).to.deep.equal([undefined, 'New courses on Monday']);
    expect(textOf(first!)).to.equal('My own');
  });

  it('is asked for again while it tells of maintenance, and goes when that is over', async () => {
    const api = noticed('maintenance');
    const [first] = await page(api);
    expect(saying([first!])).to.deep.equal(['New courses on Monday']);
    api.service = {version: '1', status: 'available'};
    await first!.refresh();
    await aTimeout(50);
    expect(saying([first!])).to.deep.equal([undefined]);
  });

  it('is nothing where it says nothing', async () => {
    const all = await page(fakeApi());
    expect(saying(all)).to.deep.equal([undefined, undefined, undefined]);
  });
});
