import {realpathSync} from 'node:fs';
import {storybookTest} from '@storybook/addon-vitest/vitest-plugin';
import {playwright} from '@vitest/browser-playwright';
import {defineConfig} from 'vitest/config';
import {CombinationsReporter} from './test/stories/combinations.js';
import {findChromium} from './test/support/chromium.js';

const {executablePath, args, env} = await findChromium();

/** The narrowest phone that is still in use, in CSS pixels. */
const PHONE = '320';

const SCREEN = {width: 1280, height: 720};
/** Of pictures: what is higher than the window would be made smaller. */
const TALL = {width: 1280, height: 8000};

/** Of each project its own, since vitest writes the project's name into it. */
const browser = (viewport: typeof SCREEN) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({launchOptions: {executablePath, args, env: env}, contextOptions: {viewport}}),
  instances: [{browser: 'chromium' as const}],
});

// The packages may be a link, as in a second working tree.
const server = {fs: {allow: ['.', realpathSync('node_modules')]}};

// Found while tests run, they would load the page anew.
const optimizeDeps = {
  include: [
    '@lit/context',
    'axe-core',
    'lit',
    'lit/directive.js',
    'lit/directives/keyed.js',
    'lit/directives/ref.js',
    'lit/directives/repeat.js',
    'zod/mini',
    'storybook/actions',
    'storybook/test',
  ],
};

/** Each story, with its play, checked by axe and for what stands out. */
const stories = (name: string, setupFiles: string[] = [], viewport = SCREEN) => ({
  plugins: [storybookTest({initialGlobals: {width: PHONE}})],
  server,
  optimizeDeps,
  test: {
    name,
    setupFiles: ['test/stories/setup.ts', ...setupFiles],
    isolate: false,
    testTimeout: 60_000,
    browser: browser(viewport),
  },
});

/** `matrix` is `stories` in more languages and colours: `npm run test:a11y`; `looks` takes pictures: `npm run test:looks`. */
export default defineConfig({
  test: {
    // Stories of faults warn; that is no finding.
    onConsoleLog: (log) => !/^(<iioe-|Lit is in dev mode)/.test(log),
    reporters: ['default', new CombinationsReporter()],
    projects: [
      stories('stories'),
      stories('matrix', ['test/stories/matrix.ts']),
      stories('looks', ['test/stories/looks.ts'], TALL),
    ],
  },
});
