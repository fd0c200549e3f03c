import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {format, resolveConfig} from 'prettier';
import type {Line} from './growth.js';
import {plotOf} from './plot.js';
import {isOver, range, type Measure} from './stats.js';

const RESULTS = 'test/bench/results';
const PAGE = 'docs/performance.md';
const PLOT = 'growth.svg';

/** A part's last run, as it is kept. */
export interface Result {
  date: string;
  machine: string;
  measures: Measure[];
  entries?: Line[];
  widgets?: Line[];
}

/** The parts in the order of the page: what is said of each before its table. */
export const parts = {
  sizes: [
    'Sizes',
    'Brotli, in kilobytes of 1,000 bytes: what a browser loads at once. “As served” is the sum of the files in `dist/cdn/`, each compressed by itself; “in one bundle” is esbuild’s, with the same options for all, minified, for production, without what comes late. The goal for one course card is 9.5 kB; its limit is 11.',
  ],
  paint: [
    'First cards on a slow line',
    'Three cards on an empty cache at 1.6 Mbit/s and 150 ms there and back, beside a page that holds the same cards as plain HTML with the same style.',
  ],
  loader: [
    'The loader',
    'The first card of a page on the same line, by three ways to put the library on it.',
  ],
  cards: [
    '1,000 cards',
    'All at once, with their data at hand, each with all that a card shows of a course; beside one `innerHTML` of what a visitor sees of them, with the same style, `content-visibility` included. CPU is the main thread’s own time (`TaskDuration` by thread ticks), until the frame that shows them; memory is the JS heap and Blink’s, after collection. Every run has a page of its own.',
  ],
  lists: ['Lists', '`iioe-course-list` in rows, beside the same entries as plain HTML with the same style.'],
  data: ['Requests', 'Widgets that ask an API, each turn with nothing kept.'],
  verification: [
    'Checks of a credential',
    'A badge with a Data Integrity proof (`eddsa-rdfc-2022`, `did:key`) in Node, without network, beside `@digitalcredentials/verifier-core`; each turn in a new process.',
  ],
  growth: [
    'How the cost grows',
    `![CPU by the number of entries in a list, and of cards that ask an API: lines that end straight](${PLOT})\n\nBoth axes go by powers of ten. The second figure of a slope is that of the piece before: 1 is a straight line.`,
  ],
  host: [
    'The embed host',
    'One process, ten connections, beside the least that its framework can answer. More is better.',
  ],
} as const satisfies Record<string, readonly [title: string, text: string]>;
export type Part = keyof typeof parts;

/** Keeps a part's figures, the former run's place. */
export async function keep(part: Part, result: Result): Promise<void> {
  await mkdir(RESULTS, {recursive: true});
  await write(`${RESULTS}/${part}.json`, JSON.stringify(result));
}

/** Writes the page and its plot from all that is kept. */
export async function report(): Promise<void> {
  const kept = new Map<Part, Result>();
  for (const file of await readdir(RESULTS))
    kept.set(
      file.replace('.json', '') as Part,
      JSON.parse(await readFile(`${RESULTS}/${file}`, 'utf8')) as Result,
    );
  const names = (Object.keys(parts) as Part[]).filter((name) => kept.has(name));
  const sections = names.map((name) => section(name, kept.get(name)!));
  await write(PAGE, [HEAD, summary([...kept.values()]), ...sections].join('\n\n'));
  const {entries, widgets} = kept.get('growth') ?? {};
  if (entries && widgets)
    await writeFile(
      `docs/${PLOT}`,
      plotOf([
        {title: 'CPU by entries of a list', lines: entries},
        {title: 'CPU by widgets', lines: widgets},
      ]),
    );
}

const HEAD = `# Performance

Written by \`npm run bench\`, which measures in a Chromium beside a floor and beside what else a page's author might take. A figure is the median of runs, with the least and the most of them; both sides take turns, and a ratio is the median of the turns' ratios: it says more than the milliseconds, which are those of one machine. A limit holds for the ratio, where there is one.

What doesn't depend on a machine (bytes, requests, nodes, layout shift) has limits of its own in \`npm test\`, close to what it is today.`;

function summary(results: readonly Result[]): string {
  const over = results.flatMap(({measures}) => measures).filter(isOver);
  if (over.length === 0) return 'All limits were kept.';
  const reasons = over.filter(({why}) => why).map(({name, why}) => `- _${name}_: ${why}`);
  const why = reasons.length ? ['Why, as it was found by hand:', reasons.join('\n')] : [];
  return ['## Over their limits', table(over), ...why].join('\n\n');
}

const section = (name: Part, {date, machine, measures}: Result): string =>
  [`## ${parts[name][0]}`, parts[name][1], table(measures), `_${date}, ${machine}_`].join('\n\n');

/** Markdown, for the page and for a terminal. */
export function table(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => {
    const {name, ours, floor, unit, ratio, limit} = measure;
    const limited = limit === undefined ? '' : `${limit}${isOver(measure) ? ': over' : ''}`;
    return [name, range(ours, unit), floor ? range(floor, unit) : '', ratio?.toFixed(2) ?? '', limited];
  });
  return [['what', 'measured', 'beside', 'ratio', 'at most'], ['-', '-', '-', '-', '-'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(path, await format(text, {...(await resolveConfig(path)), filepath: path}));
}
