import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {H5P_RESIZER} from '../e2e/outer.js';
import {inEachEngine, type Running} from './each.js';
import {startHost, type Host} from './host.js';

/** A page of somebody else's writes down what it is told. */
const HEARD = `<script>
  window.heard = [];
  addEventListener('message', ({data, origin}) => heard.push({data, origin}));
</script>`;

/** In a frame: whether its widget is there and nothing scrolls, and the height of what it shows. */
const CONTENT = `({
  isDone: [...document.body.children].some(({state}) => ['ready', 'error', 'empty', 'maintenance'].includes(state)),
  isWhole: document.documentElement.scrollHeight <= innerHeight,
  height: Math.ceil(document.body.getBoundingClientRect().height),
})`;

interface Content {
  isDone: boolean;
  isWhole: boolean;
  height: number;
}

/** Waits until it holds: pictures and words may come late, and the height with them. */
async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await pause(100);
  }
  assert.fail(`not so in time: ${what}`);
}

inEachEngine('frames', (running: Running) => {
  // Its pages are on another origin than the server's.
  let outer: Host;
  before(async () => void (outer = await startHost(running.server.url)));
  after(() => outer.stop());

  const card = () => `${running.server.url}embed/course-card?course=ai-in-medicine`;
  const frame = (more = '', src = card()) =>
    `<iframe src="${src}" height="150" width="500" ${more}></iframe>`;
  const hostScript = () => `<script src="${running.server.url}dist/cdn/frame-host.js"></script>`;
  const open = async (body: string, headers: Readonly<Record<string, string>> = {}) => {
    const page = `<!doctype html><meta charset="utf-8"><title>Outer</title><script src="/record.js"></script>${HEARD}${body}`;
    outer.place('/outer.html', page, headers);
    await running.engine.open(`${outer.url}outer.html`);
  };
  const evaluate = async <T>(expression: string) => (await running.engine.evaluate(expression)) as T;
  const content = async (which = 0) => (await running.engine.evaluateIn(which, CONTENT)) as Content;
  const frameHeight = (which = 0) =>
    evaluate<number>(`document.querySelectorAll('iframe')[${which}].clientHeight`);
  const heard = (test: string) =>
    evaluate<{data: Record<string, unknown>; origin: string}[]>(`heard.filter(({data}) => ${test})`);
  const fits = (which = 0) =>
    eventually('the frame fits', async () => {
      const {isDone, isWhole, height} = await content(which);
      return isDone && isWhole && height > 200 && height === (await frameHeight(which));
    });
  const isLoaded = () => eventually('the widget is there', async () => (await content()).isDone);
  const tells = (test: string, told: (data: Record<string, unknown>) => unknown) =>
    eventually('the page knows the height', async () => {
      const last = (await heard(test)).at(-1);
      return last !== undefined && told(last.data) === (await content()).height;
    });

  const ways: [string, () => string, Record<string, string>?][] = [
    ['in the head', () => hostScript() + frame()],
    ['at the end', () => frame() + hostScript()],
    ['as a module', () => frame() + hostScript().replace('<script', '<script type="module"')],
    ['for a sandboxed frame', () => hostScript() + frame('sandbox="allow-scripts"')],
    [
      'where the page tells nobody where it is',
      () => hostScript() + frame(),
      {'Referrer-Policy': 'no-referrer'},
    ],
    [
      'for a lazy frame far below',
      () => `${hostScript()}<p style="height: 9000px"></p>${frame('loading="lazy"')}`,
    ],
  ];
  for (const [way, body, headers] of ways)
    it(`frame-host.js gives a frame its height: ${way}`, async () => {
      await open(body(), headers);
      await evaluate(`document.querySelector('iframe').scrollIntoView()`);
      await fits();
      assert.deepEqual(await evaluate('faults'), []);
    });

  it('frame-host.js comes late, to a frame that has said hello long ago; and to frames that come later', async () => {
    await open(frame());
    await isLoaded();
    assert.equal(await frameHeight(), 150);
    await evaluate(`void document.head.append(Object.assign(document.createElement('script'),
      {src: '${running.server.url}dist/cdn/frame-host.js'}))`);
    await fits();
    const french = JSON.stringify(frame('', `${card()}&lang=fr`));
    await evaluate(`void document.body.insertAdjacentHTML('beforeend', ${french})`);
    await fits(1);
  });

  it('a frame follows what gets smaller and larger, in few words', async () => {
    await open(hostScript() + frame());
    await fits();
    const high = await frameHeight();
    const layout = (name: string) =>
      running.engine.evaluateIn(0, `void (document.querySelector('iioe-course-card').layout = '${name}')`);
    await layout('compact');
    await eventually('the frame gets smaller', async () => (await frameHeight()) < high);
    await layout('card');
    await evaluate(`void (document.querySelector('iframe').width = 320)`);
    await eventually('the frame gets higher', async () => (await frameHeight()) > high);
    await fits();
    const told = (await heard(`data.type === 'iioe-resize'`)).length;
    assert.ok(told < 20, `${told} times`);
  });

  it('a frame where nobody follows its height scrolls to its end', async () => {
    await open(frame());
    await isLoaded();
    assert.equal(await frameHeight(), 150);
    await running.engine.evaluateIn(0, 'scrollTo(0, 100000)');
    const [scrolled, end] = (await running.engine.evaluateIn(
      0,
      '[scrollY, document.body.getBoundingClientRect().bottom - innerHeight]',
    )) as [number, number];
    assert.ok(scrolled > 0);
    assert.ok(end <= 1, `${end} px are cut`);
  });

  it('a frame tells WordPress its height with its secret, from a sandbox', async () => {
    await open(frame('sandbox="allow-scripts" security="restricted"', `${card()}#?secret=a1b2c3d4e5`));
    await isLoaded();
    await evaluate(`frames[0].postMessage({message: 'ready', secret: 'a1b2c3d4e5'}, '*')`);
    await tells(`data.message === 'height'`, ({value}) => value);
    const told = await heard(`data.message === 'height'`);
    assert.ok(told.every(({data, origin}) => data.secret === 'a1b2c3d4e5' && origin === 'null'));
    await running.engine.evaluateIn(
      0,
      `document.querySelector('iioe-course-card').shadowRoot.querySelector('[part=heading] a').click()`,
    );
    const links = () => heard(`data.message === 'link'`);
    await eventually('the link is told', async () => (await links()).length > 0);
    assert.equal((await links())[0]!.data.value, `${running.server.url}go/courses/ai-in-medicine`);
  });

  it('a frame shakes hands with H5P’s resizer', async () => {
    await open(`${H5P_RESIZER}${frame()}`);
    await fits();
    const told = (await heard(`data.context === 'h5p'`)).length;
    assert.ok(told < 20, `${told} times`);
  });

  it('a frame tells an LTI platform, or Open edX, what its address says', async () => {
    for (const [host, test, told] of [
      ['lti', `data.subject === 'lti.frameResize'`, (data) => data.height],
      ['openedx', `data.type === 'plugin.resize'`, (data) => (data.payload as {height: number}).height],
    ] as [string, string, (data: Record<string, unknown>) => unknown][]) {
      await open(frame('', `${card()}&host=${host}`));
      await isLoaded();
      await tells(test, told);
    }
  });

  it('frames keep to their policy, in every kind of widget', async () => {
    const paths = [
      'course-list?limit=3',
      'pathway-card?pathway=teaching-with-ai',
      'progress-tracker?course=ai-in-medicine',
      'program-progress?program=must-ai-cascade',
      'certificate-badge?certificate=c-c57c447f49e68517a10154f7430b5fa1',
      'case-highlight?case=must-ecosystem&color-scheme=dark',
      'case-list?limit=2',
      'award-summary?award=pioneer-2025',
    ];
    // The page is its own host here, so that the frames tell it of their faults.
    const watched = paths.map((path) => frame('', `/embed/${path}`)).join('');
    await open(`<script>
      window.broken = [];
      const watch = setInterval(() => [...document.querySelectorAll('iframe')].forEach(({contentWindow: inner}) => {
        if (inner.isWatched) return;
        inner.isWatched = true;
        inner.addEventListener('error', ({message}) => broken.push(message));
        inner.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => broken.push(violatedDirective + ' ' + blockedURI));
      }), 1);
    </script>${watched}<script src="/dist/cdn/frame-host.js"></script>`);
    for (const [which, path] of paths.entries())
      await eventually(path, async () => {
        await evaluate(`document.querySelectorAll('iframe')[${which}].scrollIntoView()`);
        const {isDone, isWhole} = await content(which);
        return isDone && isWhole;
      });
    assert.deepEqual(await evaluate('broken'), []);
  });
});
