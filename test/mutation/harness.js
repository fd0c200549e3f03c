/**
 * Node's test functions, as far as Node's suites use them: they gather the tests of a file, and `runner.js` runs them
 * as often as there are mutants, in one process.
 */
const suiteOf = (name) => ({name, entries: [], before: [], after: [], beforeEach: [], afterEach: []});

const root = suiteOf('');
globalThis[Symbol.for('gathered')] = root;
let current = root;

/** A clock that a file sets for all its tests is set anew for each run of them. */
const {mock: real} = process.getBuiltinModule('node:test');
const timers = {
  enable(options) {
    if (!root.isDone) root.before.push(() => real.timers.enable(options));
    real.timers.enable(options);
  },
  tick: (milliseconds) => real.timers.tick(milliseconds),
  reset: () => real.timers.reset(),
};
export const mock = {
  timers,
  method: real.method.bind(real),
  getter: real.getter.bind(real),
  restoreAll: real.restoreAll.bind(real),
};

export function describe(name, ...rest) {
  const body = rest.pop();
  if (rest[0]?.skip) return;
  const outer = current;
  current = suiteOf(name);
  outer.entries.push(current);
  body();
  current = outer;
}

/** What a test mocks by its own context ends with it. */
async function inContext(run) {
  const own = new real.constructor();
  try {
    await run({mock: own});
  } finally {
    own.reset();
  }
}

export function it(name, ...rest) {
  const run = rest.pop();
  if (!rest[0]?.skip) current.entries.push({name, run: () => inContext(run)});
}
export const test = it;

export const before = (run) => void current.before.push(run);
export const after = (run) => void current.after.push(run);
export const beforeEach = (run) => void current.beforeEach.push(run);
export const afterEach = (run) => void current.afterEach.push(run);

/** A file that is loaded once more makes the same keys: those of RSA take longer than all else. */
const {subtle} = globalThis.crypto;
const keys = (subtle[Symbol.for('keys')] ??= {made: new Map(), make: subtle.generateKey.bind(subtle)});
let made = 0;
subtle.generateKey = (...given) => {
  const name = JSON.stringify([made++, ...given]);
  if (!keys.made.has(name)) keys.made.set(name, keys.make(...given));
  return keys.made.get(name);
};
