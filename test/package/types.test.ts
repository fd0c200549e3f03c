import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {test} from 'node:test';

const names = readdirSync('src/components', {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name);

/** What somebody writes who installed the package. */
const consumer = `
import {DataClient, IioeCourseCard, type Course} from 'iioe-widgets';
import 'iioe-widgets/register';
import {createServer} from 'iioe-widgets/server';
import {fakeApi, sample} from 'iioe-widgets/testing';
${names.map((name) => `import 'iioe-widgets/${name}';\nimport 'iioe-widgets/${name}/define';`).join('\n')}

const card: IioeCourseCard = document.createElement('iioe-course-card');
card.course = 'ai-in-medicine';
card.addEventListener('iioe-error', (event) => console.log(event.detail.kind === 'network'));
const course: Course = {id: 'a', title: {en: 'A'}};
card.data = course;
export default [DataClient, createServer, fakeApi, sample.courses.length, card.state === 'ready'];
// @ts-expect-error there is no such state
export const wrong = card.state === 'finished';
`;

for (const [module, moduleResolution] of [
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
]) {
  test(`a consumer's TypeScript finds every entry, by ${moduleResolution}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'iioe-types-'));
    try {
      mkdirSync(join(folder, 'node_modules'));
      symlinkSync(resolve('.'), join(folder, 'node_modules', 'iioe-widgets'));
      writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
      writeFileSync(join(folder, 'page.ts'), consumer);
      const options = {
        module,
        moduleResolution,
        target: 'es2022',
        strict: true,
        noEmit: true,
        types: [],
        lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
      };
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({compilerOptions: options, files: ['page.ts']}),
      );
      const tsc = resolve('node_modules/typescript/bin/tsc');
      const {stdout} = spawnSync(process.execPath, [tsc, '--project', folder], {encoding: 'utf8'});
      assert.equal(stdout, '');
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
}
