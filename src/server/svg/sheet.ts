import {FONTS, type Type} from './metrics.js';
import type {Palette} from './palette.js';
import type {Direction, Run} from './run.js';
import {wrap} from './wrap.js';
import {element, text, type Markup} from './xml.js';

/** What a picture is drawn on. */
export interface Sheet {
  width: number;
  /** Where lines start, and columns: at the left, or at the right. */
  dir: Direction;
  /** The language of our own words. */
  lang: string;
  palette: Palette;
}

/** Something to be drawn, and said: its top is wherever it is put, its start so far from the sheet's. */
export interface Block {
  height: number;
  draw(this: void, start: number, top: number): Markup[];
  /** What it says, uncut, for those who don't see it. */
  words: readonly string[];
}

/** How a paragraph is set. */
export interface Setting extends Type {
  color: keyof Palette;
  width: number;
  /** So many lines at most. */
  lines: number;
}

/** From line to line, and from a line's top to its letters' foot, in the size of the letters. */
const LEADING = 1.35;
const ASCENT = 1.02;

/**
 * Words in lines. Each line is a text element of its own, so that none turns another's direction.
 *
 * @param words what is said in place of what is seen
 */
export function paragraph(
  {dir, width, palette}: Sheet,
  run: Run,
  {size, weight, color, lines: most, width: room}: Setting,
  words = run.value,
): Block {
  const lines = wrap(run.value, room, most, {size, weight});
  const draw = (start: number, top: number) =>
    lines.map((line, i) =>
      element(
        'text',
        {
          x: dir === 'rtl' ? width - start : start,
          y: top + size * (LEADING * i + ASCENT),
          'font-size': size,
          'font-weight': weight === 'bold' ? 700 : undefined,
          fill: palette[color],
          direction: run.dir,
          // The line's own start or end, whichever stands where the sheet's lines start.
          'text-anchor': run.dir === dir ? undefined : 'end',
          lang: run.lang,
        },
        text(line),
      ),
    );
  return {height: lines.length * size * LEADING, draw, words: [words]};
}

/** One below the other; what is not there takes no room. */
export function stack(gap: number, blocks: readonly (Block | undefined | false)[]): Block {
  const there = blocks.filter((block) => !!block);
  return {
    height: there.reduce((sum, {height}) => sum + height + gap, there.length ? -gap : 0),
    draw(start, top) {
      let below = top;
      return there.flatMap((block) => {
        const drawn = block.draw(start, below);
        below += block.height + gap;
        return drawn;
      });
    },
    words: there.flatMap(({words}) => words),
  };
}

/** Side by side in columns of one width, so many in a row. */
export function columns(width: number, count: number, gap: number, blocks: readonly Block[]): Block {
  const rows = Array.from({length: Math.ceil(blocks.length / count)}, (_, i): Block => {
    const row = blocks.slice(i * count, (i + 1) * count);
    return {
      height: Math.max(...row.map(({height}) => height)),
      draw: (start, top) => row.flatMap((block, j) => block.draw(start + j * (width + gap), top)),
      words: row.flatMap(({words}) => words),
    };
  });
  return stack(gap, rows);
}

/** The same further from the start. */
export const indent = (by: number, {height, draw, words}: Block): Block => ({
  height,
  draw: (start, top) => draw(start + by, top),
  words,
});

/** A drawing of its own coordinates, so many wide; it is no word, so it is not said, and never mirrored. */
export const drawing = (
  {dir, width}: Sheet,
  size: number,
  attributes: Readonly<Record<string, string | number>>,
  ...shapes: Markup[]
): Block => ({
  height: size,
  draw(start, top) {
    const x = dir === 'rtl' ? width - start - size : start;
    return [element('g', {transform: `translate(${x} ${top})`, ...attributes}, ...shapes)];
  },
  words: [],
});

/** The whole picture: an image with a name and a description. */
export function picture(
  {width, dir, lang}: Sheet,
  height: number,
  name: string,
  description: string,
  content: readonly Markup[],
): string {
  const id = `iioe-${idOf(name + description)}`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-name`,
      'aria-describedby': `${id}-description`,
      lang,
      direction: dir,
      'font-family': FONTS,
    },
    element('title', {id: `${id}-name`}, text(name)),
    element('desc', {id: `${id}-description`}, text(description)),
    ...content,
  );
}

/** By what the picture says (FNV-1a), so that two of them in one page don't share their ids. */
function idOf(value: string): string {
  let hash = 0x811c9dc5;
  for (const letter of value) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}
