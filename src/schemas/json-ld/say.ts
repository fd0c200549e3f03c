import type {TextValue} from '../rules.js';

/** How a Text is chosen for whom the widget speaks to; nothing where there is no Text. */
export interface Say {
  text(text: TextValue | undefined): string | undefined;
  /** The language that a Text is then in, where that is known. */
  language(text: TextValue | undefined): string | undefined;
}

/** A node of JSON-LD; what is not known is `undefined`, and not written. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** A list as a property, if there is anything in it. */
export const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined);
