import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, describe, test} from 'node:test';
import type {Frame, Page} from 'puppeteer-core';
import {H5P_RESIZER} from './outer.js';
import {allSettled, watch} from './page.js';
import {browser, server} from './setup.js';

/** Pages of somebody else's, on another origin: by path, as each test puts them there. */
const pages = new Map<string, string>();
const outer = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(pages.get(request.url ?? '') ?? '');
});
await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve));
after(() => outer.close());
const origin = `http://127.0.0.1:${(outer.address() as AddressInfo).port}`;

const CARD = `${server.url}embed/course-card?course=ai-in-medicine`;
const HOST_SCRIPT = `<script src="${server.url}dist/cdn/frame-host.js"></script>`;
/** Writes down what the page is told, and by whom. */
const RECORD = `<script>
  window.heard = [];
  addEventListener('message', ({data, source, origin}) =>
    heard.push({data, origin, from: [...document.querySelectorAll('iframe')].findIndex((f) => f.contentWindow === source)}));
</script>`;
const frame = (src = CARD, more = '') => `<iframe src="${src}" height="150" width="500" ${more}></iframe>`;

let count = 0;

/** Opens a page of another origin than the host's. */
async function open(body: string, path = `/${(count += 1)}`): Promise<Page> {
  pages.set(path, `<!doctype html><meta charset="utf-8"><title>Outer</title>${RECORD}${body}`);
  const page = await browser.newPage();
  await page.goto(origin + path, {waitUntil: 'load'});
  return page;
}

/** Puts a page there that others frame. */
function place(body: string): string {
  const path = `/${(count += 1)}`;
  pages.set(path, `<!doctype html><title>Inner</title>${body}`);
  return origin + path;
}

async function embedded(page: Page, which = 0): Promise<Frame> {
  const found = () => page.frames().filter((one) => one.url().includes('/embed/'))[which];
  for (let tries = 0; tries < 100 && !found(); tries++) await pause(50);
  const one = found();
  assert.ok(one, 'there is no frame');
  await one.waitForFunction(
    `[...document.body.children].some(({state}) => ['ready', 'error', 'empty', 'maintenance'].includes(state))`,
  );
  return one;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const evaluate = async <T>(where: Page | Frame, script: string): Promise<T> =>
  (await where.evaluate(script)) as T;
const contentHeight = (one: Frame) =>
  evaluate<number>(one, 'Math.ceil(document.body.getBoundingClientRect().height)');
const frameHeight = (page: Page, which = 0) =>
  evaluate<number>(page, `document.querySelectorAll('iframe')[${which}].clientHeight`);
const heard = (page: Page, test: string) =>
  evaluate<{data: Record<string, unknown>; origin: string}[]>(page, `heard.filter(({data}) => ${test})`);

/** Waits until it holds: pictures and words may come late, and the height with them. */
async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 80; tries++) {
    if (await holds()) return;
    await pause(50);
  }
  assert.fail(`not so in time: ${what}`);
}

/** The height has stopped to change. */
const settles = (one: Frame) =>
  eventually('the height stays', async () => {
    const before = await contentHeight(one);
    await pause(500);
    return before === (await contentHeight(one));
  });

/** The last of what the page was told is the content's height. */
const tells = (page: Page, one: Frame, test: string, height: (data: Record<string, unknown>) => unknown) =>
  eventually('the page knows the height', async () => {
    const last = height((await heard(page, test)).at(-1)?.data ?? {});
    return last === (await contentHeight(one));
  });

/** The frame is as high as its content, so that nothing scrolls in it. */
async function fits(page: Page, which = 0): Promise<void> {
  const one = await embedded(page, which);
  await eventually('the frame fits', async () => {
    const height = await contentHeight(one);
    const isWhole = await evaluate<boolean>(one, 'document.documentElement.scrollHeight <= innerHeight');
    return height > 200 && isWhole && (await frameHeight(page, which)) === height;
  });
}

describe('frame-host.js', () => {
  const ways: [string, string][] = [
    ['in the head', HOST_SCRIPT + frame()],
    ['at the end', frame() + HOST_SCRIPT],
    ['as a module', frame() + HOST_SCRIPT.replace('<script', '<script type="module"')],
    ['twice', HOST_SCRIPT + frame() + HOST_SCRIPT],
    ['for a sandboxed frame', HOST_SCRIPT + frame(CARD, 'sandbox="allow-scripts"')],
  ];
  for (const [way, body] of ways) {
    test(`gives a frame its height: ${way}`, async () => {
      const page = await open(body);
      await fits(page);
      await page.close();
    });
  }

  for (const style of [
    '* { box-sizing: border-box }',
    'iframe { box-sizing: border-box; border: 1px solid; padding: 10px 5px }',
    'iframe { border: 3px solid; padding: 10px }',
  ])
    test(`leaves room for the frame's own edges: ${style}`, async () => {
      const page = await open(`<style>${style}</style>${HOST_SCRIPT}${frame()}`);
      const card = await embedded(page);
      await eventually('the frame fits', async () => {
        const inside = await evaluate<number>(card, 'innerHeight');
        return inside === (await contentHeight(card)) && (await frameHeight(page)) > 200;
      });
      await page.close();
    });

  test('comes late, to a frame that has said hello long ago; and to frames that come later', async () => {
    const page = await open(frame());
    await embedded(page);
    assert.equal(await frameHeight(page), 150);
    await page.addScriptTag({url: `${server.url}dist/cdn/frame-host.js`});
    await fits(page);
    await evaluate(
      page,
      `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(frame(`${CARD}&lang=fr`))})`,
    );
    await fits(page, 1);
    await page.close();
  });

  test('follows what gets smaller and larger, in few words', async () => {
    const page = await open(HOST_SCRIPT + frame());
    await fits(page);
    const card = await embedded(page);
    const before = await frameHeight(page);
    await evaluate(card, `document.querySelector('iioe-course-card').layout = 'compact'`);
    await eventually('the frame gets smaller', async () => (await frameHeight(page)) < before);
    await evaluate(card, `document.querySelector('iioe-course-card').layout = 'card'`);
    await pause(300);
    await evaluate(page, `document.querySelector('iframe').width = 320`);
    await pause(600);
    await fits(page);
    const told = (await heard(page, `data.type === 'iioe-resize'`)).length;
    assert.ok(told < 20, `${told} times`);
    await page.close();
  });

  test('ends a chase: a page that makes the frame narrower for being higher', async () => {
    const page = await open(`${frame()}<script>
      addEventListener('message', ({data}) => {
        const [frame] = document.querySelectorAll('iframe');
        if (data.type !== 'iioe-resize') return;
        window.narrow = !window.narrow;
        frame.width = window.narrow ? 400 : 500;
      });
    </script>`);
    await embedded(page);
    await pause(1500);
    const before = (await heard(page, `data.type === 'iioe-resize'`)).length;
    await pause(1000);
    assert.equal((await heard(page, `data.type === 'iioe-resize'`)).length, before);
    assert.ok(before < 25, `${before} times`);
    await page.close();
  });

  test('listens to the host’s own frames only, and bounds what they ask', async () => {
    const liar = place(`<script>
      for (const height of [5000, '9', NaN, -1, 1e12])
        for (const type of ['iioe-resize', 'iioe-hello']) parent.postMessage({type, height}, '*');
    </script>`);
    const page = await open(HOST_SCRIPT + frame(liar) + frame(`${server.url}embed/nothing`));
    const refusal = page.frames().find((one) => one.url().includes('/embed/'));
    await pause(500);
    assert.equal(await frameHeight(page), 150);
    await evaluate(
      refusal!,
      `for (const height of ['9', NaN, -1, 1e12, null]) parent.postMessage({type: 'iioe-resize', height}, '*')`,
    );
    await pause(200);
    assert.equal(await frameHeight(page, 1), 20_000);
    await page.close();
  });

  test('doesn’t listen to what one of the host’s frames was led to', async () => {
    const liar = place(`<script>parent.postMessage({type: 'iioe-resize', height: 700}, '*')</script>`);
    const page = await open(HOST_SCRIPT + frame(`${server.url}embed/nothing`));
    await evaluate(page, `frames[0].location = '${liar}'`);
    await page.waitForFunction('heard.some(({data}) => data.height === 700)');
    await pause(100);
    assert.notEqual(await frameHeight(page), 700);
    await page.close();
  });
});

describe('a frame', () => {
  test('answers the page around it and nobody else, whatever is said', async () => {
    const sibling = place(`<script>
      window.answers = [];
      addEventListener('message', ({data}) => answers.push(data));
      setInterval(() => {
        for (const message of [{type: 'iioe-hello'}, {context: 'h5p', action: 'hello'}])
          parent.frames[0].postMessage(message, '*');
      }, 50);
    </script>`);
    const page = await open(frame() + frame(sibling));
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    const card = await embedded(page);
    const hostile = `[null, undefined, 1, 'x', '{"type":"iioe-hello"}', [], {}, {type: {}}, {context: 'h5p'},
      {context: 'h5p', action: '__proto__'}, {subject: 'lti.capabilities.response', supported_messages: [null, 1, {}]},
      {message: 'ready', secret: ''}, {type: 'iioe-resize', height: 1}]`;
    await settles(card);
    const before = await contentHeight(card);
    const toldBefore = (await heard(page, 'true')).length;
    await evaluate(page, `for (const message of ${hostile}) frames[0].postMessage(message, '*')`);
    await pause(500);
    assert.equal(await contentHeight(card), before);
    assert.equal((await heard(page, 'true')).length, toldBefore);
    const other = page.frames().find((one) => one.url() === sibling);
    assert.deepEqual(await evaluate(other!, 'answers'), []);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('tells its height, and no more', async () => {
    const page = await open(frame());
    await embedded(page);
    const [told] = await heard(page, `data.type === 'iioe-resize'`);
    assert.equal(told?.origin, new URL(server.url).origin);
    assert.deepEqual(Object.keys(told.data).sort(), ['height', 'type']);
    await page.close();
  });

  test('shakes hands with H5P’s resizer', async () => {
    const page = await open(`${H5P_RESIZER}${frame()}`);
    await fits(page);
    await pause(300);
    const told = (await heard(page, `data.context === 'h5p'`)).length;
    assert.ok(told < 20, `${told} times`);
    await page.close();
  });

  test('shows WordPress its secret, and gives it its links by way of the host', async () => {
    const secret = 'a1b2c3d4e5';
    const page = await open(
      frame(`${CARD}#?secret=${secret}`, 'sandbox="allow-scripts" security="restricted"'),
    );
    const card = await embedded(page);
    await evaluate(page, `frames[0].postMessage({message: 'ready', secret: '${secret}'}, '*')`);
    await tells(page, card, `data.message === 'height'`, ({value}) => value);
    const heights = await heard(page, `data.message === 'height'`);
    assert.ok(heights.every(({data}) => data.secret === secret));
    assert.equal(heights[0]?.origin, 'null');
    await card.waitForFunction(
      `document.querySelector('iioe-course-card').shadowRoot.querySelector('[part=heading] a')`,
    );
    await evaluate(
      card,
      `document.querySelector('iioe-course-card').shadowRoot.querySelector('[part=heading] a').click()`,
    );
    const links = () => heard(page, `data.message === 'link'`);
    await eventually('the link is told', async () => (await links()).length > 0);
    const [link] = await links();
    assert.deepEqual(link?.data, {message: 'link', value: `${server.url}go/courses/ai-in-medicine`, secret});
    await page.close();
  });

  test('tells WordPress nothing without its secret', async () => {
    for (const hash of ['', '#?secret=', '#?secret=a%20b', '#secret=abc']) {
      const page = await open(frame(CARD + hash));
      await embedded(page);
      assert.deepEqual(await heard(page, `data.message !== undefined`), []);
      await page.close();
    }
  });

  test('asks an LTI platform, and tells it only what it can take', async () => {
    const platform = (supported: string) => `<script>
      addEventListener('message', ({data, source, origin}) => {
        if (data.subject === 'lti.capabilities')
          source.postMessage({subject: 'lti.capabilities.response', message_id: data.message_id, supported_messages: ${supported}}, origin);
      });
    </script>`;
    const page = await open(platform(`[{subject: 'lti.put_data'}, {subject: 'lti.frameResize'}]`) + frame());
    const card = await embedded(page);
    await tells(page, card, `data.subject === 'lti.frameResize'`, ({height}) => height);
    await page.close();

    const other = await open(platform(`[{subject: 'lti.put_data'}]`) + frame());
    await embedded(other);
    assert.deepEqual(await heard(other, `data.subject === 'lti.frameResize'`), []);
    await other.close();
  });

  test('tells an LTI platform, or Open edX, what its address says', async () => {
    const page = await open(frame(`${CARD}&host=lti`) + frame(`${CARD}&host=openedx`) + frame());
    await embedded(page, 2);
    await embedded(page, 1);
    const card = await embedded(page, 0);
    await tells(page, card, `data.subject === 'lti.frameResize'`, ({height}) => height);
    const plugin = `data.type === 'plugin.resize'`;
    await tells(page, card, plugin, ({payload}) => (payload as {height: number}).height);
    // The first may be told before the frame has its own width.
    const told = (await heard(page, plugin)).at(-1);
    assert.equal((told?.data.payload as {width: number}).width, 500);
    const froms = await evaluate<number[]>(
      page,
      `heard.filter(({data}) => data.type === 'plugin.resize').map(({from}) => from)`,
    );
    assert.deepEqual([...new Set(froms)], [1]);
    await page.close();
  });

  test('in a frame in a frame tells its own page, which gives it its height; the page further out hears nothing', async () => {
    const middle = place(HOST_SCRIPT + frame());
    const page = await open(HOST_SCRIPT + frame(middle));
    await embedded(page);
    await pause(300);
    const inner = page.frames().find((one) => one.url() === middle);
    const card = await embedded(page);
    await eventually('the inner frame fits', async () => {
      const height = await evaluate<number>(inner!, `document.querySelector('iframe').clientHeight`);
      return height === (await contentHeight(card));
    });
    assert.equal(await frameHeight(page), 150);
    assert.deepEqual(await heard(page, `/^iioe/.test(data.type)`), []);
    await page.close();
  });

  test('scrolls where nobody follows its height', async () => {
    const page = await open(frame());
    const card = await embedded(page);
    await pause(300);
    assert.equal(await frameHeight(page), 150);
    await evaluate(card, 'scrollTo(0, 100000)');
    const [scrolled, end] = await evaluate<[number, number]>(
      card,
      '[scrollY, document.body.getBoundingClientRect().bottom - innerHeight]',
    );
    assert.ok(scrolled > 0);
    assert.ok(end <= 1, `${end} px are cut`);
    await page.close();
  });
});

describe('an embed page', () => {
  const widgets = [
    'course-card?course=ai-in-medicine&lang=fr',
    'course-list?limit=3',
    'pathway-card?pathway=teaching-with-ai',
    'progress-tracker?course=ai-in-medicine',
    'program-progress?program=must-ai-cascade',
    'certificate-badge?certificate=c-c57c447f49e68517a10154f7430b5fa1',
    'certificate-list',
    'case-highlight?case=must-ecosystem&color-scheme=dark',
    'case-list?limit=2',
    'award-summary?award=pioneer-2025',
  ];
  for (const path of widgets) {
    test(`${path}: shows its widget, against no rule of its policy, without cookies`, async () => {
      const {page, faults, requests} = await watch(browser);
      await page.goto(`${server.url}embed/${path}`);
      assert.deepEqual(await allSettled(page), ['ready']);
      assert.deepEqual(faults, []);
      assert.ok(requests.every((url) => url.origin === new URL(server.url).origin));
      assert.deepEqual(await page.cookies(), []);
      assert.equal(await evaluate(page, 'document.documentElement.scrollWidth <= innerWidth'), true);
      await page.close();
    });
  }

  test('is readable without script', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(CARD);
    const root = `document.querySelector('iioe-course-card').shadowRoot`;
    assert.match(await evaluate<string>(page, `${root}.querySelector('.base').innerText`), /AI in medicine/i);
    await page.close();
  });

  test('of what is not there says so once, in the room that a sentence takes', async () => {
    const page = await open(HOST_SCRIPT + frame(`${server.url}embed/course-card?course=unknown`));
    const card = await embedded(page);
    await card.waitForFunction(`document.querySelector('iioe-course-card')?.state === 'error'`);
    await eventually('a low frame', async () => (await frameHeight(page)) < 120);
    const visible = `[...document.querySelectorAll('p'), ...document.querySelector('iioe-course-card').shadowRoot.querySelectorAll('p')]
      .filter((p) => p.checkVisibility()).map((p) => p.textContent)`;
    assert.deepEqual(await evaluate<string[]>(card, visible), [
      'This entry could not be found. It may have been moved or removed.',
    ]);
    await page.close();
  });

  test('of what is not there says so without script, too', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${server.url}embed/course-card?course=unknown`);
    assert.match(await evaluate<string>(page, 'document.body.innerText'), /could not be found/);
    await page.close();
  });
});
