import {aTimeout, expect, fixture} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import {fakeApi, problem} from '../../src/testing/index.js';
import {mount, part, settled, show, warnings, type Widget} from './widgets.js';

type Content = () => TemplateResult;

/** Shows its data, says so once with it, and throws nothing. */
export function renders(content: Content, seen: string): void {
  it('renders', async () => {
    const widget = await mount(fakeApi(), content());
    let told: unknown;
    widget.addEventListener('iioe-ready', (event) => (told = event.detail.data));
    await settled(widget);
    expect(widget.state).to.equal('ready');
    expect(told).to.be.an('object');
    expect(widget.shadowRoot!.textContent).to.contain(seen);
  });
}

/** `hidden` hides it, whatever its own display. */
export function hidden(content: Content): void {
  it('is hidden by `hidden`', async () => {
    const widget = await show(fakeApi(), content());
    expect(getComputedStyle(widget).display).to.equal('block');
    widget.hidden = true;
    expect(getComputedStyle(widget).display).to.equal('none');
  });
}

/** Has no accessibility fault that axe finds, in its states. */
export function accessible(content: Content): void {
  const states: [string, () => Promise<Widget>][] = [
    ['ready', () => show(fakeApi(), content())],
    [
      'loading',
      () =>
        mount(
          fakeApi(() => new Promise<Response>(() => {})),
          content(),
        ),
    ],
    [
      'error',
      () =>
        show(
          fakeApi(() => problem(500)),
          content(),
        ),
    ],
    [
      'maintenance',
      () =>
        show(
          fakeApi(() => problem(503, {detail: 'Back at noon'})),
          content(),
        ),
    ],
  ];
  for (const [state, make] of states) {
    it(`is accessible while ${state}`, async () => {
      const widget = await make();
      await aTimeout(0);
      expect(widget.state).to.equal(state);
      await expect(widget).to.be.accessible();
    });
  }
}

/** A property that shows as its attribute. */
export function reflects(content: Content, property: string, value: string, attribute = property): void {
  it(`reflects ${property}`, async () => {
    const widget = await show(fakeApi(), content());
    Object.assign(widget, {[property]: value});
    await widget.updateComplete;
    expect(widget.getAttribute(attribute)).to.equal(value);
  });
}

/** What an element of its own, without attributes, starts with. */
export function defaults(tag: string, values: Record<string, unknown>): void {
  it('has its defaults', () => {
    const widget = document.createElement(tag) as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(values)) expect(widget[name], name).to.equal(value);
  });
}

/** Every failure has its state, its event, a sentence and the fallback; no exception. */
export function fails(content: Content, named: Content): void {
  const faults: [string, string, () => Response | Promise<Response>][] = [
    ['an unknown id', 'not-found', () => new Response('{"items":[]}')],
    ['HTML instead of JSON', 'invalid-data', () => new Response('<!doctype html><p>Sign in</p>')],
    ['a 500', 'http', () => problem(500)],
    ['a 403', 'forbidden', () => problem(403)],
    ['a 429', 'rate-limited', () => problem(429, {}, {'Retry-After': '30'})],
    ['a 503', 'maintenance', () => problem(503, {detail: 'Back at noon'})],
    ['no connection', 'network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ];
  for (const [fault, kind, answer] of faults) {
    it(`says what is wrong with ${fault}, and keeps the fallback`, async () => {
      let widget!: Widget;
      const kinds: string[] = [];
      const said = await warnings(async () => {
        widget = await mount(fakeApi(answer), named());
        widget.addEventListener('iioe-error', (event) => kinds.push(event.detail.kind));
        await settled(widget);
      });
      // A learner who has nothing there has not begun yet.
      if (kind === 'not-found' && widget.state === 'empty') return;
      expect(widget.state).to.equal(kind === 'maintenance' ? 'maintenance' : 'error');
      expect(kinds).to.deep.equal([kind]);
      expect(said).to.have.length(1);
      expect(part(widget, 'message')!.textContent.trim()).not.to.equal('');
      const slot = widget.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])');
      expect(slot?.assignedElements()[0]?.textContent).to.equal('the fallback');
      expect(part(widget, 'retry') !== null, 'a retry button').to.equal(
        ['http', 'network', 'invalid-data', 'rate-limited', 'maintenance'].includes(kind),
      );
    });
  }

  it('says what is wrong without an API', async () => {
    const widget = await fixture<Widget>(content());
    await settled(widget);
    expect(widget.state).to.equal('error');
    expect(part(widget, 'message')!.textContent.trim()).not.to.equal('');
  });
}

/** The shared behaviours of a widget that shows one thing. */
export function behavesAsWidget(tag: string, content: Content, named: Content, seen: string): void {
  renders(content, seen);
  hidden(content);
  accessible(content);
  reflects(content, 'layout', 'compact');
  defaults(tag, {layout: 'card', loading: 'lazy', headingLevel: 3, data: null, state: 'idle', stale: false});
  fails(content, named);

  for (const layout of ['card', 'row', 'compact'] as const) {
    it(`shows its title in the layout ${layout}`, async () => {
      const widget = await mount(fakeApi(), content());
      widget.layout = layout;
      await settled(widget);
      expect(widget.shadowRoot!.textContent).to.contain(seen);
    });
  }
}
