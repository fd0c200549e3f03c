import {widths} from './widths.js';

export type Weight = 'regular' | 'bold';

/** How a text is set: its size in the picture's units, and its weight. */
export interface Type {
  size: number;
  weight: Weight;
}

/** What the letters are set in: metrics as in the table, or narrower; no font is loaded. */
export const FONTS = "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', sans-serif";

/** Widths of what the table leaves out, in hundredths of an em, by what it is. */
const OTHERS: readonly [RegExp, number][] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  // A whole sentence in one code point (bismillah).
  [/\uFDFD/u, 1300],
  [/\p{Extended_Pictographic}/u, 140],
];

/** East Asian letters fill a square (UAX #11); few others are wider. */
const SQUARE = 100;

const tables: Record<Weight, ReadonlyMap<number, number>> = {regular: table('regular'), bold: table('bold')};

function table(weight: Weight): ReadonlyMap<number, number> {
  return new Map(widths.flatMap((run) => run[weight].map((width, i) => [run.from + i, width] as const)));
}

/** How wide a text is at most, whichever of the usual fonts a reader has. */
export function widthOf(value: string, {size, weight}: Type): number {
  let width = 0;
  for (const letter of value) {
    width +=
      tables[weight].get(letter.codePointAt(0)!) ?? OTHERS.find(([kind]) => kind.test(letter))?.[1] ?? SQUARE;
  }
  return (width * size) / 100;
}
