import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {client} from './fixture.js';

const get = client({
  data: {
    service: {name: {en: 'Fixture', fr: 'Exemple'}},
    courses: [
      {
        id: 'ai',
        title: {en: 'A & <b>"B"</b>\u0000 ]]>', fr: 'L’IA'},
        url: 'https://c.example/ai',
        image: {url: 'https://c.example/i.png', width: 320, height: 180},
      },
      {id: 'bare', title: 'Bare', image: 'https://c.example/i.png'},
    ],
  },
});
const at = (url: string, more = '') => get(`/oembed?url=${encodeURIComponent(url)}${more}`);
const course = 'http://localhost/embed/course-card?course=ai';

describe('/oembed', () => {
  it('is a rich reply with a blockquote, a link and a frame, and no more', async () => {
    const {status, headers, body} = await at(course);
    assert.equal(status, 200);
    assert.equal(headers.get('Content-Type'), 'application/json');
    assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
    const title = 'A &amp; &lt;b&gt;&quot;B&quot;&lt;/b&gt; ]]&gt;';
    assert.deepEqual(body, {
      type: 'rich',
      version: '1.0',
      title: 'A & <b>"B"</b> ]]>',
      provider_name: 'Fixture',
      provider_url: 'http://localhost/',
      cache_age: 60,
      html:
        `<blockquote><a href="http://localhost/go/courses/ai">${title}</a></blockquote>` +
        `<iframe src="${course}" width="600" height="700" title="${title}"></iframe>`,
      width: 600,
      height: 700,
      thumbnail_url: 'https://c.example/i.png',
      thumbnail_width: 320,
      thumbnail_height: 180,
    });
  });

  it('speaks the page’s language', async () => {
    const {body} = await at(`${course}&lang=fr`);
    assert.equal(body.title, 'L’IA');
    assert.equal(body.provider_name, 'Exemple');
    assert.match(String(body.html), /src="http:\/\/localhost\/embed\/course-card\?course=ai&amp;lang=fr"/);
  });

  it('says the same in XML', async () => {
    const {status, headers, text} = await at(course, '&format=xml');
    assert.equal(status, 200);
    assert.equal(headers.get('Content-Type'), 'text/xml; charset=utf-8');
    assert.match(
      text,
      /^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed><type>rich<\/type>/,
    );
    assert.match(text, /<title>A &amp; &lt;b&gt;&quot;B&quot;&lt;\/b&gt; \]\]&gt;<\/title>/);
    assert.match(text, /<html>&lt;blockquote&gt;&lt;a href=&quot;/);
    assert.doesNotMatch(text, /\0/);
  });

  it('keeps within what the consumer allows', async () => {
    const {body} = await at(course, '&maxwidth=300&maxheight=150');
    assert.deepEqual([body.width, body.height], [300, 150]);
    assert.match(String(body.html), /width="300" height="150"/);
    for (const odd of ['0', '-1', 'x', '1e9', '99999999'])
      assert.equal((await at(course, `&maxwidth=${odd}&maxheight=${odd}`)).body.width, 600);
  });

  it('knows no picture’s size that the API doesn’t tell', async () => {
    const {body} = await at('http://localhost/embed/course-card?course=bare');
    assert.ok(!('thumbnail_url' in body));
  });

  it('takes a list, learner data and a credential without asking for them', async () => {
    const titles = {
      'course-list?level=advanced': 'Courses',
      'progress-tracker?course=ai': 'Progress',
      'certificate-list': 'Certificates',
      'certificate-badge?credential=https://a.example/c.json': 'Certificate',
    };
    for (const [query, title] of Object.entries(titles)) {
      const {status, body} = await at(`http://localhost/embed/${query}`);
      assert.equal(status, 200, query);
      assert.equal(body.title, title);
    }
  });

  it('heights stay between 200 and 1000', async () => {
    for (const name of ['course-card?course=ai&layout=compact', 'course-list', 'certificate-list']) {
      const height = Number((await at(`http://localhost/embed/${name}`)).body.height);
      assert.ok(height >= 200 && height <= 1000, `${name}: ${height}`);
    }
  });

  it('sees the page behind a proxy that hides the scheme', async () => {
    assert.equal((await at(course.replace('http:', 'https:'))).status, 200);
  });

  const foreign = [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://evil.example/embed/course-card?course=ai',
    'http://localhost.evil.example/embed/course-card?course=ai',
    'http://localhost:81/embed/course-card?course=ai',
    'http://user@localhost/embed/course-card?course=ai',
    'http://localhost@evil.example/embed/course-card?course=ai',
    'http://evil.example\\@localhost/embed/course-card?course=ai',
    '//localhost/embed/course-card?course=ai',
    '/embed/course-card?course=ai',
    'http://localhost/%65mbed/course-card?course=ai',
    'http://localhost/embed/../api/courses',
    'http://localhost/embed/course-card/../../go/courses/ai',
    'http://localhost/embed/unheard-of?course=ai',
    'http://localhost/embed/course-card',
    'http://localhost/embed/course-card?course=ai&api=http://169.254.169.254/',
    'http://localhost/embed/course-card?course=unknown',
    'http://localhost/api/courses/ai',
    'http://localhost/',
    'http://',
    '',
    `http://localhost/embed/course-card?course=${'a'.repeat(20_000)}`,
    ' http://localhost/embed/course-card?course=ai',
  ];
  for (const url of foreign) {
    it(`404 for ${url.slice(0, 70)}`, async (t) => {
      const fetched = t.mock.method(globalThis, 'fetch', () => Promise.reject(new Error('no')));
      const {status, headers} = await at(url);
      assert.equal(status, 404);
      assert.equal(fetched.mock.callCount(), 0);
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
    });
  }

  it('writes what other languages can read, and calls a credential a certificate', async () => {
    const get = client({data: {courses: [{id: 'ai', title: 'AI \ud800\u0007now'}]}});
    const ask = async (page: string) => {
      const {text, body} = await get(`/oembed?url=${encodeURIComponent(`http://localhost/embed/${page}`)}`);
      return {text, ...(body as {title: string; html: string})};
    };
    const {text, title} = await ask('course-card?course=ai');
    assert.equal(title, 'AI now');
    assert.doesNotMatch(text, /\\ud[89a-f]/i);
    const badge = await ask('certificate-badge?credential=https://a.example/c.json&lang=fr');
    assert.equal(badge.title, 'Certificat');
    assert.match(badge.html, />Certificat<\/a>.* title="Certificat"/);
    assert.match(
      (await get('/embed/certificate-badge?credential=https://a.example/c.json')).text,
      /<title>Certificate<\/title>/,
    );
  });

  it('501 for a format that it doesn’t know, 400 without a page, 503 under maintenance, 405 for a POST', async () => {
    assert.equal((await at(course, '&format=yaml')).status, 501);
    assert.equal((await get('/oembed')).status, 400);
    const resting = client({maintenance: true});
    assert.equal(
      (await resting(`/oembed?url=${encodeURIComponent('http://localhost/embed/course-card?course=ai')}`))
        .status,
      503,
    );
    assert.equal((await get('/oembed', {method: 'POST'})).status, 405);
  });
});
