import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createServer, type Asset} from '../../src/server/index.js';
import {widgets} from '../../src/snippets/index.js';
import {client, data} from './fixture.js';

const assets = async (path: string): Promise<Asset | undefined> =>
  path.startsWith('dist/cdn/') ? {body: '1', type: 'text/javascript'} : undefined;
const get = client({
  assets,
  data: {...data, courses: [{id: 'ai', title: 'A & <b>"B"</b>', url: 'https://c.example/ai'}]},
});
const policyOf = (headers: Headers) => headers.get('Content-Security-Policy') ?? '';

describe('/embed/<name>', () => {
  it('is a whole page with one eager widget, whose words are readable without script', async () => {
    const {status, headers, text} = await get('/embed/course-card?course=ai&layout=row&lang=fr-CA');
    assert.equal(status, 200);
    assert.equal(headers.get('Content-Type'), 'text/html; charset=utf-8');
    assert.match(text, /^<!doctype html>\n<html lang="fr-CA" dir="ltr">/);
    assert.match(text, /<iioe-course-card [^>]*course="ai"/);
    assert.match(text, /<iioe-course-card [^>]*layout="row"/);
    assert.match(text, /<iioe-course-card [^>]*loading="eager"/);
    assert.match(text, /<iioe-course-card [^>]*api="\/api\/"/);
    assert.match(text, /<title>A &amp; &lt;b&gt;&quot;B&quot;&lt;\/b&gt;<\/title>/);
    assert.match(text, /<script src="\/dist\/cdn\/loader.js" defer>/);
    assert.match(text, /<script src="\/dist\/cdn\/frame.js" defer>/);
    assert.match(text, /<base target="_blank">/);
    assert.match(text, /<link rel="icon" href="data:,">/, 'or a browser asks in vain for /favicon.ico');
    assert.match(text, /<link rel="canonical" href="https:\/\/c.example\/ai">/);
    assert.doesNotMatch(text, /<b>"B"/);
  });

  it('tells where oEmbed speaks of it, by an address of one writing', async () => {
    const {text} = await get('/embed/course-card?lang=fr&course=ai&color-scheme=dark');
    for (const [type, format] of [
      ['application/json+oembed', 'json'],
      ['text/xml+oembed', 'xml'],
    ]) {
      const found = new RegExp(
        `<link rel="alternate" type="${type?.replace('+', '\\+')}"[^>]* href="([^"]+)">`,
      ).exec(text);
      const url = new URL(found?.[1]?.replaceAll('&amp;', '&') ?? '');
      assert.equal(url.pathname, '/oembed');
      assert.equal(url.searchParams.get('format'), format);
      assert.equal(
        url.searchParams.get('url'),
        'http://localhost/embed/course-card?course=ai&lang=fr&color-scheme=dark',
      );
    }
  });

  it('leaves out the pictures of a reader who saves data, and says what its reply depends on', async () => {
    const withPicture = client({
      assets,
      data: {
        ...data,
        courses: [{id: 'ai', title: 'AI', image: {url: 'https://c.example/1.png', alt: 'Students'}}],
      },
    });
    const path = '/embed/course-card?course=ai&lang=en';
    const imgOf = async (saveData?: string) => {
      const {headers, text} = await withPicture(path, {headers: saveData ? {'Save-Data': saveData} : {}});
      assert.match(headers.get('Vary') ?? '', /\bSave-Data\b/);
      return /<img[^>]*>/.exec(text.replace(/<script[^]*?<\/script>/g, ''))?.[0] ?? '';
    };
    // In turn, so that what one of them was given is not given to the other.
    for (const saveData of ['on', undefined, 'on', 'off', 'on;x=1']) {
      const img = await imgOf(saveData);
      assert.match(img, /alt="Students"/);
      assert.equal(/\bsrc=/.test(img), !saveData?.startsWith('on'), `Save-Data: ${saveData}: ${img}`);
    }
  });

  it('may be framed by any page, and nothing of it is inline but what its policy names', async () => {
    const {headers} = await get('/embed/course-card?course=ai');
    assert.match(
      policyOf(headers),
      /^default-src 'none'; script-src 'self' http:\/\/localhost; style-src 'self' http:\/\/localhost(?: 'sha256-[^']+')+; img-src 'self' http:\/\/localhost data:; connect-src 'self' http:\/\/localhost; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; frame-ancestors \*$/,
    );
    assert.equal(headers.get('X-Frame-Options'), null);
    assert.equal(headers.get('Set-Cookie'), null);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(headers.get('Referrer-Policy'), 'strict-origin');
  });

  it('names its own origin, which WebKit does not know by "self" in a sandbox', async () => {
    const told = client({origin: 'https://widgets.example:8443'});
    for (const path of ['/embed/course-card?course=ai', '/embed/nothing'])
      assert.match(
        policyOf((await told(path)).headers),
        /script-src 'self' https:\/\/widgets\.example:8443; /,
        path,
      );
  });

  it('may be framed only by whom the host names', async () => {
    const some = client({frameAncestors: "'self' https://*.uni.example:8443"});
    assert.match(
      policyOf((await some('/embed/course-card?course=ai')).headers),
      /frame-ancestors 'self' https:\/\/\*\.uni\.example:8443$/,
    );
    for (const frameAncestors of ['*; script-src *', "'unsafe-inline'", 'a\r\nb', '', 'x ,y', "'none' *"])
      assert.throws(() => createServer({data, frameAncestors}), TypeError, frameAncestors);
  });

  it('is kept as long as the data, and known again by its ETag', async () => {
    const {headers} = await get('/embed/course-card?course=ai');
    assert.equal(headers.get('Cache-Control'), 'public, max-age=60');
    const etag = headers.get('ETag') ?? '';
    assert.equal((await get('/embed/course-card?course=ai', {headers: {'If-None-Match': etag}})).status, 304);
  });

  const refused: [query: string, status: number, words: RegExp][] = [
    ['course-card', 400, /needs course/],
    ['course-card?course=', 400, /needs course/],
    ['course-card?course=ai&api=https://evil.example/', 400, /api/],
    ['course-card?course=ai&onclick=x', 400, /“onclick”/],
    ['course-card?course=ai&style=x', 400, /“style”/],
    ['course-card?course=ai&pathway=x', 400, /“pathway”/],
    ['course-card?course=ai&course=b', 400, /“course” stands there more than once/],
    ['course-card?course=ai&color-scheme=red', 400, /“color-scheme”/],
    ['course-card?course=ai&host=evil', 400, /“host”/],
    ['course-card?course=ai&lang=no%20language', 400, /“lang”/],
    [`course-card?course=${'a'.repeat(1001)}`, 400, /“course”/],
    ['course-card?course=ai&<script>=x', 400, /“&lt;script&gt;”/],
    ['course-card?course=ai&api=x&lang=fr', 400, /Un cadre ne choisit pas son API/],
    ['certificate-badge?credential=http://a.example/x', 400, /“credential”/],
    ['certificate-badge?credential=https://me:pw@a.example/x', 400, /“credential”/],
    ['certificate-badge?credential=javascript:alert(1)', 400, /“credential”/],
    ['unheard-of', 404, /no widget “unheard-of”/],
    ['provider', 404, /no widget “provider”/],
    ['constructor', 404, /no widget/],
    ['%3Cb%3E', 404, /“&lt;b&gt;”/],
  ];
  for (const [query, status, words] of refused) {
    it(`${query.slice(0, 80)}: ${status}, and says why`, async () => {
      const reply = await get(`/embed/${query}`);
      assert.equal(reply.status, status);
      assert.match(reply.text, words);
      assert.match(policyOf(reply.headers), /^default-src 'none'/);
      assert.doesNotMatch(reply.text, /<script>|<b>/);
    });
  }

  it('an unknown id is a 404 whose page still has its widget', async () => {
    const {status, text, headers} = await get('/embed/course-card?course=unknown&lang=fr');
    assert.equal(status, 404);
    assert.match(text, /<iioe-course-card [^>]*course="unknown"[^]*Cette fiche est introuvable/);
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.doesNotMatch(text, /oembed/);
  });

  it('says once what is wrong: its words are there until the widget’s own', async () => {
    const {text} = await get('/embed/course-card?course=unknown');
    assert.match(
      text,
      /<body><iioe-course-card [^>]*><p class="iioe-message" slot="loading">[^<]+<\/p><\/iioe-course-card>/,
    );
  });

  it('without a name lists what is there, in the language asked for', async () => {
    for (const path of ['/embed', '/embed/', '/embed?lang=fr-CA', '/embed?lang=']) {
      const {status, headers, text} = await get(path);
      assert.equal(status, 200, path);
      assert.equal(headers.get('Content-Type'), 'text/html; charset=utf-8');
      assert.match(policyOf(headers), /^default-src 'none'.* frame-ancestors/);
      for (const name of Object.keys(widgets)) assert.ok(text.includes(`/embed/${name}`), name);
      assert.match(text, path.includes('fr') ? /<html lang="fr"[^]*identifiant/ : /<html lang="en"[^]*an id/);
    }
    assert.equal((await get('/embed', {method: 'POST'})).status, 405);
    assert.equal((await client({data: undefined})('/embed')).status, 404);
  });

  it('where it has no words in a language its page is English, and data keep to the language asked for', async () => {
    const hebrew = client({
      data: {courses: [{id: 'ai', title: {en: 'AI', he: 'בינה'}}], certificates: []},
    });
    for (const query of ['course-card?course=ai', 'progress-tracker?course=ai', 'course-list']) {
      const {text} = await hebrew(`/embed/${query}${query.includes('?') ? '&' : '?'}lang=he`);
      assert.match(text, /<html lang="en" dir="ltr">/, query);
      assert.match(text, /<iioe-[^>]* lang="he"/, query);
    }
    assert.match((await hebrew('/embed/course-card?course=ai&lang=he')).text, /lang="he" dir="rtl">בינה/);
  });

  it('under maintenance it is a 503, with its widget', async () => {
    const {status, text} = await client({maintenance: true})('/embed/course-card?course=ai');
    assert.equal(status, 503);
    assert.match(text, /<iioe-course-card /);
  });

  it('of many at once is rendered once, and anew after a while', async (t) => {
    t.mock.timers.enable({apis: ['Date']});
    let asked = 0;
    t.mock.method(globalThis, 'fetch', async () => {
      asked += 1;
      return Response.json(
        {items: [{id: 'ai', title: `T${asked}`}]},
        {headers: {'Cache-Control': 'no-store'}},
      );
    });
    const other = client({data: undefined, api: 'https://api.example/'});
    const shown = async (query = '') =>
      /<title>(.*)<\/title>/.exec((await other(`/embed/course-card?course=ai${query}`)).text)?.[1];
    const first = await shown();
    assert.equal(await shown(), first);
    assert.notEqual(await shown('&lang=fr'), first);
    t.mock.timers.tick(10_001);
    assert.notEqual(await shown(), first);
  });

  it('is not shown from before under maintenance', async () => {
    const demo = client({demoControls: true});
    assert.equal((await demo('/embed/course-card?course=ai')).status, 200);
    const turn = {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{"on": true}'};
    await demo('/demo/maintenance', turn);
    assert.equal((await demo('/embed/course-card?course=ai')).status, 503);
  });

  it('is only read', async () => {
    assert.equal((await get('/embed/course-card?course=ai', {method: 'HEAD'})).status, 200);
    const reply = await get('/embed/course-card?course=ai', {method: 'POST'});
    assert.equal(reply.status, 405);
    assert.equal(reply.headers.get('Allow'), 'GET, HEAD');
  });

  it('has no address without an API', async () => {
    assert.equal((await client({data: undefined})('/embed/course-card?course=ai')).status, 404);
  });

  it('names its public address behind a proxy', async () => {
    const {text} = await client({origin: 'https://widgets.example'})('/embed/course-card?course=ai');
    assert.match(text, /href="https:\/\/widgets.example\/oembed\?url=https%3A%2F%2Fwidgets.example%2Fembed/);
    for (const origin of ['widgets.example', 'https://a.example/x/', 'javascript:1', 'https://a.example?x'])
      assert.throws(() => createServer({data, origin}), TypeError);
  });
});

describe('what the host never reads', () => {
  const demo = client({demoLearner: 'ann'});

  it('learner data: the browser asks for them', async () => {
    for (const path of [
      'progress-tracker?course=ai',
      'progress-tracker?pathway=path&learner=ann',
      'certificate-list',
    ]) {
      const {status, text} = await demo(`/embed/${path}`);
      assert.equal(status, 200);
      assert.match(
        text,
        path.includes('course=')
          ? /<iioe-progress-tracker[^>]*><a href="\/go\/courses\/ai" lang="en">To the course/
          : /<iioe-[^>]*>(?:<a href="\/go\/pathways\/path" lang="en">To the pathway|<p lang="en">Certificates)/,
      );
      assert.doesNotMatch(text, /0\.5|Badge A/);
    }
  });

  it('a credential at an address: it is the browser that may fetch it', async (t) => {
    const fetched = t.mock.method(globalThis, 'fetch', () => Promise.reject(new Error('no')));
    const {status, text, headers} = await get('/embed/certificate-badge?credential=https://a.example/c.json');
    assert.equal(status, 200);
    assert.equal(fetched.mock.callCount(), 0);
    assert.match(text, /<iioe-certificate-badge credential="https:\/\/a.example\/c.json"/);
    assert.match(policyOf(headers), /connect-src 'self' http:\/\/localhost https:;/);
  });
});
