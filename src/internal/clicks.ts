import {emit} from '../events/index.js';

interface Clicked extends HTMLElement {
  refresh(): Promise<void>;
}

/** A click inside a widget. A link is about to be followed: the page may take over. */
export function onClick(widget: Clicked, data: object | undefined, event: Event): void {
  const {button, ctrlKey, metaKey, shiftKey, altKey} = event as MouseEvent;
  const target = event.target as Element;
  // What the page has put in place of a message; what stands around the widget is none of its business.
  if (widget.contains(target.closest('[data-retry]'))) return void widget.refresh();
  const url = target.closest('a')?.href;
  // The page's own links, in slots, are its own business.
  const isOurs = data && !widget.contains(target);
  const isPlain = !button && !ctrlKey && !metaKey && !shiftKey && !altKey;
  if (url && isOurs && isPlain && !emit(widget, 'iioe-select', {data, url})) event.preventDefault();
}
