import {filters} from '../../data/collection/filters.js';
import {isRecord} from '../../data/collection/values.js';
import type {CollectionName} from '../../schemas/index.js';
import {rules} from '../../schemas/rules.js';
import {escapeKey, shorten} from '../findings.js';
import type {Endpoint} from './endpoint.js';
import {listOf} from './replies.js';
import {fail, skip} from './report.js';

/** The form of `facets`, where the API offers any. */
export async function checkFacets(endpoint: Endpoint, name: CollectionName): Promise<void> {
  const params = Object.keys(filters[name]);
  if (!params.length) return;
  await endpoint.check('facets', async () => {
    const {reply, facets} = listOf(await endpoint.list({facets: params, limit: ['1']}));
    if (facets === undefined || facets === null) skip('The API offers no facets.');
    const wrong = problemIn(facets, '/facets');
    if (wrong) fail('The facets have another form.', {address: reply.address, ...wrong});
    return `There are facets for ${Object.keys(facets).join(', ') || 'no filter'}.`;
  });
}

interface Problem {
  pointer: string;
  expected: string;
  got: string;
}

function problemIn(facets: unknown, pointer: string): Problem | undefined {
  if (!isRecord(facets)) return {pointer, expected: 'an object', got: shorten(facets)};
  for (const [name, values] of Object.entries(facets)) {
    const at = `${pointer}/${escapeKey(name)}`;
    if (!Array.isArray(values)) return {pointer: at, expected: 'a list', got: shorten(values)};
    for (const [i, value] of values.entries()) {
      const wrong = problemInValue(value, `${at}/${i}`);
      if (wrong) return wrong;
    }
  }
  return undefined;
}

function problemInValue(facet: unknown, pointer: string): Problem | undefined {
  if (!isRecord(facet)) return {pointer, expected: 'an object', got: shorten(facet)};
  const {value, label, count} = facet;
  if (rules.id(value) === undefined)
    return {pointer: `${pointer}/value`, expected: 'an id or a code', got: shorten(value)};
  if (label != null && rules.text(label) === undefined)
    return {pointer: `${pointer}/label`, expected: 'a text', got: shorten(label)};
  if (count != null && rules.count(count) === undefined)
    return {pointer: `${pointer}/count`, expected: 'a whole number from 0', got: shorten(count)};
  return undefined;
}
