import {expect, fixture, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {fakeApi, problem, sampleItem} from '../../src/testing/index.js';
import {mount, settled, show, type Widget} from '../support/widgets.js';

const shown = (element: Element | null): boolean => !!element?.checkVisibility();

describe('slots', () => {
  it('show the page’s actions and words inside the box, below the data', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-card course="ai-in-medicine" loading="eager">
        <button slot="actions">Enrol</button>
        <p slot="footer">Questions?</p>
      </iioe-course-card>`,
    );
    const box = widget.shadowRoot!.querySelector('[part=base]')!.getBoundingClientRect();
    const [actions, footer] = [...widget.children].map((child) => child.getBoundingClientRect());
    const heading = widget.shadowRoot!.querySelector('[part=heading]')!.getBoundingClientRect();
    expect(heading.bottom).to.be.below(actions!.top);
    expect(actions!.bottom).to.be.at.most(footer!.top);
    expect(footer!.bottom).to.be.below(box.bottom);
  });

  it('take no room where nothing is in them', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>`,
    );
    const base = widget.shadowRoot!.querySelector('[part=base]')!;
    const before = base.clientHeight;
    for (const slot of base.querySelectorAll('slot:is([name=actions], [name=footer])')) slot.remove();
    expect(base.clientHeight).to.equal(before);
  });

  it('are no fallback: the skeleton stays', async () => {
    const widget = await mount(
      fakeApi(() => new Promise<Response>(() => {})),
      html`<iioe-course-card course="x" loading="eager"><b slot="actions">Enrol</b></iioe-course-card>`,
    );
    await widget.updateComplete;
    expect(widget.shadowRoot!.querySelector('[part=skeleton]')).not.to.equal(null);
  });

  const states: [string, Promise<Response> | Response, string][] = [
    ['loading', new Promise<Response>(() => {}), 'skeleton'],
    ['error', problem(404), 'message'],
    ['maintenance', problem(503), 'message'],
  ];
  for (const [state, reply, part] of states) {
    it(`let a page say ${state} itself`, async () => {
      const widget = await mount<Widget>(
        fakeApi(async () => (await reply).clone()),
        html`<iioe-course-card course="x" loading="eager">
          <p slot=${state}>Own words</p>
          <p slot="idle">Other words</p>
          <p slot="empty">Other words</p>
        </iioe-course-card>`,
      );
      if (state === 'loading') await widget.updateComplete;
      else await settled(widget);
      await new Promise((resolve) => setTimeout(resolve));
      expect(widget.state).to.equal(state);
      const [own, ...others] = widget.children;
      expect(shown(own!)).to.equal(true);
      expect(others.some(shown)).to.equal(false);
      expect(shown(widget.shadowRoot!.querySelector(`[part~=${part}]`))).to.equal(false);
    });
  }

  it('let a page say idle and empty itself', async () => {
    const idle = await fixture<Widget>(
      html`<iioe-course-card><p slot="idle">Choose a course</p></iioe-course-card>`,
    );
    expect(shown(idle.firstElementChild)).to.equal(true);
    const empty = await show(
      fakeApi(() => new Response('{"items":[]}')),
      html`<iioe-course-list loading="eager"><p slot="empty">Soon</p></iioe-course-list>`,
    );
    expect(empty.state).to.equal('empty');
    expect(shown(empty.firstElementChild)).to.equal(true);
    expect(shown(empty.shadowRoot!.querySelector('[part=message]'))).to.equal(false);
  });

  it('let a page say ready itself', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-card course="ai-in-medicine" loading="eager"
        ><p slot="ready">Own</p></iioe-course-card
      >`,
    );
    expect(shown(widget.firstElementChild)).to.equal(true);
    expect(shown(widget.shadowRoot!.querySelector('[part=heading]'))).to.equal(false);
  });

  it('may hold a button that asks again', async () => {
    let down = true;
    const widget = await show(
      fakeApi(() =>
        down
          ? problem(404)
          : new Response(JSON.stringify({items: [sampleItem('courses', 'ai-in-medicine')]})),
      ),
      html`<iioe-course-card course="ai-in-medicine" loading="eager">
        <p slot="error"><button data-retry>Once more</button></p>
      </iioe-course-card>`,
    );
    expect(widget.state).to.equal('error');
    down = false;
    widget.querySelector('button')!.click();
    await oneEvent(widget, 'iioe-ready');
    expect(widget.state).to.equal('ready');
  });

  it('ask again only by what stands inside the widget', async () => {
    const api = fakeApi();
    const widget = await show(
      api,
      html`<iioe-course-card course="ai-in-medicine" loading="eager"
        ><b slot="actions">Enrol</b></iioe-course-card
      >`,
    );
    const around = document.createElement('div');
    around.dataset.retry = '';
    widget.before(around);
    around.append(widget);
    await settled(widget);
    const {length} = api.calls;
    widget.querySelector('b')!.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(api.calls).to.have.length(length);
    widget.querySelector('b')!.dataset.retry = '';
    widget.querySelector('b')!.click();
    await oneEvent(widget, 'iioe-ready');
    expect(api.calls.length).to.be.above(length);
  });

  it('keep the page’s own links its own', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-card course="ai-in-medicine" loading="eager"
        ><a slot="actions" href="#enrol">Enrol</a></iioe-course-card
      >`,
    );
    let told = 0;
    widget.addEventListener('iioe-select', () => told++);
    widget.querySelector('a')!.click();
    expect(told).to.equal(0);
    widget.shadowRoot!.addEventListener('click', (event) => event.preventDefault());
    widget.shadowRoot!.querySelector<HTMLElement>('[part=heading] a')!.click();
    expect(told).to.equal(1);
  });
});
