import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import {renderSvg, type SvgOptions} from '../../src/server/index.js';
import sample from '../../src/testing/sample.json' with {type: 'json'};
import {watch} from './page.js';
import {browser, server} from './setup.js';

const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const LONG = 'Teaching, learning and assessment with artificial intelligence. '.repeat(7).slice(0, 400);
const WIDE = 'WWW МММ Щщщ ҖҖҖ ШШШ '.repeat(12);
const texts: Record<string, string> = {
  word: WORD,
  long: LONG,
  wide: WIDE,
  ar: 'شهادة مصغّرة في الذكاء الاصطناعي للتعليم العالي (AI+X) لعام 2026، مع مقدمة للمعلمين والطلاب',
  mn: 'Дээд боловсролын багш нарт зориулсан хиймэл оюуны микро сертификат, хариуцлагатай хэрэглээ',
  zh: '人工智能与教育：面向高等教育教师的“AI+X”微认证课程（2026年第一期），南方科技大学与合作院校',
  'zh-Hant': '「人工智慧」'.repeat(30),
  url: 'https://courses.example.org/'.repeat(20),
  emoji: '🎓👩‍🏫'.repeat(40),
};

const cases: [string, unknown, SvgOptions][] = [
  ...Object.entries(texts).flatMap(([lang, text]): [string, unknown, SvgOptions][] => {
    const name = /^(?:ar|mn|zh)/.test(lang) ? {[lang]: text} : text;
    const figure = {value: 1234567, comparator: 'gte', label: name, population: name, period: name};
    const organization = {name};
    return ['en', 'ar'].flatMap((reader): [string, unknown, SvgOptions][] => [
      [
        'certificate-badge',
        {id: 'c', name, issuer: organization, recipient: {name}, issued: '2026-11-27', expires: '2029-11-27'},
        {lang: reader, showRecipient: true},
      ],
      [
        'course-card',
        {
          id: 'c',
          title: name,
          provider: organization,
          series: {name, figures: [figure]},
          figures: [figure, {text: name}],
          languages: ['en', 'fr', 'mn', 'ar', 'zh', 'ru', 'es', 'id', 'ms'],
        },
        {lang: reader},
      ],
    ]);
  }),
  ...sample.certificates.map((item): [string, unknown, SvgOptions] => [
    'certificate-badge',
    item,
    {lang: 'fr'},
  ]),
  ...sample.courses.map((item): [string, unknown, SvgOptions] => ['course-card', item, {lang: 'mn'}]),
  ...sample.pathways.map((item): [string, unknown, SvgOptions] => ['pathway-card', item, {lang: 'en'}]),
  ...sample.cases.map((item): [string, unknown, SvgOptions] => ['case-highlight', item, {lang: 'zh'}]),
];

/** In the page: every text that leaves its picture, or runs into a line below it. */
const OUTSIDE = `[...document.querySelectorAll('svg')].flatMap((svg, i) => {
  const {width, height} = svg.viewBox.baseVal;
  const boxes = [...svg.querySelectorAll('text')].map((text) => [text, text.getBBox()]);
  const isOut = ({x, y, width: w, height: h}) => x < 8 || y < 0 || x + w > width - 8 || y + h > height;
  const overlap = (a, b) =>
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > a.height / 4;
  return boxes
    .filter(([, box], j) => isOut(box) || boxes.some(([, other], k) => k > j && overlap(box, other)))
    .map(([text, {x, y, width: w, height: h}]) => [i, text.textContent, x, y, w, h].join(' '));
})`;

for (const font of ['Liberation Sans', 'DejaVu Sans', 'Noto Sans', 'sans-serif'])
  test(`no text leaves its picture or runs into another in ${font}`, async () => {
    const {page} = await watch(browser);
    const svgs = await Promise.all(cases.map(([kind, data, options]) => renderSvg(kind, data, options)));
    const inFont = svgs.map((svg) => svg.replace(/font-family="[^"]*"/, `font-family="${font}, sans-serif"`));
    await page.setContent(`<!doctype html>${inFont.join('')}`);
    assert.equal(await page.evaluate(`document.querySelectorAll('svg').length`), cases.length);
    assert.deepEqual(await page.evaluate(OUTSIDE), []);
    await page.close();
  });

test('every picture is well-formed XML', async () => {
  const {page} = await watch(browser);
  const svgs = await Promise.all(cases.map(([kind, data, options]) => renderSvg(kind, data, options)));
  const roots = await page.evaluate(
    `${JSON.stringify(svgs)}.map((svg) => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement.localName)`,
  );
  assert.deepEqual([...new Set(roots as string[])], ['svg']);
  await page.close();
});

const ID = 'c-c57c447f49e68517a10154f7430b5fa1';

test('an <img> shows them on a page of another origin under a strict policy, with one request each', async () => {
  const {page, faults, requests} = await watch(browser);
  const paths = ['en', 'fr', 'ar', 'mn', 'zh'].flatMap((lang) =>
    [
      `${ID}.svg`,
      'course/ai-foundations.svg',
      'pathway/teaching-with-ai.svg',
      'case/must-ecosystem.svg',
      'nothing.svg',
    ].map((path) => `${server.url}badge/${path}?lang=${lang}`),
  );
  const images = paths.map((path) => `<a href="/certificate"><img src="${path}" alt="Certificate"></a>`);
  const policy = `default-src 'none'; img-src ${new URL(server.url).origin}`;
  const html = `<!doctype html><title>Test</title>${images.join('')}`;
  const elsewhere = createServer((_, reply) =>
    reply
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .setHeader('Content-Security-Policy', policy)
      .end(html),
  );
  await new Promise<void>((resolve) => elsewhere.listen(0, 'localhost', resolve));
  await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
  elsewhere.close();
  const sizes = (await page.evaluate(
    `[...document.images].map(({complete, naturalWidth, naturalHeight}) => [complete, naturalWidth, naturalHeight])`,
  )) as [boolean, number, number][];
  assert.equal(sizes.length, paths.length);
  for (const [i, [complete, width, height]] of sizes.entries()) {
    assert.ok(complete, paths[i]);
    assert.equal(width, 420, paths[i]);
    assert.ok(height > 60 && height < 600, `${paths[i]}: ${height}`);
  }
  assert.equal(requests.filter(({pathname}) => pathname.endsWith('.svg')).length, paths.length);
  assert.deepEqual(faults, []);
  await page.close();
});

test('opened as a page, it tells its name and description to assistive technology', async () => {
  const {page, faults} = await watch(browser);
  await page.goto(`${server.url}badge/${ID}.svg?lang=fr`);
  const tree = await page.accessibility.snapshot({interestingOnly: false});
  const image = find(tree, 'image');
  assert.match(image?.name ?? '', /^L’IA en éducation\s: micro-certification$/);
  assert.match(image?.description ?? '', /Actif.*Délivré par/s);
  assert.deepEqual(faults, []);
  await page.close();
});

interface Accessible {
  role?: string;
  name?: string;
  description?: string;
  children?: Accessible[];
}

function find(node: Accessible | null | undefined, role: string): Accessible | undefined {
  if (node?.role === role) return node;
  for (const child of node?.children ?? []) {
    const found = find(child, role);
    if (found) return found;
  }
  return undefined;
}
