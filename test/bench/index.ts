/**
 * `npm run bench`, or `npm run bench -- sizes lists` for some parts: prints what it measured, keeps it in
 * `results/`, writes `docs/performance.md`, fails where a figure is over its limit.
 */
import {cardMeasures} from './cards.js';
import {dataMeasures} from './data.js';
import {growthMeasures} from './growth.js';
import {hostMeasures} from './host.js';
import {listMeasures} from './lists.js';
import {loaderMeasures} from './loader.js';
import {paintMeasures} from './paint.js';
import {installPeers} from './peers.js';
import {keep, parts, report, table, type Part, type Result} from './report.js';
import {sizeMeasures} from './sizes.js';
import {isOver, isTrial, line, machine, type Measure} from './stats.js';
import {verificationMeasures} from './verification.js';

type Found = Omit<Result, 'date' | 'machine'>;
const measured = async (measures: Promise<Measure[]>): Promise<Found> => ({measures: await measures});

const runs: Record<Part, () => Promise<Found>> = {
  sizes: () => measured(sizeMeasures()),
  paint: () => measured(paintMeasures()),
  loader: () => measured(loaderMeasures()),
  cards: () => measured(cardMeasures()),
  lists: () => measured(listMeasures()),
  data: () => measured(dataMeasures()),
  verification: () => measured(verificationMeasures()),
  growth: growthMeasures,
  host: () => measured(hostMeasures()),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}: there are ${Object.keys(parts).join(', ')}.`);
  process.exit(64);
}

const fault = await installPeers();
if (fault) console.log(fault);
console.log(machine());
const over: Measure[] = [];
for (const part of (asked.length > 0 ? asked : Object.keys(parts)) as Part[]) {
  const start = performance.now();
  const found = await runs[part]();
  console.log(`\n${parts[part][0]} (${Math.round((performance.now() - start) / 1000)} s)`);
  console.log(found.measures.map(line).join('\n'));
  over.push(...found.measures.filter(isOver));
  if (!isTrial) await keep(part, {date: new Date().toISOString().slice(0, 10), machine: machine(), ...found});
}
if (!isTrial) await report();
if (over.length > 0) {
  console.log(`\nOver their limits:\n\n${table(over)}`);
  process.exitCode = 1;
}
