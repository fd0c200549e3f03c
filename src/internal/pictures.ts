import type {LitElement} from 'lit';
import type {Words} from './words.js';

/**
 * Whether pictures are left out until the visitor asks for them: the browser saves data (Save Data API, "saveData";
 * Media Queries 5, "prefers-reduced-data"). A server says so for a render, the visitor for one widget's.
 */
export const pictures: {spared: boolean | undefined} = {
  spared:
    (globalThis.navigator as Partial<Thrifty> | undefined)?.connection?.saveData ||
    globalThis.matchMedia?.('(prefers-reduced-data:reduce)').matches,
};

/** Not in TypeScript's library, since not every browser has it. */
interface Thrifty {
  connection: {saveData?: boolean};
}

/**
 * Offers the pictures that were left out of a render; where that can't be loaded, their words stay.
 *
 * @param words those of the last render, when the file is here
 */
export function offerPictures(widget: LitElement, words: () => Words | undefined): void {
  if (!pictures.spared) return;
  import('./spared.js').then(
    ({offer}) => offer(widget, words()),
    () => {},
  );
}
