import type {Line} from './growth.js';

type Drawn = Pick<Line, 'name' | 'points'>;

const WIDTH = 720;
const HEIGHT = 300;
const BOX = {left: 64, top: 40, width: 260, height: 200};
const COLOURS = ['#0b57a4', '#a3261d'];

/** Both axes by powers of ten, so that what costs the same for each one more is a line of 45° in the end. */
const decades = (values: readonly number[]): [from: number, to: number] => [
  Math.floor(Math.log10(Math.min(...values))),
  Math.ceil(Math.log10(Math.max(...values))),
];
const powers = ([from, to]: [number, number]): number[] =>
  Array.from({length: to - from + 1}, (_, i) => 10 ** (from + i));

/** An SVG picture of how costs grow, a panel for each kind. */
export function plotOf(panels: readonly {title: string; lines: readonly Drawn[]}[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#222" role="img" aria-label="CPU by the number of entries, and of widgets; both axes go by powers of ten">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${panels.map(({title, lines}, i) => panel(title, lines, BOX.left + (i * WIDTH) / 2)).join('\n')}
</svg>
`;
}

function panel(title: string, lines: readonly Drawn[], left: number): string {
  const points = lines.flatMap((line) => line.points);
  const [across, up] = [decades(points.map(([count]) => count)), decades(points.map(([, cost]) => cost))];
  const x = (count: number) => left + BOX.width * part(count, across);
  const y = (cost: number) => BOX.top + BOX.height * (1 - part(cost, up));
  const bottom = BOX.top + BOX.height;
  return [
    text(left, 20, title, 'font-weight="700"'),
    ...powers(across).map(
      (count) =>
        rule(x(count), BOX.top, x(count), bottom) +
        text(x(count), bottom + 18, number(count), 'text-anchor="middle"'),
    ),
    ...powers(up).map(
      (cost) =>
        rule(left, y(cost), left + BOX.width, y(cost)) +
        text(left - 6, y(cost) + 4, `${number(cost)} ms`, 'text-anchor="end"'),
    ),
    ...lines.map(({name, points: own}, i) => {
      const colour = COLOURS[i % COLOURS.length];
      const path = own.map(([count, cost]) => `${at(x(count))},${at(y(cost))}`).join(' ');
      const dots = own.map(
        ([count, cost]) => `<circle cx="${at(x(count))}" cy="${at(y(cost))}" r="3" fill="${colour}"/>`,
      );
      return (
        `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}` +
        text(left + 8, BOX.top + 16 * (i + 1), name, `fill="${colour}"`)
      );
    }),
  ].join('\n');
}

const part = (value: number, [from, to]: [number, number]): number =>
  (Math.log10(value) - from) / (to - from || 1);
const at = (value: number): string => String(Math.round(value * 10) / 10);
const number = (value: number): string => value.toLocaleString('en');
const rule = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="#ddd"/>`;
const text = (x: number, y: number, words: string, more: string): string =>
  `<text x="${at(x)}" y="${at(y)}" ${more}>${words}</text>`;
