/**
 * What stands beside the scripts in `dist/cdn/`: `reserve.css`, `themes/`, and `integrity.json`: what a page puts into a tag's
 * `integrity`, by file.
 */
import {createHash} from 'node:crypto';
import {copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';

const folder = 'dist/cdn';
copyFileSync('src/styles/reserve.css', `${folder}/reserve.css`);
cpSync('src/styles/themes', `${folder}/themes`, {recursive: true});

const hashOf = (file) => createHash('sha384').update(readFileSync(file)).digest('base64');

const files = readdirSync(folder, {recursive: true})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:js|css)$/.test(file))
  .sort();
const table = Object.fromEntries(files.map((file) => [file, `sha384-${hashOf(`${folder}/${file}`)}`]));
writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(table, null, 2)}\n`);
