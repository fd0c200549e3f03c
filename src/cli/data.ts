import {collections, type CollectionName} from '../schemas/index.js';
import {read} from '../schemas/read.js';
import {isObject} from '../schemas/rules.js';
import {shapeOf} from '../schemas/shape.js';
import type {ApiDocument} from '../server/index.js';
import {readInput} from './files.js';
import {describe, findingsOf} from './findings.js';
import {CommandError} from './usage.js';

const names = Object.keys(collections) as CollectionName[];

/** A data file as it can be served, and a line for everything in it that is wrong. */
export interface CheckedData {
  data: ApiDocument;
  warnings: string[];
}

/** The sample data, which is bundled with the command; read only when no file is named. */
export async function sampleData(): Promise<ApiDocument> {
  const sample: {default: unknown} = await import('../testing/sample.json', {with: {type: 'json'}});
  return sample.default as ApiDocument;
}

/** Reads a one-file source (API contract, "One-file source"); throws a sentence when it is none. */
export async function readData(file: string): Promise<CheckedData> {
  return checkData(parse(file, String(await readInput(file))), file);
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CommandError(`${file}: is not JSON: ${(error as Error).message}`);
  }
}

/**
 * Checks every item against its schema. What a schema finds is named; an item is left out only when a
 * reader can't use it at all, since readers pass over what they don't know (API contract, "Reading").
 *
 * @param file the name that messages begin with
 */
export function checkData(document: unknown, file: string): CheckedData {
  const form = `an object with lists such as "courses" (any of ${names.join(', ')})`;
  if (!isObject(document)) throw new CommandError(`${file}: must hold ${form}`);
  const present = names.filter((name) => document[name] !== undefined);
  if (!present.length) throw new CommandError(`${file}: must hold ${form}, and has none of them`);
  const data: Record<string, unknown> = {...document};
  const warnings: string[] = [];
  for (const name of present) {
    const items = document[name];
    if (!Array.isArray(items)) throw new CommandError(`${file}: /${name} must be a list`);
    data[name] = checkItems(name, items, (pointer, message) =>
      warnings.push(`${file}: ${pointer}: ${message}`),
    );
  }
  return {data, warnings};
}

type Warn = (pointer: string, message: string) => void;

function checkItems(name: CollectionName, items: readonly unknown[], warn: Warn): unknown[] {
  const ids = new Set<string>();
  return items.filter((item, index) => {
    const at = `/${name}/${index}`;
    const usable = read<{id: string}>(shapeOf(collections[name]), item).value;
    const left = usable ? '' : '; the item is left out';
    for (const finding of findingsOf(collections[name], item, at)) {
      warn(finding.pointer, describe(finding) + left);
    }
    if (!usable) return false;
    if (ids.has(usable.id)) warn(`${at}/id`, `"${usable.id}" stands twice; the item is left out`);
    return !ids.has(usable.id) && ids.add(usable.id);
  });
}
