import assert from 'node:assert/strict';
import {relative} from 'node:path';
import {test} from 'node:test';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {build} from 'esbuild';
import {rollup} from 'rollup';
import {components} from '../support/components.js';
import {consumer, pack} from '../support/packed.js';

const pages = {
  'define.js': `import 'iioe-widgets/course-card/define';`,
  'class.js': `import {IioeCourseCard} from 'iioe-widgets'; customElements.define('my-card', class extends IioeCourseCard {});`,
  'error.js': `import {DataError} from 'iioe-widgets'; console.log(DataError);`,
  'all.js': `import 'iioe-widgets/register';`,
};
const project = consumer(pack(), pages);

/** The modules of which something is left, by path in the package. */
type Kept = (page: string) => Promise<string[]>;

const bundlers: Record<string, Kept> = {
  async esbuild(page) {
    const {metafile} = await build({
      entryPoints: [page],
      absWorkingDir: project,
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: 'out',
      write: false,
      metafile: true,
    });
    // It also writes what only code that is gone would have loaded late; no page asks for that.
    const asked = new Set<string>();
    const follow = (output: string): void => {
      if (asked.has(output)) return;
      asked.add(output);
      metafile.outputs[output]!.imports.filter(({external}) => !external).forEach(({path}) => follow(path));
    };
    follow(`out/${page}`);
    return [...asked].flatMap((output) =>
      Object.entries(metafile.outputs[output]!.inputs).flatMap(([file, {bytesInOutput}]) =>
        bytesInOutput > 0 ? [file] : [],
      ),
    );
  },
  async rollup(page) {
    const bundle = await rollup({
      input: `${project}/${page}`,
      plugins: [nodeResolve()],
      onwarn: () => {},
    });
    const {output} = await bundle.generate({dir: 'out'});
    await bundle.close();
    const modules = output.flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []));
    return modules.flatMap(([id, {renderedLength}]) => (renderedLength > 0 ? [relative(project, id)] : []));
  },
};

/** Of which widgets there is code, by their folders. */
const widgetsIn = (modules: string[]): readonly string[] =>
  components.filter((name) =>
    modules.some((file) => file.startsWith(`node_modules/iioe-widgets/dist/components/${name}/`)),
  );

for (const [name, kept] of Object.entries(bundlers)) {
  test(`${name}: who imports one card by its entry gets it registered, and no code of another widget`, async () => {
    const modules = await kept('define.js');
    assert.deepEqual(widgetsIn(modules), ['course-card']);
    assert.ok(modules.some((file) => file.endsWith('/course-card.define.js')));
  });

  test(`${name}: who imports one class of the whole package gets no code of another widget, and nothing registered`, async () => {
    const modules = await kept('class.js');
    assert.deepEqual(widgetsIn(modules), ['course-card']);
    assert.deepEqual(
      modules.filter((file) => /\.define\.js$|\/register\.js$/.test(file)),
      [],
    );
  });

  test(`${name}: who imports no widget gets none, nor Lit and zod`, async () => {
    const modules = await kept('error.js');
    assert.deepEqual(widgetsIn(modules), []);
    assert.deepEqual(
      modules.filter((file) => /node_modules\/(?:@?lit|zod)/.test(file)),
      [],
    );
  });

  test(`${name}: who registers all gets all, so this would find them`, async () => {
    assert.deepEqual(widgetsIn(await kept('all.js')), components);
  });
}
