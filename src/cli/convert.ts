import {statSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {collections} from '../schemas/index.js';
import {decode} from './convert/csv.js';
import {documentOf, type OneFile} from './convert/document.js';
import {draftsOf, type Draft, type PublicCollection} from './convert/drafts.js';
import {columnsHelp} from './convert/help.js';
import {spelledAsContract} from './convert/columns.js';
import {languageOf} from './convert/names.js';
import {readInput, writeOutput} from './files.js';
import {print, warn} from './terminal.js';
import {CommandError, UsageError, usageErrors} from './usage.js';

/** Texts that name no language are in this one, where others beside them name theirs. */
const PLAIN_LANGUAGE = 'en';

/** `iioe-widgets convert`: a spreadsheet's export into a one-file source (API contract, "Addresses"). */
export async function convert(args: string[]): Promise<void> {
  const {files, columns, ...options} = parse(args);
  if (columns) return print(columnsHelp(options.collection ?? 'courses'));
  const drafts = new Map<PublicCollection, Draft[]>();
  let rows = 0;
  for (const file of files) {
    const collection = options.collection ?? collectionOf(file);
    const read = await readDrafts(file, collection, options);
    rows += read.length;
    drafts.set(collection, [...(drafts.get(collection) ?? []), ...read]);
  }
  const document = documentOf(drafts, serviceOf(options), warn);
  const count = summaryOf(document);
  if (!count) throw new CommandError(`no row of ${files.join(', ')} could be used`);
  await writeOutput(`${JSON.stringify(document, null, 2)}\n`, options.out);
  warn(`${rows} rows read; ${options.out ?? 'the document'} holds ${count}`);
}

type Options = Omit<ReturnType<typeof parse>, 'files' | 'columns'>;

function parse(args: string[]) {
  const text = {type: 'string'} as const;
  const {values, positionals} = usageErrors(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: text,
        collection: text,
        language: text,
        name: text,
        encoding: text,
        columns: {type: 'boolean'},
      },
    }),
  );
  const {collection, columns = false, ...rest} = values;
  if (!columns && !positionals.length) throw new UsageError('convert needs a CSV file');
  if (rest.out === '') throw new UsageError('--out needs a file');
  if (rest.out !== undefined && positionals.some((file) => isSame(file, rest.out!)))
    throw new UsageError(`--out ${rest.out} would replace what is converted`);
  if (rest.encoding !== undefined) usageErrors(() => new TextDecoder(rest.encoding));
  return {
    ...rest,
    files: positionals,
    columns,
    collection: collection === undefined ? undefined : known(collection),
    language: rest.language === undefined ? undefined : usageErrors(() => languageOf(rest.language!)),
  };
}

/** By what both lead to: a link, or a disk that knows no case, must not replace what is read. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => statSync(file, {throwIfNoEntry: false}));
  return resolve(one) === resolve(other) || (!!a && !!b && a.ino === b.ino && a.dev === b.dev);
}

function known(collection: string): PublicCollection {
  const isKnown = Object.hasOwn(collections, collection);
  if (!isKnown)
    throw new UsageError(`there is no collection "${collection}": ${Object.keys(collections).join(', ')}`);
  if (collection === 'progress')
    throw new UsageError('progress is learner data, and does not belong into a public file');
  return collection as PublicCollection;
}

/** The collection that a file's name speaks of, in the singular too. */
function collectionOf(file: string): PublicCollection {
  const name = spelledAsContract(basename(file).toLowerCase());
  const found = Object.keys(collections).filter((collection) => name.includes(collection.replace(/s$/, '')));
  if (found.length === 1) return known(found[0]!);
  warn(
    `${file}: its name is not that of one collection, so it is read as courses; --collection says otherwise`,
  );
  return 'courses';
}

async function readDrafts(file: string, collection: PublicCollection, options: Options): Promise<Draft[]> {
  const bytes = await readInput(file);
  try {
    const text = decode(bytes, options.encoding);
    return draftsOf(text, file, collection, options.language ?? PLAIN_LANGUAGE, warn);
  } catch (error) {
    if (error instanceof CommandError) throw new CommandError(`${file}: ${error.message}`);
    throw error;
  }
}

/** Only what is known: a name and a language that were given. */
function serviceOf({name, language}: Options): Record<string, unknown> {
  return {
    ...(name && {name}),
    version: '1',
    status: 'available',
    ...(language && {defaultLanguage: language}),
    updated: new Date().toISOString().slice(0, 10),
  };
}

/** `3 courses, 1 organizations`; nothing where there is none. */
const summaryOf = (document: OneFile): string =>
  Object.keys(collections)
    .map((name) => ({name, count: document[name as PublicCollection]?.length ?? 0}))
    .filter(({count}) => count)
    .map(({name, count}) => `${count} ${name}`)
    .join(', ');
