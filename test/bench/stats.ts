import {cpus} from 'node:os';

/** What a figure is, beside which other one, and what it may be at most. */
export interface Measure {
  name: string;
  /** Median, least and most, in `unit`. */
  ours: Spread;
  floor?: Spread;
  unit: 'ms' | 'µs' | 'requests' | 'requests/s';
  /** The median of the ratios of runs that followed each other. */
  ratio?: number;
  limit?: number;
}

export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {median: sorted[sorted.length >> 1]!, min: sorted[0]!, max: sorted.at(-1)!};
}

/** Runs both by turns, since a machine's speed changes while it works; the first turn only warms up. */
export async function alternate(
  runs: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<{ours: Spread; floor: Spread; ratio: number}> {
  const pairs: [number, number][] = [];
  for (let i = 0; i <= runs; i++)
    pairs.push(i % 2 ? [await ours(), await floor()] : await swapped(ours, floor));
  pairs.shift();
  return {
    ours: spread(pairs.map(([value]) => value)),
    floor: spread(pairs.map(([, value]) => value)),
    ratio: spread(pairs.map(([value, base]) => value / base)).median,
  };
}

async function swapped(ours: () => Promise<number>, floor: () => Promise<number>): Promise<[number, number]> {
  const base = await floor();
  return [await ours(), base];
}

export const isOver = ({ours, ratio, limit}: Measure): boolean =>
  limit !== undefined && (ratio ?? ours.median) > limit;

const round = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const range = ({median, min, max}: Spread, unit: string) =>
  `${round(median)} ${unit} (${round(min)}–${round(max)})`;

export function line(measure: Measure): string {
  const {name, ours, floor, unit, ratio, limit} = measure;
  const beside = floor ? `, floor ${range(floor, unit)}, ratio ${ratio!.toFixed(2)}` : '';
  const goal = limit === undefined ? '' : ` – at most ${limit}${isOver(measure) ? ': MISSED' : ''}`;
  return `${name}: ${range(ours, unit)}${beside}${goal}`;
}

export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
