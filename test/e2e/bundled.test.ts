import assert from 'node:assert/strict';
import {test} from 'node:test';
import {build} from 'esbuild';
import {watch} from './page.js';
import {OUTCOME, pageOf, prerender, type Outcome} from './prerendered.js';
import {browser, server} from './setup.js';
import {openSite} from './site.js';

/** The package as a consumer's bundler takes it, with one of Lit's two builds. */
async function bundle(condition: string): Promise<Record<string, string>> {
  const {outputFiles} = await build({
    stdin: {contents: `import 'iioe-widgets/course-card/define';`, resolveDir: '.'},
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    conditions: [condition],
    loader: {'.svg': 'dataurl'},
    write: false,
  });
  return Object.fromEntries(outputFiles.map(({path, text}) => [path.slice(1), text]));
}

for (const condition of ['production', 'development'])
  test(`a bundler that takes Lit’s ${condition} build: the nodes stay, nothing is asked, nothing is warned of`, async () => {
    const rendered = await prerender(`${server.url}api/`, 'course-card', 'ai-in-medicine');
    const site = await openSite({
      '': pageOf('<script type="module" src="stdin.js"></script>', rendered),
      ...(await bundle(condition)),
    });
    const {page, faults, requests} = await watch(browser);
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
    await page.goto(site.url);
    const {states, lost, came, styles} = (await page.evaluate(OUTCOME)) as Outcome;
    site.stop();
    // Or it is the other one.
    assert.equal(
      warnings.filter((text) => text.startsWith('Lit is in dev mode')).length,
      +(condition === 'development'),
    );
    assert.deepEqual(
      warnings.filter((text) => !text.startsWith('Lit is in dev mode')),
      [],
    );
    assert.deepEqual([states, lost, came, styles], [['ready'], [], [0], 0]);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      requests.filter(({pathname}) => pathname.startsWith('/api')),
      [],
    );
    await page.close();
  });
