import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {tellMachines} from '../../src/internal/beside.js';
import {Words} from '../../src/internal/words.js';
import {fakeApi, sampleItem} from '../../src/testing/index.js';
import {settled, show, type Widget} from '../support/widgets.js';

const blockIn = (widget: Widget) =>
  widget.querySelector<HTMLScriptElement>('script[type="application/ld+json"]');
const told = async (widget: Widget): Promise<Record<string, unknown>> => {
  await waitUntil(() => blockIn(widget), 'a block', {timeout: 10_000});
  return JSON.parse(blockIn(widget)!.text) as Record<string, unknown>;
};
const medicine = html`<iioe-course-card course="ai-in-medicine" loading="eager" json-ld></iioe-course-card>`;

describe('json-ld', () => {
  // It comes late, and the first time through the tests' own compiler.
  before(() => import('../../src/internal/json-ld.js'));

  it('tells what is shown, in the widget’s language, with absolute addresses', async () => {
    const widget = await show(fakeApi(), medicine, 'fr');
    const course = await told(widget);
    expect(course['@type']).to.equal('Course');
    expect(course.name).to.equal('L’IA en médecine');
    expect(course.image).to.match(/^https:/);
    expect((course.hasCourseInstance as object[]).length).to.equal(2);
  });

  it('tells nothing unasked', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>`,
    );
    await aTimeout(50);
    expect(blockIn(widget)).to.equal(null);
  });

  it('follows the data: one block, another text, and none without data', async () => {
    const widget = await show<Widget & {course: string}>(fakeApi(), medicine);
    await told(widget);
    widget.course = 'ai-in-education';
    await waitUntil(() => blockIn(widget)?.text.includes('AI in education'));
    expect(widget.querySelectorAll('script').length).to.equal(1);
    widget.course = '';
    await waitUntil(() => !blockIn(widget));
  });

  it('is taken back', async () => {
    const widget = await show(fakeApi(), medicine);
    await told(widget);
    widget.removeAttribute('json-ld');
    await waitUntil(() => !blockIn(widget));
  });

  it('tells what is shown when its file is here, whatever was shown when that was asked for', async () => {
    const widget = await show(fakeApi(), medicine);
    await told(widget);
    let data: object = sampleItem('courses', 'ai-in-medicine');
    // What two renders ask for may come in either order.
    tellMachines(widget, () => [data, new Words('en', 'en', {})]);
    data = {...sampleItem('courses', 'ai-in-medicine'), title: 'Now'};
    await aTimeout(100);
    expect((await told(widget)).name).to.equal('Now');
  });

  it('is no fallback, and gone with the widget', async () => {
    const widget = await show(fakeApi(), medicine);
    await told(widget);
    expect(blockIn(widget)!.assignedSlot).to.equal(null);
    widget.remove();
    expect(document.querySelector('script[type="application/ld+json"]')).to.equal(null);
  });

  it('stands once in a copy of a widget too', async () => {
    const widget = await show(fakeApi(), medicine);
    await told(widget);
    const copy = widget.cloneNode(true) as Widget;
    widget.after(copy);
    await settled(copy);
    await aTimeout(50);
    expect(copy.querySelectorAll('script').length).to.equal(1);
  });

  it('holds any text safely', async () => {
    const data = {...sampleItem('courses', 'ai-in-medicine'), title: '</script><img src=x>'};
    const widget = await show(fakeApi(), html`<iioe-course-card json-ld .data=${data}></iioe-course-card>`);
    expect((await told(widget)).name).to.equal('</script><img src=x>');
    expect(blockIn(widget)!.text).not.to.contain('<');
  });

  it('tells lists of three and more', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-list loading="eager" limit="3" json-ld></iioe-course-list>`,
    );
    const list = await told(widget);
    expect(list['@type']).to.equal('ItemList');
    expect((list.itemListElement as object[]).length).to.equal(3);
  });
});
