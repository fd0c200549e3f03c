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
  ['a\vb\0c\xa0\xa0 d', 'a b c d'],
  ['Vienna&nbsp;&nbsp;and <abbr title="x">V</abbr>.', 'Vienna and V.'],
  ['Yes<!-- <b>no</b> and cut', 'Yes'],
  ['m<sup>2</sup>, <picture>in</picture>line', 'm2, inline'],
  ["<a title='>' lang=en>a</a> b", 'a b'],
  ['<br-like>a</br-like><1>b<a', 'a<1>b'],
  ['<p title="a>b">One</P><P>Two<p title="cut > ', 'One\n\nTwo'],
  ["a<p title='cut > ", 'a'],
  ['<?php ?>a</ p>b<!doctype html>c<!', 'abc'],
  ['<script src=x>no</script >yes<script>no</script', 'yes'],
  ['<header>a</header><scripted>b</scripted>', 'a\n\nb'],
  ['&amp;&lt;&gt;&quot;&apos;&nbsp;&shy;&hellip;&ndash;&mdash;&bull;&copy;&reg;&trade;', `&<>"' …–—•©®™`],
  ['&lsquo;&rsquo;&ldquo;&rdquo;&laquo;&raquo;&iexcl;&iquest;', '‘’“”«»¡¿'],
  ['&szlig;&aelig;&AElig;&oelig;&OElig;&oslash;&Oslash;', 'ßæÆœŒøØ'],
  ['&agrave;&Eacute;&ecirc;&ntilde;&uuml;&Aring;&scaron;&ccedil;', 'àÉêñüÅšç'],
  ['&#65;&#x41;&#X4a;&#128512;', 'AAJ😀'],
  ['&#xD7FF;&#xDFFF;&#xE000;&#x10FFFF;', '\ud7ff\ufffd\ue000\u{10ffff}'],
  ['&#1234567890;&#x123456789;&#a;', '&#1234567890;&#x123456789;&#a;'],
];

for (const [html, text] of readings) {
  test(`${JSON.stringify(html)} reads ${JSON.stringify(text)}`, () => assert.equal(plainText(html), text));
}

const blocks =
  'p div section article aside header footer main h1 h6 hr ul ol dl table blockquote pre figure'.split(' ');
const lines = 'br li tr dt dd'.split(' ');
for (const [between, tags] of [
  ['\n\n', blocks],
  ['\n', lines],
] as const)
  test(`${JSON.stringify(between)} is at ${tags.join()}`, () => {
    for (const tag of tags)
      assert.equal(plainText(`a<${tag} x>b</${tag}>c`), ['a', 'b', 'c'].join(between), tag);
  });

test('nobody reads what browsers don’t show', () => {
  for (const tag of ['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'head'])
    assert.equal(plainText(`a<${tag} x><p>no</p></${tag}\n>b`), 'ab', tag);
});

test('a name is one line', () => assert.equal(plainLine('<p>A</p><p>B<br>C</p>'), 'A B C'));

test('what is no string says nothing', () => {
  for (const value of [null, undefined, 1, {}, []]) assert.equal(plainText(value), undefined);
});

// Mutated code counts its steps, and is slower for it.
test('markup made to be slow is not', {skip: 'MUTATE' in process.env}, () => {
  const began = performance.now();
  for (const piece of ['<a', '<a "', "<a '", '<!--', '<!', '<script', '</', '&#', '<p>', ' \n', '<br> ']) {
    plainText(piece.repeat(200_000));
  }
  assert.ok(performance.now() - began < 3000, `${Math.round(performance.now() - began)} ms`);
});
