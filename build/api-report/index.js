/**
 * Writes `etc/api/`: the public interface as text, so that a review shows what a change does to it. After a build:
 * `npm run api`. `test/package/api-report.test.ts` fails while they differ.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {elementsReport} from './elements.js';
import {modulesReport} from './modules.js';
import {packageReport} from './package.js';

const [folder = 'etc/api'] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json');
const reports = {
  elements: elementsReport(read('dist/custom-elements.json')),
  modules: modulesReport(manifest),
  package: packageReport(manifest),
};

mkdirSync(folder, {recursive: true});
for (const [name, text] of Object.entries(reports))
  writeFileSync(join(folder, `${name}.md`), `<!-- Written by \`npm run api\`. -->\n\n${text}`);
