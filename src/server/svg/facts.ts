import type {Localizer} from '../../localization/localizer.js';
import type {StringKey} from '../../localization/strings.js';
import {INNER, settings} from './card.js';
import {own, type Run} from './run.js';
import {columns, paragraph, stack, type Block, type Sheet} from './sheet.js';

const GAP = 16;

/** Half of a card. */
export const HALF = (INNER - GAP) / 2;

/** A value under its label, if there is one. */
export function fact(
  key: StringKey,
  value: Run | undefined,
  l: Localizer,
  sheet: Sheet,
  width = INNER,
): Block | undefined {
  if (!value?.value) return undefined;
  const label = l.term(key);
  const {words, ...block} = stack(2, [
    paragraph(sheet, own(label, l), {...settings.label, width}),
    paragraph(sheet, value, {...settings.value, width}),
  ]);
  return {...block, words: [words.join(': ')]};
}

/** Those that are there, two in a row. */
export function inHalves(blocks: readonly (Block | undefined)[]): Block | undefined {
  const there = blocks.filter((block) => !!block);
  return there.length ? columns(HALF, 2, GAP, there) : undefined;
}
