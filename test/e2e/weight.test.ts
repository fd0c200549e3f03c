import assert from 'node:assert/strict';
import {after, test, type TestContext} from 'node:test';
import {openBrowser} from './browser.js';
import {openCompressed, slowDown} from './compressed.js';

/**
 * What one card may cost in all, in bytes: its scripts and the API's replies, compressed. Pictures are lazy. In full
 * it has every fact, and the grid of its competency framework folded away, which comes when it is unfolded; the loader
 * brings itself.
 */
const MOST = {module: {row: 17_650, card: 20 * 1024}, loader: {row: 20_950, card: 23_950}};
/** What the button costs more that brings pictures where data are saved. */
const SPARING = 950;

const card = (script: string, lang: string, layout: string, before = '') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A course</title>${before}${script}
  <iioe-course-card course="ai-in-medicine" layout="${layout}" loading="eager"><a href="/">AI in medicine</a></iioe-course-card>`;
const scripts = {
  loader: '<script src="/dist/cdn/loader.js" data-api="/api/"></script>',
  module: '<script type="module" src="/dist/cdn/course-card.js" data-api="/api/"></script>',
};
/** A browser that saves data, as far as scripts can see. */
const SAVING = `<script>Object.defineProperty(navigator, 'connection', {value: {saveData: true}})</script>`;

const ways = ['module', 'loader'] as const;
const layouts = ['row', 'card'] as const;
const pages = ways.flatMap((way) =>
  layouts.flatMap((layout) => [
    [`/${way}-${layout}-en`, card(scripts[way], 'en', layout)],
    [`/${way}-${layout}-id`, card(scripts[way], 'id', layout)],
    [`/${way}-${layout}-saving`, card(scripts[way], 'en', layout, SAVING)],
  ]),
);
const site = await openCompressed(Object.fromEntries(pages) as Record<string, string>);
const browser = await openBrowser();
after(async () => {
  await browser.close();
  site.stop();
});

/** In the page: the card shows its data, and nothing more is on its way. */
const READY = `(async () => {
  const card = document.querySelector('iioe-course-card');
  while (card.state !== 'ready') await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 700));
  return performance.getEntriesByType('resource').map(({initiatorType}) => initiatorType);
})()`;

interface Visit {
  /** Compressed bytes, by path. */
  files: Map<string, number>;
  /** What came over the wire, headers included. */
  wire: number;
  types: string[];
}

/** A first visit on a slow line, pictures apart. */
async function visit(path: string): Promise<Visit> {
  const page = await browser.newPage();
  const session = await slowDown(page);
  const left = new Set<string>();
  const types: string[] = [];
  let wire = 0;
  session.on('Network.responseReceived', ({requestId, type, response}) => {
    types.push(type);
    // Neither the page itself, which would be there without a card, nor pictures.
    if (/Document|Image/.test(type) || response.url.endsWith('/favicon.ico')) left.add(requestId);
  });
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    if (!left.has(requestId)) wire += encodedDataLength;
  });
  site.forget();
  await page.goto(new URL(path, site.url).href);
  await page.evaluate(READY);
  await page.close();
  const files = [...site.sent].filter(([file]) => /^\/(?:dist|api)\//.test(file));
  return {files: new Map(files), wire, types};
}

const sum = (files: ReadonlyMap<string, number>): number => [...files.values()].reduce((a, b) => a + b, 0);

const tell = (t: TestContext, {files, wire}: Visit): void => {
  t.diagnostic(`${sum(files)} bytes in ${files.size} replies; ${wire} with their headers`);
  for (const [file, bytes] of files) t.diagnostic(`  ${bytes} ${file}`);
};

for (const way of ways)
  for (const layout of layouts) {
    const most = MOST[way][layout];

    test(`a ${layout} through the ${way} costs no more than ${most} bytes, in English`, async (t) => {
      const visited = await visit(`${way}-${layout}-en`);
      tell(t, visited);
      assert.ok(sum(visited.files) > 10_000, 'its files were counted');
      assert.ok([...visited.files.keys()].some((file) => file.startsWith('/api/courses')));
      assert.ok(sum(visited.files) <= most, `${sum(visited.files)} bytes`);
      assert.ok(![...visited.files.keys()].some((file) => /grids|frameworks/.test(file)), 'no grid');
      assert.ok(!visited.types.includes('Font'), 'no font');
      assert.ok(visited.types.includes('Image'), 'it has a picture, which is not counted');
    });

    test(`another language costs its own file, and no other: a ${layout} through the ${way}`, async (t) => {
      const visited = await visit(`${way}-${layout}-id`);
      tell(t, visited);
      const language = [...visited.files.keys()].filter((file) => file.includes('/lang/'));
      assert.deepEqual(language, ['/dist/cdn/lang/id.js']);
      const others = sum(visited.files) - visited.files.get('/dist/cdn/lang/id.js')!;
      assert.ok(others <= most, `${others} bytes beside the language's`);
    });

    test(`where data are saved, no picture: a ${layout} through the ${way}`, async (t) => {
      const visited = await visit(`${way}-${layout}-saving`);
      tell(t, visited);
      assert.ok(!visited.types.includes('Image'), 'no picture');
      assert.ok(sum(visited.files) <= most + SPARING, `${sum(visited.files)} bytes`);
    });
  }
