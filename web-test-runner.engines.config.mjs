import {tsImport} from 'tsx/esm/api';
import base from './web-test-runner.config.mjs';

/**
 * The browser suites in Firefox and WebKit, one after the other:
 * `ENGINES=firefox npx web-test-runner --config web-test-runner.engines.config.mjs --files test/internal/rtl.test.ts`.
 */
const {enginesHere} = await tsImport('./test/engines/widgets.ts', import.meta.url);
const browsers = enginesHere();
if (browsers.length === 0) process.exit(0);

export default {...base, browsers, concurrentBrowsers: 1};
