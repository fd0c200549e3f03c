import {leanLit} from './build/lean-lit.js';
import base from './web-test-runner.config.mjs';

/** The browser suites with Lit as `dist/cdn/` has it: `npx web-test-runner --config web-test-runner.lean.config.mjs`. */
const {transform} = leanLit();
const error = (message) => {
  throw new Error(message);
};
const lean = {
  name: 'lean-lit',
  transform({path, body}) {
    if (!/\/node_modules\/(?:@lit|lit)/.test(path)) return undefined;
    const changed = transform.call({error}, body, path);
    return changed?.code ?? changed ?? undefined;
  },
};

export default {
  ...base,
  nodeResolve: {exportConditions: ['production']},
  plugins: [lean, ...base.plugins],
};
