import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {bundledSize} from './bundle.js';
import {plotOf} from './plot.js';
import {table} from './report.js';
import {alternateAll, compared, isOver, line, once, spread, type Measure} from './stats.js';

const measure = (more: Partial<Measure>): Measure => ({name: 'x', ours: once(3), unit: 'ms', ...more});

test('a spread is the median, the least and the most', () => {
  assert.deepEqual(spread([5, 1, 9]), {median: 5, min: 1, max: 9});
});

test('sides take turns, and the first turn counts for nothing', async () => {
  const order: string[] = [];
  const side = (name: string, costs: number[]) => async () => {
    order.push(name);
    return {cost: costs.shift()!};
  };
  const {cost} = await alternateAll(3, side('a', [99, 4, 6, 8]), side('b', [1, 2, 2, 2]));
  assert.equal(order.join(''), 'baabbaab');
  assert.deepEqual(cost.pairs, [
    [4, 2],
    [6, 2],
    [8, 2],
  ]);
  assert.equal(cost.ratio, 3);
});

test('a ratio is that of turns, not of medians', () => {
  assert.equal(
    compared([
      [2, 1],
      [30, 10],
      [4, 4],
    ]).ratio,
    2,
  );
});

test('a limit holds for the ratio, where there is one', () => {
  assert.equal(isOver(measure({limit: 2})), true);
  assert.equal(isOver(measure({limit: 2, ratio: 1.5})), false);
  assert.equal(isOver(measure({})), false);
  assert.match(line(measure({limit: 2})), /MISSED$/);
  assert.match(
    table([measure({limit: 2, ratio: 2.5, floor: once(1)})]),
    /\| x \| 3 ms \| 1 ms \| 2\.50 \| 2: over \|$/,
  );
});

test('what a bundle imports later isn’t counted', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'iioe-bench-'));
  t.after(() => rm(folder, {recursive: true}));
  const noise = Array.from({length: 2000}, (_, i) => ((i * 2654435761) % 4294967296).toString(36)).join('');
  await writeFile(join(folder, 'late.js'), `export default '${noise}';`);
  const [late, atOnce] = [
    await bundledSize(`import('./late.js').then(console.log)`, folder),
    await bundledSize(`import late from './late.js'; console.log(late)`, folder),
  ];
  assert.ok(late < 0.3, `${late} kB`);
  assert.ok(atOnce > 3, `${atOnce} kB`);
});

test('a plot has a line and its points for each', () => {
  const points: [number, number][] = [
    [10, 20],
    [100, 200],
  ];
  const svg = plotOf([
    {
      title: 'A',
      lines: [
        {name: 'one', points},
        {name: 'two', points},
      ],
    },
  ]);
  assert.equal(svg.match(/<polyline/g)!.length, 2);
  assert.equal(svg.match(/<circle/g)!.length, 4);
  assert.ok(!svg.includes('NaN'));
});
