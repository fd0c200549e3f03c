import assert from 'node:assert/strict';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {widgets, type WidgetName} from '../../src/snippets/index.js';
import {watch} from './page.js';
import {startServer} from './server.js';
import {browser, server} from './setup.js';

async function open(query = '', width = 1280) {
  const watched = await watch(await browser.createBrowserContext());
  await watched.page.setViewport({width, height: 900});
  await watched.page.goto(`${server.url}${query}`);
  // What stands above is loaded on the way, and pushes it down again.
  await watched.page.waitForFunction(
    () => {
      document.querySelector('#embed')!.scrollIntoView({behavior: 'instant'});
      return document.querySelector('#lines')!.textContent.length > 20;
    },
    {timeout: 10_000},
  );
  return watched;
}
type Watched = Awaited<ReturnType<typeof open>>;

const lines = ({page}: Watched) => page.$eval('#lines', (pre) => pre.textContent);

/** Waits until the widget in the preview shows its data. */
const shown = ({page}: Watched, tag: string) =>
  page.waitForFunction(
    (name) => {
      document.querySelector('.preview')!.scrollIntoView({behavior: 'instant'});
      return document.querySelector<HTMLElement & {state: string}>(`.preview > ${name}`)?.state === 'ready';
    },
    {timeout: 10_000},
    tag,
  );

test('it begins with the first course of the API, shown as the real widget, without a fault', async () => {
  const watched = await open();
  await shown(watched, 'iioe-course-card');
  const {origin} = new URL(server.url);
  const written = await lines(watched);
  // Pinned where the build has hashes: then a page gets this very file, or none.
  assert.match(
    written.replaceAll(origin, ''),
    /^<script defer src="\/dist\/(?:[\d.]+\/cdn\/loader\.js" integrity="sha384-[^"]+" crossorigin="anonymous"|cdn\/loader\.js") data-api="\/api\/"><\/script>/,
  );
  assert.ok(
    written.endsWith(
      `<iioe-course-card course="ai-in-medicine" class="iioe-reserve-60">\n  <a href="${origin}/go/courses/ai-in-medicine">AI in medicine</a>\n</iioe-course-card>`,
    ),
    written,
  );
  assert.deepEqual(watched.faults, []);
  assert.equal(new URL(watched.page.url()).search, '');
  await watched.page.close();
});

test('a host with data of its own has it at the start page, with its resources, in French too', async () => {
  const data = join(await mkdtemp(join(tmpdir(), 'iioe-')), 'own.json');
  const courses = [{id: 'own-course', title: 'Our course', url: 'https://courses.example.org/own'}];
  await writeFile(data, JSON.stringify({courses}));
  const own = await startServer('--data', data);
  try {
    const watched = await watch(await browser.createBrowserContext());
    const {page} = watched;
    await page.setViewport({width: 1280, height: 900});
    await page.goto(`${own.url}?lang=fr`);
    await shown(watched, 'iioe-course-card');
    assert.match(await lines(watched), /<iioe-course-card course="own-course"/);
    assert.equal(await page.title(), 'Code à coller · iioe-widgets');
    assert.equal(await page.$eval('h1', ({textContent}) => textContent), 'Code à coller');
    assert.doesNotMatch(await page.$eval('body', ({innerText}) => innerText), /\bD[ée]mo\b|maintenance/i);
    const gap = await page.evaluate(() => {
      const [above, below] = [...document.querySelectorAll('h1, h2')].map((each) =>
        each.getBoundingClientRect(),
      );
      return below!.top - above!.bottom;
    });
    assert.ok(gap < 80, String(gap));
    assert.ok((await page.$eval('#builder', (box) => box.getBoundingClientRect().top + scrollY)) < 900);
    assert.deepEqual(watched.faults, []);
    await page.close();
  } finally {
    own.stop();
  }
});

test('over the sample, a link near the top leads to it by the keyboard', async () => {
  const {page} = await watch(await browser.createBrowserContext());
  await page.setViewport({width: 1280, height: 900});
  await page.goto(server.url);
  const here = () => page.evaluate(() => document.activeElement!.getAttribute('href'));
  for (let steps = 0; steps < 5 && (await here()) !== '#embed'; steps++) await page.keyboard.press('Tab');
  assert.equal(await here(), '#embed');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#lines')!.textContent.length > 20);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('name')), 'place');
  await page.close();
});

test('what is chosen by the keyboard stands in the lines and in the address, and a link brings it back', async () => {
  const watched = await open();
  const {page} = watched;
  await page.focus('[name=place]');
  await page.keyboard.type('Canv');
  await page.focus('[name=layout]');
  await page.keyboard.press('ArrowDown');
  await page.select('[name=colours]', 'dark');
  await page.waitForFunction(() => location.search.includes('colours=dark'));
  const written = await lines(watched);
  assert.match(
    written,
    /^<iframe src="[^"]*\/embed\/course-card\?course=ai-in-medicine&amp;layout=row&amp;color-scheme=dark"/,
  );
  assert.equal(new URL(page.url()).search, '?place=canvas&id=ai-in-medicine&layout=row&colours=dark');

  const again = await open(new URL(page.url()).search);
  await shown(again, 'iioe-course-card[layout=row]');
  assert.equal(await lines(again), written);
  assert.equal(await again.page.$eval('.preview', (box) => getComputedStyle(box).colorScheme), 'dark');
  await Promise.all([page.close(), again.page.close()]);
});

test('resources are offered by their titles, and a learner’s data asks for a token', async () => {
  const watched = await open('?widget=progress-tracker&by=pathway');
  await watched.page.waitForFunction(() => document.querySelectorAll('#resources option').length === 2);
  const options = await watched.page.$$eval('#resources option', (all) => all.map((option) => option.label));
  assert.ok(options.includes('Teaching with AI'), options.join());
  await shown(watched, 'iioe-progress-tracker[pathway=teaching-with-ai]');
  assert.match(await watched.page.$eval('.notes', (list) => list.textContent), /getToken/);
  await watched.page.close();
});

test('a place for images shows the image, with its size in the lines and its text in the chosen language', async () => {
  const watched = await open('?place=drupal&in=fr');
  const {page} = watched;
  await page.waitForFunction(() => document.querySelector('#lines')!.textContent.includes(' height="'));
  const image = await page.$eval('.preview img', (img) => ({
    src: img.src,
    alt: img.alt,
    size: `width="${img.naturalWidth}" height="${img.naturalHeight}"`,
  }));
  assert.match(image.src, /\/badge\/course\/ai-in-medicine\.svg\?lang=fr$/);
  assert.match(image.alt, /médecine/);
  assert.ok((await lines(watched)).includes(`alt="${image.alt}" ${image.size}>`), await lines(watched));
  await page.select('[name=place]', 'canvas');
  await shown(watched, 'iioe-course-card');
  assert.ok(await page.$eval('#in-frame', (words) => words.checkVisibility()));
  await page.select('[name=place]', 'mail');
  await page.select('[name=widget]', 'award-summary');
  await page.waitForFunction(() => document.querySelector('.preview > a')?.textContent);
  assert.deepEqual(watched.faults, []);
  await page.close();
});

test('an item without a page of its own is linked to the host’s, and gets the room that it needs', async () => {
  const watched = await watch(await browser.createBrowserContext());
  const {page} = watched;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!/\/api\/courses(?:\?|$|\/)/.test(request.url())) return void request.continue();
    const item = {id: 'bare', title: {en: 'A bare course', fr: 'Un cours nu'}};
    const isOne = /courses\/bare/.test(request.url());
    void request.respond({
      contentType: 'application/json',
      body: JSON.stringify(isOne ? item : {items: [item], total: 1}),
    });
  });
  await page.goto(`${server.url}?in=fr#embed`);
  await page.waitForFunction(() => document.querySelector('#lines')!.textContent.includes('bare'));
  const {origin} = new URL(server.url);
  const link = `<a href="${origin}/embed/course-card?course=bare&amp;lang=fr">Un cours nu</a>`;
  assert.ok((await lines(watched)).includes(link), await lines(watched));
  await page.waitForFunction(() => !document.querySelector('#lines')!.textContent.includes('reserve-60'), {
    timeout: 10_000,
  });
  await page.close();
});

/** What a field says of its value. */
const said = ({page}: Watched, field: string) =>
  page.$eval(`#${field}-said`, (place) => ({text: place.textContent}));

test('a mistyped id is said by its field, in the page’s language, and no more once it is right', async () => {
  const watched = await open('?lang=fr');
  const {page} = watched;
  await shown(watched, 'iioe-course-card');
  assert.equal((await said(watched, 'id')).text, '');
  const type = async (id: string) => {
    await page.$eval('[name=id]', (field) => (field as HTMLInputElement).select());
    await page.type('[name=id]', id);
  };
  await type('ai-in-medecine');
  await page.waitForFunction(() => document.querySelector('#id-said')!.textContent !== '', {timeout: 10_000});
  assert.match((await said(watched, 'id')).text, /L’API n’a rien sous cet identifiant/);
  assert.equal(await page.$eval('#id-said', (place) => place.getAttribute('role')), 'status');
  const field = () =>
    page.$eval('[name=id]', (input) => [
      input.getAttribute('aria-invalid'),
      input.getAttribute('aria-describedby'),
    ]);
  assert.deepEqual(await field(), ['true', 'id-said']);
  await type('ai-in-education');
  await shown(watched, 'iioe-course-card[course=ai-in-education]');
  assert.equal((await said(watched, 'id')).text, '');
  assert.deepEqual(await field(), [null, 'id-said']);
  assert.deepEqual(watched.faults, []);
  await page.close();
});

test('a title that is typed stands for its id, and a part of one names the ids it may mean', async () => {
  const watched = await open();
  const {page} = watched;
  await shown(watched, 'iioe-course-card');
  const type = async (text: string) => {
    await page.$eval('[name=id]', (field) => (field as HTMLInputElement).select());
    await page.type('[name=id]', text);
  };
  await type('ai in Education');
  await shown(watched, 'iioe-course-card[course=ai-in-education]');
  await page.keyboard.press('Tab');
  assert.equal(
    await page.$eval('[name=id]', (field) => (field as HTMLInputElement).value),
    'ai-in-education',
  );
  assert.match(await lines(watched), /course="ai-in-education"/);
  await type('in educ');
  await page.waitForFunction(() => document.querySelector('#id-said code'), {timeout: 10_000});
  assert.match((await said(watched, 'id')).text, /have such a title: .*ai-in-education/);
  assert.deepEqual(watched.faults, []);
  await page.close();
});

test('a learner’s progress in a course that isn’t there is a mistyped id, too', async () => {
  const watched = await open('?widget=progress-tracker&by=course&id=ai-in-medecine');
  await watched.page.waitForFunction(
    () => {
      document.querySelector('.preview')!.scrollIntoView({behavior: 'instant'});
      return document.querySelector('#id-said')!.textContent.includes('nothing by this id');
    },
    {timeout: 10_000},
  );
  await watched.page.close();
});

test('a widget’s name that a link mistypes is said by the field, as text', async () => {
  const watched = await open(`?widget=${encodeURIComponent('corse-card<img src=x>')}`);
  const {page} = watched;
  assert.match((await said(watched, 'widget')).text, /no widget of this name: corse-card<img src=x>/);
  assert.equal(await page.$('#widget-said img'), null);
  await page.select('[name=widget]', 'case-highlight');
  await page.waitForFunction(() => document.querySelector('#widget-said')!.textContent === '');
  assert.deepEqual(watched.faults, []);
  await page.close();
});

test('the button copies, and selects where the clipboard is shut', async () => {
  const watched = await open();
  const {page} = watched;
  await page.evaluate(`Object.defineProperty(navigator, 'clipboard', {configurable: true,
    value: {writeText: async (text) => void (globalThis.copied = text)}})`);
  await page.click('#copy');
  await page.waitForFunction(() => document.querySelector('#copied')!.textContent === 'Copied.');
  assert.equal(await page.evaluate('copied'), await lines(watched));
  await page.evaluate(`Object.defineProperty(navigator, 'clipboard', {value: undefined})`);
  await page.click('#copy');
  await page.waitForFunction(() => document.querySelector('#copied')!.textContent.startsWith('Selected'));
  assert.equal(await page.evaluate('String(getSelection())'), await lines(watched));
  assert.equal(await page.$eval('#copied', (status) => status.role ?? status.getAttribute('role')), 'status');
  await page.close();
});

test('the lines of an image are copied with its size, however soon', async () => {
  const watched = await open();
  const {page} = watched;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const wait = request.url().includes('/badge/') ? 500 : 0;
    setTimeout(() => void request.continue(), wait);
  });
  await page.evaluate(`Object.defineProperty(navigator, 'clipboard', {configurable: true,
    value: {writeText: async (text) => void (globalThis.copied = text)}})`);
  await page.select('[name=place]', 'drupal');
  await page.waitForFunction(() => document.querySelector('#lines')!.textContent.includes('<img'));
  await page.click('#copy');
  await page.waitForFunction('typeof copied === "string"');
  assert.match((await page.evaluate('copied')) as string, /<img [^>]*width="\d+" height="\d+"/);
  await page.close();
});

test('in French nothing of it stays English, at 375 px nothing is cut', async () => {
  const watched = await open('?lang=fr&widget=case-list&place=wordpress-loader', 375);
  await shown(watched, 'iioe-case-list');
  const foreign = await watched.page.$$eval('#embed [data-t][lang=en]', (all) =>
    all.filter((element) => !element.closest('#by-hand')).map((element) => element.textContent),
  );
  assert.deepEqual(foreign, []);
  assert.match(await watched.page.$eval('#once', (once) => once.textContent), /loader\.js/);
  assert.ok((await watched.page.evaluate('document.documentElement.scrollWidth')) === 375);
  assert.deepEqual(watched.faults, []);
  await watched.page.close();
});

test('in Arabic nothing is wider than a phone', async () => {
  const watched = await open('?lang=ar', 375);
  await shown(watched, 'iioe-course-card');
  assert.equal(await watched.page.evaluate('document.documentElement.scrollWidth'), 375);
  await watched.page.close();
});

test('every field has a name, and every control is large enough for a finger', async () => {
  const {page} = await open('?widget=course-list');
  const fields = await page.$$eval('#builder :is(select, input, button)', (all) =>
    all
      .filter((field) => field.checkVisibility())
      .map((field) => ({
        name: (field as HTMLInputElement).labels?.[0]?.textContent.trim() ?? '',
        height: field.closest('label.check, button, select, input')!.getBoundingClientRect().height,
      })),
  );
  assert.ok(fields.length >= 8, String(fields.length));
  for (const {name, height} of fields.slice(0, -1))
    assert.ok(name && height >= 22, JSON.stringify({name, height}));
  await page.close();
});

test('without JavaScript there are still lines to take', async () => {
  const {page} = await watch(await browser.createBrowserContext());
  await page.setJavaScriptEnabled(false);
  await page.goto(server.url);
  await page.setJavaScriptEnabled(true);
  const visible = await page.$$eval(
    '#by-hand pre',
    (all) => all.filter((pre) => pre.checkVisibility()).length,
  );
  assert.equal(visible, 6);
  assert.ok(!(await page.$eval('#builder', (builder) => builder.checkVisibility())));
  await page.close();
});

test('the table of the widgets’ attributes is what their classes observe', async () => {
  const {page} = await watch(browser);
  await page.goto(server.url);
  for (const name of Object.keys(widgets) as WidgetName[]) {
    const observed = (await page.evaluate(
      `import('/dist/cdn/${name}.js').then(() => customElements.get('iioe-${name}').observedAttributes)`,
    )) as string[];
    const known = [...Object.keys(widgets[name].attributes), 'api', 'lang', 'loading', 'sync-url'];
    assert.deepEqual(
      observed.filter((attribute) => !known.includes(attribute)),
      [],
      name,
    );
    assert.deepEqual(
      Object.keys(widgets[name].attributes).filter((attribute) => !observed.includes(attribute)),
      [],
      name,
    );
  }
  await page.close();
});
