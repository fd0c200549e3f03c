import {widthOf, type Type} from './metrics.js';

/** Letters between any two of which a line may end. */
const WIDE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303F\\uFF00-\\uFF60';
/** What begins no line, and what ends none. (JLReq, "Line breaking") */
const CLOSING = '、。，．：；！？）〕］｝〉》」』】〗ー…·';
const OPENING = '（〔［｛〈《「『【〖';

/** What stays together: a word with its spaces, a word up to its hyphen, an East Asian letter with its marks. */
const PIECE = new RegExp(
  `(?:[${OPENING}]*[${WIDE}][${CLOSING}]*|[^ ${WIDE}\\-–]*[-–]+|[^ ${WIDE}\\-–]+) *`,
  'gu',
);

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

const lettersOf = (value: string): string[] => Array.from(graphemes.segment(value), ({segment}) => segment);

/**
 * Parts a text into lines that are no wider than told; where they are too many, the last one ends in an ellipsis.
 * Lines end between words, inside of what is wider than a line between letters as readers see them.
 *
 * @param most how many lines there may be
 */
export function wrap(value: string, width: number, most: number, type: Type): string[] {
  const fits = (line: string) => widthOf(line.trimEnd(), type) <= width;
  const lines = [''];
  for (const piece of piecesOf(value, fits)) {
    const longer = lines.at(-1) + piece;
    if (fits(longer)) lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(piece);
    else return [...lines.slice(0, -1), cut(lines.at(-1)!, fits)].map((line) => line.trimEnd());
  }
  return lines.map((line) => line.trimEnd());
}

function piecesOf(value: string, fits: (piece: string) => boolean): string[] {
  const split = (piece: string, smaller: (piece: string) => string[]) =>
    fits(piece) ? [piece] : smaller(piece);
  // Code points last of all: what is one letter by the rules can be endless.
  return (value.match(PIECE) ?? []).flatMap((piece) =>
    split(piece, (word) => lettersOf(word).flatMap((letter) => split(letter, Array.from))),
  );
}

function cut(line: string, fits: (line: string) => boolean): string {
  const letters = lettersOf(line.trimEnd());
  const shortened = () => `${letters.join('').trimEnd()}…`;
  while (letters.length && !fits(shortened())) letters.pop();
  return shortened();
}
