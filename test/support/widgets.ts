import {fixture, oneEvent} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import '../../src/register.js';
import type {IioeProvider} from '../../src/components/provider/provider.js';
import type {IioeWidget} from '../../src/internal/widget.js';
import {forgetWarnings} from '../../src/internal/warn.js';
import type {FakeApi} from '../../src/testing/index.js';

export type Widget = IioeWidget<object>;

/** Puts a widget on the page inside a provider that asks the fake API. */
export async function mount<W extends Widget>(
  api: FakeApi,
  content: TemplateResult,
  lang = 'en',
): Promise<W> {
  const provider = await fixture<IioeProvider>(
    html`<iioe-provider api="https://api.example/api/" lang=${lang} .fetch=${api.fetch}
      >${content}</iioe-provider
    >`,
  );
  return provider.firstElementChild as W;
}

/** Waits for a widget to leave `idle` and `loading`, and for the render of it. */
export async function settled<W extends Widget>(widget: W): Promise<W> {
  await widget.updateComplete;
  while (widget.state === 'idle' || widget.state === 'loading') {
    await Promise.race([oneEvent(widget, 'iioe-ready'), oneEvent(widget, 'iioe-error')]);
  }
  await widget.updateComplete;
  return widget;
}

/** The widget in its settled state; `mount` and `settled` in one. */
export const show = async <W extends Widget>(
  api: FakeApi,
  content: TemplateResult,
  lang?: string,
): Promise<W> => settled(await mount<W>(api, content, lang));

/** What a reader sees of a widget's own shadow root, in one line of text. */
export function textOf(widget: Element): string {
  const walk = (node: Node): string => {
    if (node instanceof HTMLStyleElement) return '';
    if (node instanceof Element && node.classList.contains('spoken')) return '';
    return node.nodeType === Node.TEXT_NODE ? (node as Text).data : [...node.childNodes].map(walk).join('');
  };
  return walk(widget.shadowRoot!).replace(/\s+/g, ' ').trim();
}

export const part = (widget: Element, name: string): HTMLElement | null =>
  widget.shadowRoot!.querySelector(`[part~="${name}"]`);

/** Collects what is said to the page's author while `run` runs. */
export async function warnings(run: () => unknown): Promise<string[]> {
  forgetWarnings();
  const said: string[] = [];
  const {warn} = console;
  console.warn = (...words: unknown[]) => said.push(words.join(' '));
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return said;
}
