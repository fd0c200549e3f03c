/** Writes `dist/cdn/integrity.json`: what a page puts into a script tag's `integrity`, by file. */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';

const folder = 'dist/cdn';
const hashOf = (file) => createHash('sha384').update(readFileSync(file)).digest('base64');

const files = readdirSync(folder, {recursive: true})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.js'))
  .sort();
const table = Object.fromEntries(files.map((file) => [file, `sha384-${hashOf(`${folder}/${file}`)}`]));
writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(table, null, 2)}\n`);
