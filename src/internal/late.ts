/** What few pages need of the loader and of `iioe-widgets.js`: they import this file where there is a portable `div`, or a tag that it doesn't know. */
import {upgrade, type PortableOptions} from './portable.js';
import {warnOfTag} from './suggest.js';

/** Sees to an element that is no widget yet, and may never be. */
export async function care(element: HTMLElement, options: PortableOptions): Promise<void> {
  if (element.dataset.iioe != null) await upgrade(element, options);
  else warnOfTag(element, options);
}
