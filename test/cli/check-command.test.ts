import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {listen} from '../../src/cli/listen.js';
import {check} from '../../src/cli/check/index.js';
import {plain, plainJson} from '../../src/cli/terminal.js';
import {textOf} from '../../src/cli/check/print.js';
import type {Report} from '../../src/cli/check/report.js';
import {UsageError} from '../../src/cli/usage.js';
import {apiWith, BASE, brokenApis} from '../support/broken-apis.js';
import {file, run} from './run.js';

type Options = Parameters<typeof apiWith>;

/** The reference API on a port, changed. */
async function serving(use: (api: string) => Promise<void>, ...changed: Options): Promise<void> {
  const answer = apiWith(...changed);
  const server = await listen({fetch: ({url, method, headers}) => answer(url, {method, headers})}, 0);
  try {
    await use(`http://localhost:${server.port}/api/`);
  } finally {
    server.close();
  }
}

describe('iioe-widgets check', () => {
  it('ends with 0 for the reference API, without colours in a pipe', async () => {
    await serving(async (api) => {
      const state = run(['check', api]);
      assert.equal(await state.ended, 0);
      assert.match(state.stdout, /\n {2}✓ courses\/cors +\S/);
      assert.match(state.stdout, /\n\d+ passed, 0 failed, 0 warnings, \d+ skipped\nIIOE-compatible\n$/);
      assert.ok(!state.stdout.includes('\u001b'));
      assert.equal(state.stderr, '');
    });
  });

  it('ends with 1 for a broken one, and says where', async () => {
    const {change, options} = brokenApis.find(({name}) => name === 'a percentage of 140')!;
    await serving(
      async (api) => {
        const state = run(['check', api]);
        assert.equal(await state.ended, 1);
        assert.match(state.stdout, /✗ courses\/items +In 1 of 14 items/);
        assert.match(
          state.stdout,
          /courses\?limit=100 \/items\/3\/learners\/value \(id generative-ai-teaching\)/,
        );
        assert.match(state.stdout, /expected .*a percentage up to 100.*\n +got 140\n/);
        assert.match(state.stdout, /not IIOE-compatible: 1 check failed\n$/);
      },
      change,
      options,
    );
  });

  it('prints one JSON object and nothing else', async () => {
    await serving(async (api) => {
      const state = run(['check', '--json', api]);
      assert.equal(await state.ended, 0);
      const report = JSON.parse(state.stdout) as Report;
      assert.equal(report.api, api);
      assert.equal(report.compatible, true);
      assert.equal(report.counts.fail, 0);
      assert.deepEqual(Object.keys(report.checks[0]!), ['id', 'outcome', 'message', 'details']);
      assert.equal(state.stderr, '');
    });
  });

  it('ends with 2 when the API can’t be reached', async () => {
    const text = run(['check', 'http://127.0.0.1:9/']);
    const json = run(['check', 'http://127.0.0.1:9/', '--json']);
    const missing = run(['check', '/nowhere/data.json']);
    assert.equal(await text.ended, 2);
    assert.match(text.stderr, /^iioe-widgets: http:\/\/127\.0\.0\.1:9\/ can’t be reached: [^\n]+\n$/);
    assert.equal(text.stdout, '');
    assert.equal(await json.ended, 2);
    assert.equal((JSON.parse(json.stdout) as Report).reachable, false);
    assert.equal(await missing.ended, 2);
    assert.match(missing.stderr, /no such file/);
  });

  it('checks a file', async () => {
    const good = run(['check', await file({courses: [{id: 'a', title: 'A'}]})]);
    const bad = run(['check', await file({courses: [{id: 'a'}]})]);
    assert.equal(await good.ended, 0);
    assert.equal(await bad.ended, 1);
    assert.match(bad.stdout, /\/courses\/0\/title \(id a\)/);
  });

  it('never shows the token, nor what an API sends to a terminal', async () => {
    const secret = 'secret-token-1';
    await serving(
      async (api) => {
        for (const args of [[], ['--json']]) {
          const state = run(['check', api, ...args], {IIOE_TOKEN: secret});
          assert.equal(await state.ended, 1);
          assert.match(state.stdout, /progress\/signed-in/);
          const sent = state.stdout + state.stderr;
          assert.ok(!sent.includes(secret));
          assert.match(sent, /\[token\]/);
          assert.ok(!['\u001b', '\u202e', '\u0085'].some((character) => sent.includes(character)));
        }
      },
      async (request, answer) => {
        const token = request.headers.get('Authorization');
        if (!token) return answer(request);
        const items = [{id: `${token}\u001b[2J\u202e\u0085`}];
        return Response.json(
          {items},
          {headers: {'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*'}},
        );
      },
    );
  });

  const wrong: string[][] = [
    [],
    ['https://a.example', 'https://b.example'],
    ['ftp://a.example/'],
    ['ftp://a.example/data.json'],
    ['here'],
    ['https://'],
    ['https://user:hunter2@a.example/'],
    ['https://a.example', '--colour'],
    ['https://a.example', '--token', ''],
    ['https://a.example', '--token'],
    ['https://a.example', '--token', 'two\nlines'],
  ];
  it('ends with 64 for wrong usage', async () => {
    const state = run(['check', 'here']);
    assert.equal(await state.ended, 64);
    assert.match(state.stderr, /^iioe-widgets: [^]+\n\nUsage: iioe-widgets/);
    assert.equal(state.stdout, '');
  });

  for (const args of wrong) {
    it(`${JSON.stringify(args)} is wrong usage`, async () => {
      await assert.rejects(check(args), (error) => {
        assert.ok(error instanceof UsageError);
        assert.ok(!/hunter2|two\n/.test(error.message), 'a secret is not repeated');
        return true;
      });
    });
  }
});

describe('what a terminal gets', () => {
  const report: Report = {
    api: BASE,
    compatible: false,
    reachable: true,
    counts: {pass: 1, fail: 2, warn: 0, skip: 0},
    checks: [
      {id: 'courses/present', outcome: 'pass', message: 'It is there.', details: []},
      {
        id: 'courses/items',
        outcome: 'fail',
        message: 'Bad.',
        details: Array.from({length: 7}, (_, i) => ({pointer: `/items/${i}`, got: `\u001b[31m${i}`})),
      },
    ],
  };

  it('has colours where they are wanted, never those of the API', () => {
    const coloured = textOf(report, true);
    assert.ok(coloured.includes('\u001b[31m✗\u001b[39m courses/items'));
    assert.match(coloured, /got \\u\{1b\}\[31m0/);
    assert.ok(!textOf(report, false).includes('\u001b'));
  });

  it('shows a few places, and how many there are', () => {
    const text = textOf(report, false);
    assert.match(text, /\/items\/4\n/);
    assert.doesNotMatch(text, /\/items\/5/);
    assert.match(text, /and 2 more/);
  });

  it('has nothing unseen in it', () => {
    assert.equal(
      plain('a\u0007\u009b\u202e\u200b\n\ud800b'),
      'a\\u{7}\\u{9b}\\u{202e}\\u{200b}\\u{a}\\u{d800}b',
    );
    const value = {text: 'a\u009b\u202e\u2028\u{e0001}"\n'};
    assert.match(plainJson(value), /^[\n\x20-\x7e]+$/);
    assert.deepEqual(JSON.parse(plainJson(value)), value);
  });
});
