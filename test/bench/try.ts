import {line} from './stats.js';
const {[process.argv[3]!]: run} = (await import(`./${process.argv[2]}.js`)) as Record<
  string,
  () => Promise<never[]>
>;
console.time('all');
for (const m of await run!()) console.log(line(m));
console.timeEnd('all');
