import {html, type TemplateResult} from 'lit';
import type * as failure from './failure.js';
import type {Words} from './words.js';
import type {IioeWidget} from './widget.js';

/** What `failure.ts` gives, which is loaded when something fails. */
export type Failure = typeof failure;

/** One sentence for all that can fail, and a way on. */
const renderSorry = (widget: IioeWidget<object>, w: Words): TemplateResult =>
  html`<button part="message retry" type="button" @click=${() => void widget.refresh()}>
    ${w.term('unavailable')}
  </button>`;

/** What waits for a connection. */
const offline = new Map<AbortSignal, () => void>();

/** In one go, so that what is asked for again is asked for together. */
const askAll = (): void => [...offline.values()].forEach((refresh) => refresh());

/** Stands in for `failure.ts` where that can't be loaded, as without a connection. */
export const plainFailure: Failure = {
  strings: {} as Failure['strings'],
  explain: (error) => ({error}),
  recheck: (_, signal, refresh) => {
    addEventListener('online', askAll);
    offline.set(signal, refresh);
    signal.addEventListener('abort', () => offline.delete(signal));
  },
  renderMessage: renderSorry,
  renderStale: renderSorry,
};
