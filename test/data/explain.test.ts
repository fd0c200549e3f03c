import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DataError, type ErrorFacts, type ErrorKind} from '../../src/data/errors.js';
import {explain} from '../../src/data/explain.js';
import {checkVersion} from '../../src/data/version.js';

const told = (kind: ErrorKind, facts: ErrorFacts = {}, service?: Parameters<typeof explain>[1]) => {
  const {error, notice, wait} = explain(new DataError(kind, 'what happened', facts), service);
  return [error.kind, notice, wait];
};

describe('a failure is told by what the API says of itself', () => {
  const notice = {en: 'Back at noon'};
  const maintenance = {status: 'maintenance', notice} as const;

  it('as maintenance, with its notice, asked again after 30 s or as told, never at once', () => {
    assert.deepEqual(told('network', {}, maintenance), ['maintenance', notice, 30_000]);
    assert.deepEqual(told('http', {status: 503, retryAfter: '5'}, maintenance), [
      'maintenance',
      notice,
      5000,
    ]);
    assert.deepEqual(told('http', {retryAfter: '0'}, maintenance), ['maintenance', notice, 1000]);
    assert.deepEqual(told('not-found', {status: 404}, maintenance), ['maintenance', notice, 30_000]);
  });

  it('but not where maintenance is no excuse', () => {
    assert.deepEqual(told('misconfigured', {}, maintenance), ['misconfigured', undefined, undefined]);
    assert.deepEqual(told('not-found', {}, maintenance), ['not-found', undefined, undefined]);
    assert.deepEqual(told('network', {}, {status: 'available', notice}), ['network', undefined, undefined]);
  });

  it('with the words of a problem where no notice stands: its detail, or else its title', () => {
    const problem = {title: 'Closed', detail: 'Closed for the day'};
    assert.deepEqual(told('maintenance', {problem}), ['maintenance', 'Closed for the day', 30_000]);
    assert.deepEqual(told('maintenance', {problem: {title: 'Closed'}}), ['maintenance', 'Closed', 30_000]);
    assert.deepEqual(told('maintenance', {problem}, maintenance), ['maintenance', notice, 30_000]);
    assert.deepEqual(told('maintenance', {problem}, {status: 'available', notice}), [
      'maintenance',
      'Closed for the day',
      30_000,
    ]);
    assert.deepEqual(told('maintenance'), ['maintenance', undefined, 30_000]);
    assert.deepEqual(told('maintenance', {problem: 'Closed'}), ['maintenance', undefined, 30_000]);
  });

  it('as too many requests where it wants a longer wait', () => {
    assert.deepEqual(told('http', {retryAfter: '6'}), ['rate-limited', undefined, 6000]);
    assert.deepEqual(told('http', {retryAfter: '5'}), ['http', undefined, undefined]);
    assert.deepEqual(told('rate-limited', {retryAfter: '6'}), ['rate-limited', undefined, 6000]);
    assert.deepEqual(told('rate-limited', {retryAfter: '5'}), ['rate-limited', undefined, undefined]);
    assert.deepEqual(told('rate-limited'), ['rate-limited', undefined, undefined]);
    assert.deepEqual(told('network', {retryAfter: '6'}), ['network', undefined, undefined]);
  });

  it('as an API of another version', () => {
    assert.deepEqual(told('invalid-data', {}, {version: '2.0'}), ['misconfigured', undefined, undefined]);
    assert.deepEqual(told('invalid-data', {}, {version: '1.4'}), ['invalid-data', undefined, undefined]);
  });

  it('keeping what happened and its facts', () => {
    for (const kind of ['maintenance', 'http'] as const) {
      const {error} = explain(new DataError(kind, 'what happened', {status: 503, retryAfter: '60'}));
      assert.equal(error.message, 'what happened');
      assert.deepEqual(error.facts, {status: 503, retryAfter: '60'});
    }
  });
});

it('another major version of the contract is refused, by its name', () => {
  for (const service of [undefined, {}, {version: '1'}, {version: '1.0'}, {version: '1.99.3'}])
    assert.doesNotThrow(() => checkVersion(service));
  for (const version of ['2', '0.9', '10', '']) {
    assert.throws(() => checkVersion({version}), {
      kind: 'misconfigured',
      message: `the API has version ${version}, not version 1`,
    });
  }
});

it('what may pass by itself is asked again, unless it is told otherwise', () => {
  const kinds: ErrorKind[] = ['network', 'timeout', 'rate-limited', 'maintenance', 'http', 'not-found'];
  const {length} = kinds.filter((kind) => new DataError(kind, '').retryable);
  assert.equal(length, 4);
  const errors = [{status: 500}, {status: 499}, {status: 503, retryable: false}, {retryable: true}];
  const are = errors.map((facts) => new DataError('http', '', facts).retryable);
  assert.deepEqual(are, [true, false, false, true]);
});
