import {mkdir, writeFile} from 'node:fs/promises';
import {dataMeasures} from './data.js';
import {hostMeasures} from './host.js';
import {listMeasures} from './lists.js';
import {paintMeasures} from './paint.js';
import {isOver, line, machine} from './stats.js';

/** `npm run bench`: prints what it measured, keeps it in `.bench/`, fails where a figure is over its limit. */
const measures = [
  ...(await dataMeasures()),
  ...(await listMeasures()),
  ...(await paintMeasures()),
  ...(await hostMeasures()),
];
console.log(`${new Date().toISOString().slice(0, 10)}, ${machine()}`);
console.log(measures.map(line).join('\n'));
await mkdir('.bench', {recursive: true});
await writeFile('.bench/measures.json', `${JSON.stringify({machine: machine(), measures}, null, 2)}\n`);
if (measures.some(isOver)) process.exitCode = 1;
