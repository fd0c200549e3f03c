import type {Localizer} from '../../localization/localizer.js';
import {icons, type IconName} from './icons.js';
import {palettes, type ColorScheme, type Palette} from './palette.js';
import {own, type Run} from './run.js';
import {drawing, indent, paragraph, picture, stack, type Block, type Setting, type Sheet} from './sheet.js';
import {element, type Markup} from './xml.js';

const WIDTH = 420;
const PADDING = 20;
const BAND = 8;
const RADIUS = 12;
/** Between what belongs together, and between parts. */
export const NEAR = 6;
const FAR = 16;
const ICON = 44;
const ICON_GAP = 14;
/** What is inside of a card, between its band and its edge. */
const START = BAND + PADDING;
export const INNER = WIDTH - START - PADDING;
/** Beside the icon. */
const HEAD = INNER - ICON - ICON_GAP;

/** What a card shows; absent parts take no room. */
export interface Card {
  icon: IconName;
  /** What kind of thing it is, in a word. */
  kind?: Run | undefined;
  title: Run;
  /** Under the title. */
  head?: readonly (Block | undefined)[];
  /** Parted by lines. */
  parts?: readonly (Block | undefined)[];
  /** In small print at the foot. */
  note?: string | undefined;
  /** The band's colour, which repeats what a word says. */
  tone?: keyof Palette;
}

/** Lines of a card by what they are for; their width is the card's, or the head's. */
export const settings = {
  kind: {size: 13, weight: 'bold', color: 'accent', width: HEAD, lines: 1},
  title: {size: 20, weight: 'bold', color: 'ink', width: HEAD, lines: 4},
  under: {size: 14, weight: 'regular', color: 'muted', width: HEAD, lines: 2},
  label: {size: 12, weight: 'regular', color: 'muted', width: INNER, lines: 1},
  value: {size: 14, weight: 'regular', color: 'ink', width: INNER, lines: 2},
  strong: {size: 14, weight: 'bold', color: 'ink', width: INNER, lines: 2},
  note: {size: 12, weight: 'regular', color: 'muted', width: INNER, lines: 3},
} satisfies Record<string, Setting>;

/** Short words in a row. A line ends after the dot between two of them, never inside of one. */
export const inRow = (words: readonly string[]): string =>
  words.map((word) => word.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011')).join('\u00A0· ');

/** An empty sheet, laid out as the language of our own words is written; each text of the data has its own direction. */
export const sheetFor = (l: Localizer, colorScheme: ColorScheme = 'light'): Sheet => ({
  width: WIDTH,
  dir: l.dir,
  lang: l.locale,
  palette: palettes[colorScheme],
});

/** Draws a card, as high as what it shows. */
export function renderCard(card: Card, l: Localizer, sheet: Sheet): string {
  const {parts = [], note, tone = 'accent'} = card;
  const [first, ...rest] = [
    head(card, sheet),
    ...parts,
    note === undefined ? undefined : paragraph(sheet, own(note, l), settings.note),
  ].filter((part) => part && part.height > 0);
  const content = stack(FAR, [first, ...rest.flatMap((part) => [rule(sheet), part])]);
  const height = Math.ceil(content.height + 2 * PADDING);
  return picture(sheet, height, card.title.value, content.words.join('\n'), [
    ...ground(sheet, height, tone),
    ...content.draw(START, PADDING),
  ]);
}

function head({icon, kind, title, head = []}: Card, sheet: Sheet): Block {
  const words = stack(NEAR, [
    stack(2, [
      kind && paragraph(sheet, kind, settings.kind),
      // Said by the picture's name.
      {...paragraph(sheet, title, settings.title), words: []},
    ]),
    ...head,
  ]);
  const mark = iconBlock(sheet, icon);
  return {
    height: Math.max(mark.height, words.height),
    draw: (start, top) => [
      ...mark.draw(start, top),
      ...indent(ICON + ICON_GAP, words).draw(start, top + Math.max(0, (ICON - words.height) / 2)),
    ],
    words: words.words,
  };
}

const iconBlock = (sheet: Sheet, icon: IconName): Block =>
  drawing(
    sheet,
    ICON,
    {},
    element('circle', {cx: ICON / 2, cy: ICON / 2, r: ICON / 2, fill: sheet.palette.tint}),
    element('path', {
      d: icons[icon],
      transform: `translate(${ICON / 2 - 12} ${ICON / 2 - 12})`,
      fill: 'none',
      stroke: sheet.palette.accent,
      'stroke-width': 1.6,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );

const rule = (sheet: Sheet): Block => ({
  height: 1,
  draw: (_start, top) => {
    const [from, to] = sheet.dir === 'rtl' ? [PADDING, WIDTH - START] : [START, WIDTH - PADDING];
    return [element('path', {d: `M${from} ${top + 0.5}H${to}`, stroke: sheet.palette.line, fill: 'none'})];
  },
  words: [],
});

/** The card's own ground, and a band along the side where lines start. */
function ground({dir, palette}: Sheet, height: number, tone: keyof Palette): Markup[] {
  const corner = `A${RADIUS} ${RADIUS} 0 0 0`;
  // Where the band's inner side meets the round corner.
  const top = RADIUS - Math.round(Math.sqrt(RADIUS ** 2 - (RADIUS - BAND) ** 2) * 100) / 100;
  const band = `M${BAND} ${top}${corner} 0 ${RADIUS}V${height - RADIUS}${corner} ${BAND} ${height - top}z`;
  return [
    element('rect', {
      x: 0.5,
      y: 0.5,
      width: WIDTH - 1,
      height: height - 1,
      rx: RADIUS,
      fill: palette.ground,
      stroke: palette.line,
    }),
    element('path', {
      d: band,
      fill: palette[tone],
      transform: dir === 'rtl' ? `translate(${WIDTH}) scale(-1 1)` : undefined,
    }),
  ];
}
