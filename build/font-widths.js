/**
 * Measures how wide letters are, for pictures whose text no browser lays out: writes
 * `src/server/svg/widths.ts`. Run it by hand, where Liberation Sans and DejaVu Sans are installed; the table
 * holds numbers only, no outlines.
 */
import {writeFile} from 'node:fs/promises';
import {format, resolveConfig} from 'prettier';
import {launch} from 'puppeteer-core';

const FONTS = ['Liberation Sans', 'DejaVu Sans'];

/** Runs of code points that have widths of their own; all else is told by its script. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x5d0, 0x5ea],
  [0x60c, 0x64a],
  [0x660, 0x6d5],
  [0x6ee, 0x6ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2264, 0x2265],
];

/* global OffscreenCanvas */

/** In the page: hundredths of an em, rounded up; the widest of the fonts. */
function measure(fonts, ranges) {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const widthOf = (text, weight) =>
    Math.max(
      ...fonts.map((font) => {
        context.font = `${weight} 1000px "${font}"`;
        return Math.ceil(context.measureText(text).width / 10 - 0.01);
      }),
    );
  return ranges.map(([from, to]) => {
    const letters = Array.from({length: to - from + 1}, (_, i) => String.fromCodePoint(from + i));
    return [400, 700].map((weight) => letters.map((letter) => widthOf(letter, weight)));
  });
}

const browser = await launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const measured = await page.evaluate(`(${measure})(${JSON.stringify(FONTS)}, ${JSON.stringify(RANGES)})`);
await browser.close();

const rows = RANGES.map(([from], i) => {
  const [regular, bold] = measured[i].map((widths) => `[${widths.join()}]`);
  return `{from: 0x${from.toString(16)}, regular: ${regular}, bold: ${bold}},`;
});
const file = 'src/server/svg/widths.ts';
const source = `/**
 * Advance widths of letters in hundredths of an em, from \`from\` on, one code point after the other: of each the
 * wider of Liberation Sans (whose metrics are Arial's) and DejaVu Sans. Measured in Chromium by
 * \`build/font-widths.js\`, which writes this file.
 */
export const widths: readonly {from: number; regular: readonly number[]; bold: readonly number[]}[] = [
${rows.join('\n')}
];
`;
await writeFile(file, await format(source, {...(await resolveConfig(file)), filepath: file}));
