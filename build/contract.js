/** Writes the API contract as documents: `openapi.json` and `schemas/*.json`, into `dist/` or the folder named. */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {evaluate} from './evaluate.js';

const [folder = 'dist'] = process.argv.slice(2);
const {openApiDocument, jsonSchemas} = await evaluate('src/schemas/openapi/index.ts');
const sample = JSON.parse(await readFile('src/testing/sample.json', 'utf8'));

const write = (path, value) => writeFile(join(folder, path), `${JSON.stringify(value, null, 2)}\n`);

await mkdir(join(folder, 'schemas'), {recursive: true});
await write('openapi.json', openApiDocument(sample));
for (const [name, schema] of Object.entries(jsonSchemas())) await write(`schemas/${name}.json`, schema);
