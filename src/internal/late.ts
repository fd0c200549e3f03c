/** What few pages need of the loader and of `iioe-widgets.js`: they import this file where there is a portable `div`, or a tag that it doesn't know. */
import {upgrade, type PortableOptions} from './portable.js';
import {warnOfTag} from './suggest.js';

interface Options extends Omit<PortableOptions, 'tags'> {
  /** By tag; other keys don't begin as one does. */
  tags: Record<string, unknown>;
}

/** Sees to an element that is no widget yet, and may never be. */
export async function care(element: HTMLElement, {tags: table, ...others}: Options): Promise<void> {
  const options = {...others, tags: Object.keys(table).filter((key) => key.startsWith('iioe-'))};
  if (element.dataset.iioe != null) await upgrade(element, options);
  else warnOfTag(element, options);
}
