import assert from 'node:assert/strict';
import {test} from 'node:test';
import {plainLine, plainText} from '../../../src/data/adapters/lms/html.js';

const readings: [html: string, text: string | undefined][] = [
  ['Plain', 'Plain'],
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['One<br>two<br/>\n three', 'One\ntwo\nthree'],
  ['<p>Wrapped\n  in   the source</p>', 'Wrapped in the source'],
  ['<p>&nbsp;</p><p> </p>', undefined],
  ['', undefined],
  ['a < b and c > d', 'a < b and c > d'],
  ['<!-- no --><p>Yes</p><!-- cut', 'Yes'],
  ['<script>alert("<p>x</p>")</script>Text<style>p{}', 'Text'],
  ['<img alt="a > b" src=x onerror=alert(1)>Text', 'Text'],
  ['<scr<script>ipt>x</script>Text', 'ipt>xText'],
  ['&lt;script&gt;', '<script>'],
  ['&amp;lt;', '&lt;'],
  ['&#233;&#xE9;&eacute;&Ccedil;&ouml;', 'éééÇö'],
  ['&#0;&#xD800;&#x110000;', '���'],
  ['&bogus; &constructor; &amp', '&bogus; &constructor; &amp'],
  ['&laquo;&nbsp;Oui&nbsp;&raquo;&hellip;', '« Oui »…'],
  ['<custom-el>In</custom-el><b>line</b>', 'Inline'],
  ['<ul><li>One</li><li>Two</li></ul>after', 'One\nTwo\n\nafter'],
];

for (const [html, text] of readings) {
  test(`${JSON.stringify(html)} reads ${JSON.stringify(text)}`, () => assert.equal(plainText(html), text));
}

test('a name is one line', () => assert.equal(plainLine('<p>A</p><p>B<br>C</p>'), 'A B C'));

test('what is no string says nothing', () => {
  for (const value of [null, undefined, 1, {}, []]) assert.equal(plainText(value), undefined);
});

test('markup made to be slow is not', () => {
  const began = performance.now();
  for (const piece of ['<a', '<a "', "<a '", '<!--', '<!', '<script', '</', '&#', '<p>', ' \n', '<br> ']) {
    plainText(piece.repeat(200_000));
  }
  assert.ok(performance.now() - began < 3000, `${Math.round(performance.now() - began)} ms`);
});
