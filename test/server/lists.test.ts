import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {client, ids, many} from './fixture.js';

const get = client();

describe('filters', () => {
  const cases: [path: string, expected: string[]][] = [
    ['courses?language=fr', ['ai']],
    ['courses?language=fr-CA', ['a/b c?é']],
    ['courses?language=EN', []],
    ['courses?language=fr,ms', ['ai', 'mooc']],
    ['courses?language=fr&language=ms', ['ai', 'mooc']],
    ['courses?level=introductory', ['ai', 'a/b c?é']],
    ['courses?level=introductory&language=en', ['ai']],
    ['courses?mode=hyflex', ['mooc']],
    ['courses?provider=upm', ['mooc', 'a/b c?é']],
    ['courses?provider=UPM', []],
    ['courses?provider=up', []],
    ['courses?series=s1', ['ai']],
    ['courses?competency=c2', ['ai', 'a/b c?é']],
    ['courses?competency=c1,none', ['ai']],
    ['courses?language=', ['ai', 'mooc', 'a/b c?é', '7', 'x,y']],
    ['courses?country=MN&colour=red&limit=1', ['ai']],
    ['pathways?provider=must', ['way']],
    ['programs?country=CN', ['cn']],
    ['programs?country=MN', ['mn']],
    ['programs?organization=ichei', ['mn']],
    ['cases?award=pioneer', ['k1', 'k2']],
    ['cases?edition=e2', ['k1']],
    ['cases?category=teaching', ['k1']],
    ['cases?country=MY', ['k1']],
    ['cases?country=MN,MY', ['k1', 'k2']],
    ['cases?organization=must', ['k2']],
    ['awards?year=2025', ['pioneer']],
    ['organizations?kind=nationalCentre', ['upm']],
    ['organizations?kind=university,enterprise', ['upm', 'must', 'bgi']],
    ['organizations?country=MN', ['must']],
  ];
  for (const [path, expected] of cases) {
    it(path, async () => assert.deepEqual(ids(await get(`/api/${path}`)), expected));
  }
});

describe('q', () => {
  const cases: [path: string, expected: string[]][] = [
    ['courses?q=MEDECINE', ['ai']],
    ['courses?q=sante', ['ai']],
    ['courses?q=doctors', ['ai']],
    ['courses?q=ecole must', ['ai']],
    ['courses?q=ai zen', []],
    ['courses?q=introductory', []],
    ['courses?q=upm&level=advanced', ['mooc']],
    ['courses?q=%20', ['ai', 'mooc', 'a/b c?é', '7', 'x,y']],
    ['pathways?q=way', ['way']],
    ['cases?q=putra', ['k1']],
    ['organizations?q=bgi', ['bgi']],
    ['awards?q=nothing', ['pioneer', 'other']],
  ];
  for (const [path, expected] of cases) {
    it(path, async () => assert.deepEqual(ids(await get(`/api/${path}`)), expected));
  }
});

describe('pages', () => {
  const big = client({data: many(250)});

  const limits: [limit: string, count: number][] = [
    ['', 20],
    ['?limit=5', 5],
    ['?limit=100', 100],
    ['?limit=1000', 100],
    ['?limit=0', 1],
    ['?limit=-3', 1],
    ['?limit=many', 20],
    ['?limit=', 20],
    ['?limit=99999999999999999999', 100],
  ];
  for (const [query, count] of limits) {
    it(`courses${query} gives ${count}`, async () => {
      const reply = await big(`/api/courses${query}`);
      assert.equal(ids(reply).length, count);
      assert.equal(reply.body.total, 250);
    });
  }

  it('follows next to the end, each item once and in order, the query kept, under the base', async () => {
    const seen: unknown[] = [];
    let url: URL | undefined = new URL('http://localhost/api/courses?limit=40&level=advanced&key=k');
    while (url) {
      assert.ok(url.href.startsWith('http://localhost/api/'));
      assert.equal(url.searchParams.get('key'), 'k');
      const reply = await big(url.href);
      seen.push(...ids(reply));
      url =
        typeof reply.body.next === 'string' ? new URL(reply.body.next, 'http://localhost/api/') : undefined;
    }
    assert.deepEqual(
      seen,
      Array.from({length: 250}, (_, index) => `n${index}`),
    );
  });

  it('leaves next out on the last page', async () => {
    assert.ok(!('next' in (await big('/api/courses?limit=100&level=none')).body));
    assert.ok(!('next' in (await get('/api/courses')).body));
  });

  it('resolves next under the request as under the base', async () => {
    const {next} = (await big('/api/courses?limit=2')).body;
    assert.equal(
      new URL(String(next), 'http://h/api/courses?limit=2').href,
      new URL(String(next), 'http://h/api/').href,
    );
  });

  it('takes cursors of ids in any script', async () => {
    const first = await get('/api/courses?limit=3');
    const second = await get(`/api/${String(first.body.next)}`);
    assert.deepEqual(ids(second), ['7', 'x,y']);
  });

  for (const cursor of ['nonsense', '', '%00', 'YW5vcGU', '//////', 'a%20b']) {
    it(`answers 400 to the cursor "${cursor}"`, async () => {
      const reply = await get(`/api/courses?cursor=${cursor}`);
      assert.equal(reply.status, 400);
      assert.equal(reply.headers.get('Content-Type'), 'application/problem+json');
    });
  }
});

describe('sort', () => {
  const cases: [sort: string, expected: string[]][] = [
    ['title', ['ai', 'a/b c?é', 'x,y', '7', 'mooc']],
    ['-updated', ['mooc', 'ai', 'a/b c?é', '7', 'x,y']],
    ['-starts', ['a/b c?é', 'ai', 'mooc', '7', 'x,y']],
    ['colour', ['ai', 'mooc', 'a/b c?é', '7', 'x,y']],
  ];
  for (const [sort, expected] of cases) {
    it(sort, async () => assert.deepEqual(ids(await get(`/api/courses?sort=${sort}`)), expected));
  }

  it('pages in the order asked for', async () => {
    const first = await get('/api/courses?sort=title&limit=2');
    const second = await get(`/api/${String(first.body.next)}`);
    assert.deepEqual([...ids(first), ...ids(second)], ['ai', 'a/b c?é', 'x,y', '7']);
  });
});

describe('facets', () => {
  it('gives values, names and counts, the most frequent first', async () => {
    const {facets} = (await get('/api/courses?facets=provider,language,competency,series,q,colour')).body;
    assert.deepEqual(facets, {
      provider: [
        {value: 'upm', label: 'UPM', count: 2},
        {value: 'must', label: {en: 'MUST', fr: 'École MUST'}, count: 1},
      ],
      language: [
        {value: 'en', count: 2},
        {value: 'fr', count: 1},
        {value: 'fr-CA', count: 1},
        {value: 'ms', count: 1},
      ],
      competency: [
        {value: 'c2', label: 'Ethics', count: 2},
        {value: 'c1', label: 'Care', count: 1},
      ],
      series: [{value: 's1', label: 'Series one', count: 1}],
    });
  });

  it('names the ids of other collections', async () => {
    const {facets} = (await get('/api/cases?facets=award,edition')).body;
    assert.deepEqual(facets, {
      award: [
        {value: 'pioneer', label: {en: 'Pioneer Award'}, count: 2},
        {value: 'other', label: 'Other Award', count: 1},
      ],
      edition: [
        {value: 'e1', label: 'First', count: 1},
        {value: 'e2', label: 'Second', count: 1},
      ],
    });
  });

  it('counts without its own filter, within the others', async () => {
    const {facets, total} = (await get('/api/courses?level=advanced&provider=upm&facets=level')).body;
    assert.equal(total, 1);
    assert.deepEqual(facets, {
      level: [
        {value: 'advanced', count: 1},
        {value: 'introductory', count: 1},
      ],
    });
  });

  it('counts all pages', async () => {
    const {facets} = (await client({data: many(50)})('/api/courses?limit=1&facets=level')).body;
    assert.deepEqual(facets, {level: [{value: 'advanced', count: 50}]});
  });

  it('leaves facets out unless asked', async () =>
    assert.ok(!('facets' in (await get('/api/courses')).body)));
});

describe('batch', () => {
  const cases: [query: string, expected: string[]][] = [
    ['ids=ai,mooc', ['ai', 'mooc']],
    ['ids=ai%2Cmooc', ['ai', 'mooc']],
    ['ids=ai,ai,none', ['ai']],
    ['ids=7', ['7']],
    ['ids=', []],
    [`ids=${encodeURIComponent('a/b c?é')}`, ['a/b c?é']],
    ['ids=x%2Cy', []],
    ['ids=ai,mooc&limit=1', ['ai', 'mooc']],
    ['ids=ai,mooc&level=advanced', ['mooc']],
  ];
  for (const [query, expected] of cases) {
    it(query, async () => {
      const reply = await get(`/api/courses?${query}`);
      assert.deepEqual(ids(reply), expected);
      assert.ok(!('next' in reply.body));
    });
  }

  it('takes 50 ids past the limit of a page, and refuses 51', async () => {
    const big = client({data: many(60)});
    const list = (count: number) => Array.from({length: count}, (_, index) => `n${index}`).join(',');
    assert.equal(ids(await big(`/api/courses?ids=${list(50)}`)).length, 50);
    const refused = await big(`/api/courses?ids=${list(51)}`);
    assert.equal(refused.status, 400);
    assert.equal(refused.headers.get('Access-Control-Allow-Origin'), '*');
  });
});
