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

/** Stands in for `failure.ts` where that can't be loaded, as without a connection. */
export const plainFailure: Failure = {
  strings: {} as Failure['strings'],
  explain: (error) => ({error}),
  recheck: (_, signal, refresh) => addEventListener('online', refresh, {once: true, signal}),
  renderMessage: renderSorry,
  renderStale: renderSorry,
};
