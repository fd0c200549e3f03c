import {widgets} from '../snippets/widgets.js';

/** Where on a page a widget stands that shows one public item of the page's API. */
export interface Ask {
  selector: string;
  /** Names the item, in a portable `div` with `data-` before it. */
  attribute: string;
  collection: string;
}

const APART = 'iioe-provider *,[defer-hydration]';

/** Evaluated when it is built (`build/precompute.js`). */
export const asks: readonly Ask[] = Object.entries(widgets).flatMap(([name, {collections, isPersonal}]) => {
  const [item, other] = Object.entries(collections);
  if (!item || other || isPersonal) return [];
  const [attribute, collection] = item;
  const selector = `iioe-${name}:not([api],${APART}),[data-iioe=${name}]:not([data-api],${APART})`;
  return {selector, attribute, collection};
});
