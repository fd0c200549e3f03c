/**
 * Stryker's way to our tests: each test file is loaded once, and run for one mutant after the other in this process.
 * A process of its own for every file and mutant takes ten times as long.
 */
import {resolve} from 'node:path';
import {mock} from 'node:test';
import {pathToFileURL} from 'node:url';
import {commonTokens, declareClassPlugin, PluginKind, tokens} from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

const ns = (globalThis.__stryker__ ??= {});
const coverage = (ns.mutantCoverage ??= {static: {}, perTest: {}});

/** Milliseconds after which a test hangs: so many times its own, and these. */
const FACTOR = 10;
const PATIENCE = 2000;

/** What a test of a mutant left behind in the globals must not reach the next. */
const globals = Object.getOwnPropertyDescriptors(globalThis);
function restoreGlobals() {
  mock.reset();
  for (const name of Object.keys(Object.getOwnPropertyDescriptors(globalThis)))
    if (!(name in globals) && !name.startsWith('__stryker')) Reflect.deleteProperty(globalThis, name);
  for (const [name, one] of Object.entries(globals))
    if (one.configurable && Object.getOwnPropertyDescriptor(globalThis, name)?.value !== one.value)
      Object.defineProperty(globalThis, name, one);
}

let stray;
for (const name of ['unhandledRejection', 'uncaughtException'])
  process.on(name, (error) => (stray ??= error ?? new Error(name)));

let loads = 0;

/** A file of tests, bundled with the mutated source. */
class TestFile {
  #name;
  #root;
  /** The mutants that loading it meets: for one of these it has to be loaded with it. */
  #atLoad;
  #isFresh;
  times = new Map();

  /** @param isFresh whether it is loaded anew for each mutant */
  constructor(name, isFresh) {
    this.#name = name;
    this.#isFresh = isFresh;
  }

  get time() {
    return [...this.times.values()].reduce((sum, one) => sum + one, 0);
  }

  /** Whatever loading and hooks meet, any of its tests may meet; and what one test made, if another is served it. */
  coverageOf(id) {
    const tests = this.#isFresh ? [...this.times.keys()] : [id];
    const met = [this.#name, ...tests].map((one) => coverage.perTest[one]);
    return Object.assign({}, this.#atLoad, ...met);
  }

  /** @returns the results, as far as the first failure where there is a mutant */
  async run(mutant, wanted) {
    if (!this.#atLoad) await this.#load(undefined);
    const isAtLoad = mutant !== undefined && (this.#isFresh || mutant in this.#atLoad);
    const results = [];
    try {
      if (isAtLoad || !this.#root) await this.#load(isAtLoad ? mutant : undefined);
    } catch (error) {
      this.#root = undefined;
      return [this.#resultOf('loads', 0, error)];
    }
    ns.activeMutant = mutant;
    stray = undefined;
    await this.#runSuite(this.#root, [this.#name], [], wanted, (result) => {
      results.push(result);
      return mutant !== undefined && result.status === TestStatus.Failed;
    });
    ns.activeMutant = undefined;
    restoreGlobals();
    const failed = results.find(({status}) => status === TestStatus.Failed);
    if (isAtLoad || (failed && mutant !== undefined && !(await this.#isSound(failed.id))))
      this.#root = undefined;
    return results;
  }

  /** Whether a test that failed by a mutant succeeds without it: what the mutant left in the modules does no harm. */
  async #isSound(id) {
    let isSound = false;
    stray = undefined;
    await this.#runSuite(this.#root, [this.#name], [], new Set([id]), ({status}) => {
      isSound = status === TestStatus.Success;
      return true;
    });
    restoreGlobals();
    return isSound;
  }

  async #load(mutant) {
    ns.activeMutant = mutant;
    ns.currentTestId = `load ${this.#name}`;
    const url = pathToFileURL(resolve(this.#name.replace(/ts$/, 'js')));
    await import(`${url}?${loads++}`);
    this.#root = globalThis[Symbol.for('gathered')];
    this.#atLoad ??= coverage.perTest[ns.currentTestId] ?? {};
    this.#root.isDone = true;
    mock.reset();
    ns.activeMutant = undefined;
  }

  async #runSuite(suite, path, hooks, wanted, isOver) {
    const own = [...hooks, suite];
    const call = async (list) => {
      ns.currentTestId = this.#name;
      for (const hook of list) await hook();
    };
    await call(suite.before);
    const seen = new Map();
    let over = false;
    for (const entry of suite.entries) {
      const nth = seen.get(entry.name) ?? 0;
      seen.set(entry.name, nth + 1);
      const inner = [...path, nth ? `${entry.name} (${nth + 1})` : entry.name];
      if (entry.entries) over = await this.#runSuite(entry, inner, own, wanted, isOver);
      else if (!wanted || wanted.has(inner.join(' > ')))
        over = isOver(await this.#runTest(entry, inner, own, call));
      if (over) break;
    }
    await call(suite.after);
    return over;
  }

  async #runTest({run}, path, hooks, call) {
    const id = path.join(' > ');
    const start = performance.now();
    let failure;
    let timer;
    try {
      for (const {beforeEach} of hooks) await call(beforeEach);
      ns.currentTestId = id;
      const patience = FACTOR * (this.times.get(id) ?? 0) + PATIENCE;
      const hangs = new Promise((_, reject) => {
        if (ns.activeMutant !== undefined) timer = setTimeout(() => reject(new Error('hangs')), patience);
      });
      await Promise.race([run(), hangs]);
    } catch (error) {
      failure = error ?? new Error('failed');
    }
    clearTimeout(timer);
    try {
      for (const {afterEach} of hooks) await call(afterEach);
    } catch (error) {
      failure ??= error;
    }
    failure ??= stray;
    const time = performance.now() - start;
    if (ns.activeMutant === undefined && !failure) this.times.set(id, time);
    return this.#resultOf(id, time, failure);
  }

  #resultOf(id, timeSpentMs, failure) {
    const common = {id, name: id, timeSpentMs, fileName: this.#name};
    return failure
      ? {...common, status: TestStatus.Failed, failureMessage: String(failure?.message ?? failure)}
      : {...common, status: TestStatus.Success};
  }
}

class InProcessRunner {
  static inject = tokens(commonTokens.options);
  #files;
  /** How many mutants of a source each test file has killed: it is asked first. */
  #kills = new Map();

  constructor({inProcess}) {
    this.#files = new Map(inProcess.testFiles.map((name) => [name, new TestFile(name, inProcess.isFresh)]));
  }

  capabilities() {
    return {reloadEnvironment: true};
  }

  async dryRun() {
    const tests = [];
    const perTest = {};
    for (const file of this.#files.values()) {
      const results = await file.run();
      tests.push(...results);
      for (const {id} of results) perTest[id] = file.coverageOf(id);
    }
    return {status: DryRunStatus.Complete, tests, mutantCoverage: {static: {}, perTest}};
  }

  async mutantRun({activeMutant, testFilter, hitLimit, sandboxFileName}) {
    ns.hitCount = hitLimit === undefined ? undefined : 0;
    ns.hitLimit = hitLimit;
    const wanted = testFilter && new Set(testFilter);
    const isWanted = (name) => !wanted || testFilter.some((id) => id.startsWith(`${name} > `));
    const keyOf = (name) => `${sandboxFileName} ${name}`;
    const killsOf = (name) => this.#kills.get(keyOf(name)) ?? 0;
    const files = [...this.#files].filter(([name]) => isWanted(name));
    files.sort(([a, one], [b, other]) => killsOf(b) - killsOf(a) || one.time - other.time);
    const tests = [];
    for (const [name, file] of files) {
      tests.push(...(await file.run(activeMutant.id, wanted)));
      if (tests.at(-1)?.status !== TestStatus.Failed) continue;
      this.#kills.set(keyOf(name), killsOf(name) + 1);
      break;
    }
    const limit = determineHitLimitReached(ns.hitCount, hitLimit);
    return toMutantRunResult(limit ?? {status: DryRunStatus.Complete, tests});
  }
}

export const strykerValidationSchema = {properties: {inProcess: {type: 'object'}}};
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
