import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {percentOf, progressState, unitStatus} from '../../src/components/progress-tracker/progress-state.js';
import type {Progress, ProgressStatus, ProgressUnit} from '../../src/schemas/progress.js';

const STATUSES: ProgressStatus[] = [
  'notStarted',
  'inProgress',
  'completed',
  'expired',
  'failed',
  'withdrawn',
];

const units = (...statuses: (ProgressStatus | '?')[]): ProgressUnit[] =>
  statuses.map((status) => ({title: 'U', ...(status !== '?' && {status})}));
const optional = (unit: ProgressUnit): ProgressUnit => ({...unit, optional: true});
const of = (record: Partial<Progress>) => progressState({id: 'p', course: 'c', ...record});

describe('progressState', () => {
  const bars: [string, Partial<Progress>, number | undefined][] = [
    ['its own fraction before all', {fraction: 0.4, unitsDone: 1, unitsTotal: 2, status: 'completed'}, 0.4],
    ['a fraction of 0 is known', {fraction: 0, unitsDone: 1, unitsTotal: 2}, 0],
    ['else units done of total', {unitsDone: 1, unitsTotal: 4, units: units('completed')}, 0.25],
    ['more done than there are is unknown', {unitsDone: 7, unitsTotal: 5}, undefined],
    [
      'more done than there are: the units say it',
      {unitsDone: 7, unitsTotal: 2, units: units('completed', 'notStarted')},
      0.5,
    ],
    ['a total of 0 is unknown', {unitsDone: 0, unitsTotal: 0}, undefined],
    ['a total of 0 leaves the word to rule', {unitsDone: 0, unitsTotal: 0, status: 'completed'}, 1],
    ['done without a total is unknown', {unitsDone: 3}, undefined],
    ['a total without done is unknown', {unitsTotal: 3}, undefined],
    [
      'else the units of known state',
      {units: units('completed', 'inProgress', 'notStarted', 'completed')},
      0.5,
    ],
    ['units of unknown state count for nothing', {units: units('completed', 'notStarted', '?', '?')}, 0.5],
    [
      'optional units are left out',
      {units: [...units('completed'), ...units('notStarted').map(optional)]},
      1,
    ],
    ['only optional units: unknown', {units: units('notStarted', 'completed').map(optional)}, undefined],
    ['only unknown units: unknown', {units: units('?', '?')}, undefined],
    ['no units: unknown', {units: []}, undefined],
    [
      'failed, expired and withdrawn are not done',
      {units: units('failed', 'expired', 'withdrawn', 'completed')},
      0.25,
    ],
    [
      'a unit’s own fraction says its state',
      {
        units: [
          {title: 'U', fraction: 1},
          {title: 'U', fraction: 0},
        ],
      },
      0.5,
    ],
    ['else 1 for completed', {status: 'completed'}, 1],
    ['else 0 for not started', {status: 'notStarted'}, 0],
    ['a date of completion is completion', {completed: '2026-01-01'}, 1],
    ['else unknown', {status: 'inProgress'}, undefined],
    ['unknown for expired', {status: 'expired'}, undefined],
    ['unknown without anything', {}, undefined],
  ];
  for (const [rule, record, fraction] of bars)
    it(`bar: ${rule}`, () => expect(of(record).fraction).to.equal(fraction));

  const words: [string, Partial<Progress>, ProgressStatus | undefined][] = [
    ['the record’s own', {status: 'withdrawn', fraction: 1}, 'withdrawn'],
    ['completed with a full bar', {fraction: 1}, 'completed'],
    ['not started with an empty bar', {fraction: 0}, 'notStarted'],
    ['in progress between', {fraction: 0.01}, 'inProgress'],
    ['in progress once begun', {fraction: 0, started: '2026-01-01'}, 'inProgress'],
    ['in progress once active, bar unknown', {lastActivity: '2026-01-01'}, 'inProgress'],
    ['in progress while a unit is', {units: units('inProgress', 'notStarted')}, 'inProgress'],
    ['completed when all units are', {units: units('completed', 'completed')}, 'completed'],
    ['not completed while a unit is unknown', {units: units('completed', '?')}, 'inProgress'],
    [
      'in progress, not completed, with more done than there are',
      {unitsDone: 7, unitsTotal: 4},
      'inProgress',
    ],
    ['completed by its date', {completed: '2026-01-01'}, 'completed'],
    ['none where nothing is known', {unitsTotal: 0, unitsDone: 0}, undefined],
  ];
  for (const [rule, record, status] of words)
    it(`word: ${rule}`, () => expect(of(record).status).to.equal(status));

  it('counts units only where all are known', () => {
    expect(of({unitsDone: 2, unitsTotal: 3, units: units('?')}).units).to.deep.equal({done: 2, total: 3});
    expect(of({units: units('completed', 'notStarted')}).units).to.deep.equal({done: 1, total: 2});
    expect(of({units: units('completed', '?')}).units).to.equal(undefined);
    expect(of({fraction: 0.5}).units).to.equal(undefined);
  });

  it('disagrees only where completed meets less than all', () => {
    expect(of({status: 'completed', fraction: 0.8}).disagrees).to.equal(true);
    expect(of({status: 'completed', units: units('completed', 'notStarted')}).disagrees).to.equal(true);
    expect(of({status: 'completed', fraction: 1}).disagrees).to.equal(false);
    expect(of({status: 'completed'}).disagrees).to.equal(false);
    expect(of({status: 'inProgress', fraction: 0.8}).disagrees).to.equal(false);
  });

  it('is a number from 0 to 1 or unknown, whatever the record', () => {
    const status = fc.option(fc.constantFrom(...STATUSES), {nil: undefined});
    const fraction = fc.option(fc.double({min: 0, max: 1, noNaN: true}), {nil: undefined});
    const count = fc.option(fc.nat(50), {nil: undefined});
    const unit = fc.record({title: fc.constant('U'), status, fraction, optional: fc.boolean()});
    const record = fc.record({
      id: fc.constant('p'),
      status,
      fraction,
      unitsDone: count,
      unitsTotal: count,
      units: fc.option(fc.array(unit), {nil: undefined}),
      completed: fc.constantFrom(undefined, '2026-01-01'),
    });
    fc.assert(
      fc.property(record, (any) => {
        const state = progressState(any);
        if (state.fraction !== undefined) {
          expect(state.fraction).to.be.within(0, 1);
          expect(state.status).not.to.equal(undefined);
          expect(percentOf(state.fraction) === 100).to.equal(state.fraction === 1);
          expect(percentOf(state.fraction) === 0).to.equal(state.fraction === 0);
        }
        if (state.units) expect(state.units.done).to.be.within(0, state.units.total);
      }),
    );
  });
});

describe('percentOf', () => {
  const table: [number, number][] = [
    [0, 0],
    [1e-9, 1],
    [0.29, 29],
    [1 / 3, 33],
    [2 / 3, 67],
    [0.996, 99],
    [1, 100],
  ];
  for (const [fraction, percent] of table) {
    it(`${fraction} is ${percent} %`, () => expect(percentOf(fraction)).to.equal(percent));
  }
});

describe('unitStatus', () => {
  it('is the unit’s word, else its fraction’s', () => {
    expect(unitStatus({title: 'U', status: 'failed', fraction: 1})).to.equal('failed');
    expect(unitStatus({title: 'U', fraction: 0.5})).to.equal('inProgress');
    expect(unitStatus({title: 'U'})).to.equal(undefined);
  });
});
