import {realpathSync} from 'node:fs';
import {storybookTest} from '@storybook/addon-vitest/vitest-plugin';
import {playwright} from '@vitest/browser-playwright';
import {defineConfig} from 'vitest/config';
import {findChromium} from './test/support/chromium.js';

const {executablePath, args, env} = await findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        // The packages may be a link, as in a second working tree.
        server: {fs: {allow: ['.', realpathSync('node_modules')]}},
        plugins: [storybookTest({initialGlobals: {width: '320'}})],
        test: {
          name: 'stories',
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({launchOptions: {executablePath, args, env: env as Record<string, string>}}),
            instances: [{browser: 'chromium'}],
          },
        },
      },
    ],
  },
});
