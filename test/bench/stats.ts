import {cpus} from 'node:os';

export type Unit = 'ms' | 'µs' | 'requests' | 'requests/s' | 'kB' | 'kB a card' | 'nodes' | 'shift';

/** What a figure is, beside which other one, and what it may be at most. */
export interface Measure {
  name: string;
  /** Median, least and most, in `unit`. */
  ours: Spread;
  floor?: Spread;
  unit: Unit;
  /** The median of the ratios of runs that followed each other. */
  ratio?: number;
  /** Of the ratio where there is one, else of our median. */
  limit?: number;
  /** What makes it more than the limit, where it is. */
  why?: string;
  /** Each run, ours and the floor. */
  pairs?: Pair[];
}

export interface Spread {
  median: number;
  min: number;
  max: number;
}

type Pair = [ours: number, floor: number];
export type Compared = Required<Pick<Measure, 'ours' | 'floor' | 'ratio' | 'pairs'>>;

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {median: sorted[sorted.length >> 1]!, min: sorted[0]!, max: sorted.at(-1)!};
}

export const once = (value: number): Spread => spread([value]);

export function compared(pairs: Pair[]): Compared {
  return {
    ours: spread(pairs.map(([value]) => value)),
    floor: spread(pairs.map(([, value]) => value)),
    ratio: spread(pairs.map(([value, base]) => value / base)).median,
    pairs,
  };
}

/** With `BENCH_RUNS=1` a run tells only whether all works. */
export const isTrial = process.env.BENCH_RUNS !== undefined;
export const turnsOf = (runs: number): number => (isTrial ? Number(process.env.BENCH_RUNS) : runs);

/** Runs both by turns, since a machine's speed changes while it works; the first turn only warms up. */
export async function alternate(
  runs: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<Compared> {
  const wrapped = (run: () => Promise<number>) => async () => ({value: await run()});
  return (await alternateAll(runs, wrapped(ours), wrapped(floor))).value;
}

/** The same for runs that tell several figures each. */
export async function alternateAll<Name extends string>(
  runs: number,
  ours: () => Promise<Record<Name, number>>,
  floor: () => Promise<Record<Name, number>>,
): Promise<Record<Name, Compared>> {
  const turns: [Record<Name, number>, Record<Name, number>][] = [];
  for (let i = 0; i <= turnsOf(runs); i++) {
    if (i % 2) turns.push([await ours(), await floor()]);
    else {
      const base = await floor();
      turns.push([await ours(), base]);
    }
  }
  turns.shift();
  const names = Object.keys(turns[0]![0]) as Name[];
  return Object.fromEntries(
    names.map((name) => [name, compared(turns.map(([own, base]) => [own[name], base[name]]))]),
  ) as Record<Name, Compared>;
}

export const isOver = ({ours, ratio, limit}: Measure): boolean =>
  limit !== undefined && (ratio ?? ours.median) > limit;

export const round = (value: number): string =>
  value.toFixed(Number.isInteger(value) || value >= 100 ? 0 : value >= 10 ? 1 : 2);

export function range({median, min, max}: Spread, unit: Unit): string {
  const bounds = min === max ? '' : ` (${round(min)}–${round(max)})`;
  return `${round(median)} ${unit === 'shift' ? '' : `${unit} `}${bounds}`.replaceAll(/ +/g, ' ').trim();
}

export function line(measure: Measure): string {
  const {name, ours, floor, unit, ratio, limit} = measure;
  const beside = floor ? `, beside ${range(floor, unit)}` : '';
  const times = ratio === undefined ? '' : `, ratio ${ratio.toFixed(2)}`;
  const goal = limit === undefined ? '' : ` – at most ${limit}${isOver(measure) ? ': MISSED' : ''}`;
  return `${name}: ${range(ours, unit)}${beside}${times}${goal}`;
}

export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
