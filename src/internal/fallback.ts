import {html, type TemplateResult} from 'lit';

/**
 * Whether a page has put something into a widget to show before its data; what has a slot is meant for elsewhere.
 * By what nodes are, not by their class: that is another one where another document made them.
 */
export const hasFallback = ({childNodes}: Element): boolean =>
  [...childNodes].some(
    (node) => (node as Element).slot === '' || (node.nodeType === 3 && (node as Text).data.trim()),
  );

/** The fallback, or a skeleton where there is none. */
export const renderWaiting = (widget: Element): TemplateResult =>
  html`${hasFallback(widget) ? '' : html`<div part="skeleton"></div>`}<slot></slot>`;
