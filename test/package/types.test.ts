import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {components} from '../support/components.js';
import {consumer, pack, uncovered} from '../support/packed.js';

/** What somebody writes who installed the package. `jsx`, `vue` and `svelte` need their frameworks (test/frameworks/). */
const page = `
import {DataClient, IioeCourseCard, type Course} from 'iioe-widgets';
import 'iioe-widgets/register';
import {canvasSource} from 'iioe-widgets/canvas';
import {moodleSource} from 'iioe-widgets/moodle';
import {oneFileSource} from 'iioe-widgets/one-file';
import {openEdxSource} from 'iioe-widgets/open-edx';
import {createServer} from 'iioe-widgets/server';
import {snippetFor} from 'iioe-widgets/snippets';
import {fakeApi, sample} from 'iioe-widgets/testing';
import {verifyCredential, type VerificationResult} from 'iioe-widgets/verify';
${components.map((name) => `import 'iioe-widgets/${name}';\nimport 'iioe-widgets/${name}/define';`).join('\n')}

const card: IioeCourseCard = document.createElement('iioe-course-card');
card.course = 'ai-in-medicine';
card.addEventListener('iioe-error', (event) => console.log(event.detail.kind === 'network'));
const course: Course = {id: 'a', title: {en: 'A'}};
card.data = course;
const result: VerificationResult = await verifyCredential('');
document.createElement('iioe-provider').source = oneFileSource('https://u.example/iioe.json');
export default [DataClient, createServer, fakeApi, sample.courses.length, card.state === 'ready', result.verdict];
export const more = [canvasSource, moodleSource, openEdxSource, snippetFor];
// @ts-expect-error there is no such state
export const wrong = card.state === 'finished';
`;
const packed = pack();

for (const [module, moduleResolution] of [
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
]) {
  test(`a consumer's TypeScript finds every entry, by ${moduleResolution}`, () => {
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'es2022',
      strict: true,
      noEmit: true,
      types: [],
      lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
    };
    const project = consumer(packed, {
      'page.ts': page,
      'tsconfig.json': JSON.stringify({compilerOptions, files: ['page.ts']}),
    });
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const {stdout} = spawnSync(process.execPath, [tsc, '--project', project], {
      encoding: 'utf8',
      env: uncovered,
    });
    assert.equal(stdout, '');
  });
}
