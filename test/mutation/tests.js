import {readdirSync} from 'node:fs';
import {join} from 'node:path';

/** What is measured, each with a report of its own: the published documents have other tests than what they're made of. */
export const areas = ['schemas', 'schemas/openapi', 'data', 'localization', 'verify'];

/** The area that a folder or file of `src/` belongs to: the narrowest. */
export const areaOf = (part) => areas.findLast((area) => `${part}/`.startsWith(`${area}/`));

/** Tests of other rooms that guard an area's lines, too. */
const beside = {data: ['test/server/lists.test.ts']};

/** What else of `test/` none of them needs: Stryker's copy is without it. */
export const leftOut = ['stories', 'e2e', 'components', 'internal'].map((folder) => `test/${folder}`);

/** Seconds for every mutant, and their lines have shorter guards. */
const long = ['fuzz', 'hostile', 'data-integrity-limits', 'vectors', 'rdf-canon'];
/** Both sides of what it compares are the mutant; and one that reads styles only. */
const blind = ['parity', 'mirroring'];
/** The published documents are made of the schemas, so these would run for each; they take longest of all. */
const documents = ['openapi', 'json-schemas'];

const nameOf = (file) => /([^/]+)\.test\.ts$/.exec(file)?.[1];

/** The test files that may kill a mutant of a part of `src/`; of these a mutant meets those that reach it. */
export function testsOf(part) {
  const area = areaOf(part);
  const [folder] = area.split('/');
  const all = readdirSync(join('test', folder), {recursive: true})
    .map((file) => join('test', folder, file))
    .concat(beside[area] ?? []);
  const isWanted =
    area === 'schemas/openapi'
      ? (name) => documents.includes(name)
      : (name) => name && ![...long, ...blind, ...documents].includes(name);
  return all.filter((file) => isWanted(nameOf(file)));
}
