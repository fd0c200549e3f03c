import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {client} from './fixture.js';

const get = client({
  data: {
    courses: [
      {id: 'ai', title: 'AI', url: 'https://courses.example/ai?x=1'},
      {id: 'a/b c?é', title: 'Odd', url: 'http://courses.example/odd'},
      {id: 'x,y', title: 'Comma', url: 'https://courses.example/comma'},
      {id: 'near', title: 'Near', url: '../near'},
      {id: 'none', title: 'None'},
      {id: 'script', title: 'Bad', url: 'javascript:alert(1)'},
      {id: 'mail', title: 'Mail', url: 'mailto:a@b.example'},
      {id: 'split', title: 'Split', url: 'https://a.example/\r\nSet-Cookie: a=b'},
    ],
    progress: [{id: 'p', course: 'ai', url: 'https://a.example/', learner: {id: 'ann'}}],
    organizations: [{id: 'upm', name: 'UPM', url: 'https://upm.example/'}],
  },
  demoLearner: 'ann',
});

describe('/go/<collection>/<id>', () => {
  const led: [path: string, location: string][] = [
    ['courses/ai', 'https://courses.example/ai?x=1'],
    [`courses/${encodeURIComponent('a/b c?é')}`, 'http://courses.example/odd'],
    [`courses/${encodeURIComponent('x,y')}`, 'https://courses.example/comma'],
    ['courses/near', 'http://localhost/near'],
    ['organizations/upm', 'https://upm.example/'],
  ];
  for (const [path, location] of led) {
    it(`${path} leads to ${location}`, async () => {
      const {status, headers} = await get(`/go/${path}`);
      assert.equal(status, 302);
      assert.equal(headers.get('Location'), location);
      assert.equal(headers.get('Cache-Control'), 'public, max-age=60');
    });
  }

  for (const path of [
    'courses/unknown',
    'courses/none',
    'courses/script',
    'courses/mail',
    'progress/p',
    'constructor/x',
    'things/x',
    'courses/%E0%A4%A',
    'courses/https:%2F%2Fevil.example',
  ]) {
    it(`${path}: 404, in words`, async () => {
      const {status, headers, text} = await get(`/go/${path}`);
      assert.equal(status, 404);
      assert.equal(headers.get('Location'), null);
      assert.match(text, /could not be found/);
    });
  }

  it('lets no address write a header', async () => {
    const {headers} = await get('/go/courses/split');
    assert.equal(headers.get('Set-Cookie'), null);
  });

  it('under maintenance: 503', async () => {
    assert.equal((await client({maintenance: true})('/go/courses/ai')).status, 503);
  });
});
