import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {collections, Service} from '../../src/schemas/index.js';
import {read} from '../../src/schemas/read.js';
import {shapeOf, type Shape} from '../../src/schemas/shape.js';
import {objectOf, written} from '../support/hostile.js';

/*
 * Every resource of the contract, those too that no widget shows by itself: what a reader makes of hostile JSON. What
 * widgets then show of it is `test/e2e/hostile.test.ts`.
 */

/** Payloads in all. */
const COUNT = 10_000;
const SEED = Number(process.env.FUZZ_SEED ?? 20_251_127);
const BASE = 'https://api.example/v1/';

const LINK = /^(?:https?|mailto):/;
const PICTURE = /^https?:|^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[\w+/=]*$/i;

/** What of a model its shape doesn't have, or no page should be led to. */
function* faultsOf(shape: Shape | undefined, value: unknown, at = ''): Generator<string> {
  if (shape === undefined) yield `${at} is no field`;
  else if (Array.isArray(shape))
    for (const [i, item] of (value as unknown[]).entries()) yield* faultsOf(shape[0], item, `${at}/${i}`);
  else if (typeof shape === 'object') {
    const fields = new Map(Object.entries(shape).map(([name, field]) => [name.replace(/[!~]$/, ''), field]));
    for (const [name, inner] of Object.entries(value as object))
      yield* faultsOf(fields.get(name), inner, `${at}/${name}`);
  } else if (shape === 'link' && !LINK.test(value as string)) yield `${at} is ${String(value)}`;
  else if (shape === 'image' && !PICTURE.test((value as {url: string}).url))
    yield `${at} is ${JSON.stringify(value)}`;
}

const prototypes = (): string =>
  [Object, Array, Function, String]
    .map(({prototype}) => Reflect.ownKeys(prototype).map(String).join())
    .join(';');

const resources = Object.entries({...collections, service: Service});
/** A whole number, or there is no end. */
const EACH = Math.ceil(COUNT / resources.length);

// For seconds, and once for each mutant.
describe(`${COUNT} hostile payloads (seed ${SEED})`, {skip: 'MUTATE' in process.env}, () => {
  for (const [name, schema] of resources)
    test(name, () => {
      const shape = shapeOf(schema) as {[field: string]: Shape};
      const before = prototypes();
      let sound = 0;
      fc.assert(
        fc.property(objectOf(shape), (payload) => {
          const {value} = read(shape, JSON.parse(written(JSON.stringify(payload))), BASE);
          if (value !== undefined) sound++;
          assert.deepEqual(value === undefined ? [] : [...faultsOf(shape, value)], []);
          assert.equal(prototypes(), before);
        }),
        {numRuns: EACH, seed: SEED},
      );
      // What is refused whole tests little.
      assert.ok(sound > EACH / 3, `${sound} are sound`);
    });
});
