import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdir, mkdtemp, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import sample from '../../src/testing/sample.json' with {type: 'json'};
import {assetReader} from '../../src/server/files.js';
import {file, run, serving} from './run.js';

const small = {
  courses: [{id: 'a', title: 'A'}],
  progress: [{id: 'p', course: 'a', learner: {id: 'ann'}}],
};
const body = async (url: string): Promise<Record<string, unknown>> =>
  (await (await fetch(url)).json()) as Record<string, unknown>;

describe('serve', () => {
  it('prints one line with its address once it answers, and ends with 0', async () => {
    const path = await file(small);
    const state = await serving(['--data', path, '--port', '0'], async (base) => {
      assert.match(base, /^http:\/\/localhost:\d+\/$/);
      assert.deepEqual((await body(`${base}api/`)).collections, ['courses', 'progress']);
      assert.deepEqual((await body(`${base}api/courses/a`)).title, 'A');
      assert.equal((await fetch(`${base}api/progress?learner=me`)).status, 401);
      assert.equal((await fetch(`${base.replace('localhost', '127.0.0.1')}api/`)).status, 200);
    });
    assert.equal(state.stdout.split('\n').length, 2);
    assert.equal(await state.ended, 0);
  });

  it('serves the sample data by default', async () => {
    await serving(['--port', '0'], async (base) => {
      assert.equal((await body(`${base}api/`)).version, '1');
      assert.ok(((await body(`${base}api/courses`)).items as unknown[]).length > 0);
      const image = await fetch(`${base}images/course-ai.svg`);
      assert.equal(image.headers.get('Content-Type'), 'image/svg+xml');
    });
  });

  it('reads as the demo learner', async () => {
    await serving(['--data', await file(small), '--port', '0', '--demo-learner', 'ann'], async (base) => {
      assert.equal((await body(`${base}api/progress?learner=me`)).total, 1);
      assert.equal((await fetch(`${base}api/progress?learner=bob`)).status, 403);
    });
  });

  it('serves no /api/ beside somebody else’s', async () => {
    await serving(['--api', 'https://api.example/v1', '--port', '0'], async (base) => {
      assert.equal((await fetch(`${base}api/`)).status, 404);
    });
  });

  it('has the demo’s switches', async () => {
    await serving(['--data', await file(small), '--port', '0'], async (base) => {
      assert.equal((await fetch(`${base}faults/error/courses`)).status, 500);
      assert.deepEqual(await body(`${base}demo/maintenance`), {on: false});
    });
  });

  it('ends on SIGINT while a reply hangs', async () => {
    const state = await serving(
      ['--data', await file(small), '--port', '0'],
      async (base, {child, ended}) => {
        const hanging = fetch(`${base}faults/hang/courses`).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 200));
        child.kill('SIGINT');
        await hanging;
        await ended;
      },
    );
    assert.equal(await state.ended, 0);
  });
});

describe('the start page', () => {
  const sampleIds = Object.values(sample).flatMap((items) =>
    Array.isArray(items) ? items.map(({id}: {id: string}) => id) : [],
  );
  /** What widgets of the page are told to show; examples to copy are none. */
  const asked = (page: string): string[] =>
    [
      ...page
        .replace(/<pre\b[^]*?<\/pre>/g, '')
        .matchAll(/\s(?:data-)?(?:course|pathway|program|case|certificate|award)="([^"]+)"/g),
    ].map(([, id = '']) => id);

  it('is the builder alone where the data are the host’s own', async () => {
    for (const own of [
      ['--data', await file(small)],
      ['--api', 'https://api.example/v1'],
    ]) {
      await serving([...own, '--port', '0'], async (base) => {
        for (const path of ['', 'catalogue.html']) {
          const page = await (await fetch(base + path)).text();
          assert.deepEqual(asked(page), [], path);
          assert.equal(page.match(/<h1\b/g)?.length, 1, path);
          assert.equal(page.match(/<title\b/g)?.length, 1, path);
          assert.equal(page.match(/aria-current="page"/g)?.length, 1, path);
          assert.equal(page.match(/<main\b/g)?.length, page.match(/<\/main>/g)?.length);
          assert.doesNotMatch(page, /<!--|university|states\.html/i, path);
        }
        const start = await (await fetch(base)).text();
        assert.match(start, /<h1[^>]*>Snippet builder<\/h1>/);
        assert.match(start, /id="builder"/);
        assert.doesNotMatch(start, /<iioe-/);
      });
    }
  });

  it('is a course page over the sample, which leads to the builder', async () => {
    await serving(['--port', '0'], async (base) => {
      const page = await (await fetch(base)).text();
      assert.match(page, /<body>[^]*<a href="#embed"[^]*<header[^]*<section class="embed" id="embed"/);
      assert.ok(asked(page).length > 20);
      for (const id of asked(page)) assert.ok(sampleIds.includes(id), id);
    });
  });
});

describe('older releases', () => {
  /** A folder of these files, beside one that nobody may read. */
  async function releases(files: Record<string, string>): Promise<string> {
    const parent = await mkdtemp(join(tmpdir(), 'iioe-'));
    await writeFile(join(parent, 'secret.txt'), 'secret');
    await mkdir(join(parent, 'releases'));
    for (const [path, text] of Object.entries(files)) {
      const to = join(parent, 'releases', path);
      await mkdir(dirname(to), {recursive: true});
      await writeFile(to, text);
    }
    return join(parent, 'releases');
  }

  it('stay at their addresses, for any page and for ever', async () => {
    const folder = await releases({'0.0.9/cdn/loader.js': 'old', '0.1.0/cdn/own.js': 'not the installed'});
    const state = await serving(['--port', '0', '--releases', folder], async (base) => {
      const old = await fetch(`${base}dist/0.0.9/cdn/loader.js`);
      assert.equal(await old.text(), 'old');
      assert.equal(old.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
      assert.equal(old.headers.get('Access-Control-Allow-Origin'), '*');
      assert.match(old.headers.get('Content-Type') ?? '', /^text\/javascript/);
      for (const missing of ['0.0.8/cdn/loader.js', '0.0.9/cdn/none.js', '0.0.9/cdn', '0.1.0/cdn/own.js'])
        assert.equal((await fetch(`${base}dist/${missing}`)).status, 404, missing);
    });
    assert.equal(state.stderr, '');
  });

  it('lead nowhere else', async () => {
    const folder = await releases({'0.0.9/cdn/loader.js': 'old', 'notes/cdn/a.js': 'no version'});
    await serving(['--port', '0', '--releases', folder], async (base) => {
      for (const path of [
        '0.0.9/..%2f..%2fsecret.txt',
        '0.0.9%2f..%2f..%2fsecret.txt',
        '0.0.9/%2e%2e/%2e%2e/secret.txt',
        '..%2fsecret.txt',
        '0.0.9/..%5c..%5csecret.txt',
        'notes/cdn/a.js',
      ]) {
        const reply = await fetch(`${base}dist/${path}`);
        assert.equal(reply.status, 404, path);
      }
    });
    const read = assetReader({releases: folder});
    assert.ok(await read('dist/0.0.9/cdn/loader.js'));
    assert.equal(await read('dist/0.0.9/../../secret.txt'), undefined);
    assert.equal(await read('dist/../package.json'), undefined);
  });

  it('need a folder, and a word when nothing in it is one', async () => {
    const missing = run(['serve', '--port', '0', '--releases', '/nowhere/releases']);
    assert.equal(await missing.ended, 1);
    assert.match(missing.stderr, /\/nowhere\/releases: there is no such folder/);
    const folder = await releases({'cdn/loader.js': 'old'});
    const state = await serving(['--port', '0', '--releases', folder], async (base) => {
      assert.equal((await fetch(base)).status, 200);
    });
    assert.match(state.stderr, /holds no release: \S+ is where a copy of dist\/ belongs/);
  });
});

describe('ports', () => {
  async function holding(host: string, port: number, use: (port: number) => Promise<void>): Promise<void> {
    const holder = createServer().listen(port, host);
    await once(holder, 'listening');
    try {
      await use((holder.address() as AddressInfo).port);
    } finally {
      holder.close();
    }
  }

  for (const host of ['127.0.0.1', '::1', '::', '0.0.0.0']) {
    it(`says that an asked-for port is taken on ${host}`, async () => {
      await holding(host, 0, async (port) => {
        const state = run(['serve', '--data', await file(small), '--port', String(port)]);
        assert.equal(await state.ended, 1);
        assert.match(state.stderr, new RegExp(`port ${port} is taken`));
        assert.equal(state.stdout, '');
      });
    });
  }

  it('takes PORT, and --port before it', async () => {
    const data = await file(small);
    await serving(['--data', data], async (base) => assert.match(base, /localhost:\d+/), {PORT: '0'});
    await holding('127.0.0.1', 0, async (port) => {
      const state = run(['serve', '--data', data], {PORT: String(port)});
      assert.equal(await state.ended, 1);
      await serving(['--data', data, '--port', '0'], async (base) => assert.ok(base), {PORT: String(port)});
    });
  });

  it('moves on from the default port when it is taken', async () => {
    const data = await file(small);
    await serving(['--data', data], async (first) => {
      await serving(['--data', data], async (second) => {
        assert.notEqual(second, first);
        assert.equal((await fetch(`${second}api/`)).status, 200);
      });
    });
  });
});

describe('bad input', () => {
  const wrong: string[][] = [
    [],
    ['sing'],
    ['constructor'],
    ['serve', 'extra'],
    ['serve', '--port'],
    ['serve', '--port', 'x'],
    ['serve', '--port', '70000'],
    ['serve', '--port', '-1'],
    ['serve', '--port', ''],
    ['serve', '--colour', 'red'],
    ['serve', '--data', 'a', '--api', 'https://a.example'],
    ['serve', '--api', 'ftp://a.example'],
    ['serve', '--api', 'here'],
    ['serve', '--api', 'https://user:secret@a.example/'],
    ['serve', '--demo-learner', ''],
    ['serve', '--releases', ''],
    ['serve', '--origin', 'widgets.example'],
    ['serve', '--origin', 'https://widgets.example/path'],
    ['serve', '--frame-ancestors', '*; script-src *'],
  ];
  for (const args of wrong) {
    it(`"${args.join(' ')}" is wrong usage`, async () => {
      const state = run(args);
      assert.equal(await state.ended, 64);
      assert.match(state.stderr, /^iioe-widgets: [^]+\n\nUsage: iioe-widgets/);
      assert.equal(state.stdout, '');
    });
  }

  const unusable: [name: string, content: unknown, message: RegExp][] = [
    ['no JSON', '{"courses": [', /is not JSON/],
    ['a list', [], /must hold an object with lists/],
    ['null', 'null', /must hold an object with lists/],
    ['nothing known', {books: []}, /has none of them/],
    ['no list', {courses: {}}, /\/courses must be a list/],
  ];
  for (const [name, content, message] of unusable) {
    it(`a data file with ${name} ends with 1 and a sentence`, async () => {
      const state = run(['serve', '--data', await file(content), '--port', '0']);
      assert.equal(await state.ended, 1);
      assert.match(state.stderr, message);
      assert.doesNotMatch(state.stderr, /\n {4}at /);
    });
  }

  it('a missing data file ends with 1 and a sentence', async () => {
    const state = run(['serve', '--data', '/nowhere/data.json', '--port', '0']);
    assert.equal(await state.ended, 1);
    assert.match(state.stderr, /\/nowhere\/data\.json: there is no such file/);
  });

  it('names invalid items by JSON pointer and serves the rest', async () => {
    const courses = [
      {id: 'a', title: 'A'},
      {id: 'b'},
      7,
      {id: 'c', title: 'C', level: 'expert'},
      {id: 'a', title: 'B'},
    ];
    const path = await file(`\uFEFF${JSON.stringify({courses})}`);
    const state = await serving(['--data', path, '--port', '0'], async (base) => {
      const {items} = await body(`${base}api/courses`);
      assert.deepEqual(
        (items as {id: string}[]).map(({id}) => id),
        ['a', 'c'],
      );
    });
    assert.match(state.stderr, /data\.json: \/courses\/1\/title: is missing; the item is left out/);
    assert.match(state.stderr, /\/courses\/2: /);
    assert.match(state.stderr, /\/courses\/3\/level: /);
    assert.match(state.stderr, /\/courses\/4\/id: "a" stands twice/);
  });

  it('says what --help and --version ask for', async () => {
    const help = run(['serve', '--help']);
    assert.equal(await help.ended, 0);
    assert.match(help.stdout, /^Usage/);
    const version = run(['--version']);
    await version.ended;
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
