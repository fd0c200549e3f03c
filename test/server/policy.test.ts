import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {hashSource, imageOrigins, originOf} from '../../src/server/policy.js';

describe('the origins that a policy names', () => {
  const known: [url: string, origin: string][] = [
    ['https://a.example/x.png', 'https://a.example'],
    ['HTTP://A_b-1.example:8080/x.png', 'http://a_b-1.example:8080'],
    ['https://bücher.example/x.png', 'https://xn--bcher-kva.example'],
    ['http://127.0.0.1:80/', 'http://127.0.0.1'],
  ];
  for (const [url, origin] of known) it(url, () => assert.equal(originOf(url), origin));

  // The URL standard lets all of these be hosts.
  for (const host of ['a;sandbox', "a'b", 'a,b', 'a*', '*.a.example', "'self'", 'a;script-src', 'a$', 'a(b)'])
    it(`${host} is no host to name`, () => assert.equal(originOf(`https://${host}/x.png`), undefined));

  for (const url of ['x.png', '//a.example/', 'data:image/png,', 'javascript:1', 'https://', 'https://a b/'])
    it(`${url} has none`, () => assert.equal(originOf(url), undefined));

  it('data write no directive', () => {
    const courses = [{image: 'https://a;sandbox/x.png'}, {image: {url: 'https://b.example/x.png'}}];
    assert.deepEqual(imageOrigins({courses}), ['https://b.example']);
  });
});

it('a style’s hash is what browsers compute', async () => {
  const style = 'p::after{content:"é"}\n';
  assert.equal(await hashSource(style), `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});
