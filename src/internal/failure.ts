import {html, nothing, type TemplateResult} from 'lit';
import type {Explanation} from '../data/explain.js';
import type {StringKey} from '../localization/strings.js';
import {plainFailure} from './plain-failure.js';
import {scheduleTogether} from './together.js';
import type {IioeWidget} from './widget.js';
import type {Words} from './words.js';

/** All that only a failure needs, loaded when there is one: its name and words, its message, a way on. */
export {explain} from '../data/explain.js';
export {failures as strings} from '../localization/en/failures.js';

/** What stands in place of data: what went wrong, or that the widget tries again. */
export function renderMessage(
  widget: IioeWidget<object>,
  w: Words,
  {error, notice}: Explanation,
  key: StringKey,
): TemplateResult {
  const trying = widget.state === 'loading';
  const onRetry = () => void (trying || tryAgain(widget));
  // A line between the message and the fallback below it.
  return html`<div part="message">
      <p role=${widget.isSpeaking ? nothing : 'status'} aria-hidden=${widget.isSpeaking ?? nothing}>
        ${trying ? w.term('loading') : (w.text(notice) ?? w.term(key))}
      </p>
      ${
        error.retryable
          ? html`<button part="retry" type="button" aria-disabled=${trying} @click=${onRetry}>
              ${w.term('retry')}
            </button>`
          : nothing
      }
    </div>
    <br />`;
}

/** Said beside the last good answer of a source that failed since; once, where widgets in it failed with it. */
export function renderStale(widget: IioeWidget<object>, w: Words): TemplateResult | typeof nothing {
  for (let {outer} = widget; outer; outer = outer.outer) if (outer.stale) return nothing;
  hushWithin(widget);
  return html`<br />
    <p part="stale" class="muted" role="status">${w.term('stale')}</p>`;
}

/** Those inside that were first have said it already; a list's entries have widgets of their own. */
function hushWithin({renderRoot}: IioeWidget<object>): void {
  const inside = 'iioe-course-card, iioe-certificate-badge, iioe-case-highlight';
  for (const inner of renderRoot?.querySelectorAll<IioeWidget<object>>(inside) ?? []) {
    // One of another script has its own way.
    inner.requestUpdate?.();
    hushWithin(inner);
  }
}

/** Asks again by itself: when there is a connection again, and when what failed is said to end. */
export function recheck({error, wait}: Explanation, signal: AbortSignal, refresh: () => void): void {
  if (!error.retryable) return;
  plainFailure.recheck({error}, signal, refresh);
  if (wait) scheduleTogether(wait, signal, refresh);
}

async function tryAgain(widget: IioeWidget<object>): Promise<void> {
  await widget.refresh();
  const base = widget.renderRoot.querySelector<HTMLElement>('.base');
  if (!base || document.activeElement !== document.body) return;
  // The button that had the focus is gone: the reader goes on where the answer is.
  base.tabIndex = -1;
  base.focus();
}
