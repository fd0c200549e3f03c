import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {widthOf, type Type} from '../../src/server/svg/metrics.js';
import {wrap} from '../../src/server/svg/wrap.js';
import {element, plain, text} from '../../src/server/svg/xml.js';

const type: Type = {size: 10, weight: 'regular'};
const fits = (lines: string[], width: number) => {
  for (const line of lines) assert.ok(widthOf(line, type) <= width, `${line}: ${widthOf(line, type)}`);
};

describe('width', () => {
  it('is that of the wider font, by the table', () => {
    // DejaVu Sans has i at 0.278 em, Liberation Sans at 0.222; W at 0.989 and 0.944.
    assert.equal(widthOf('i', type), 2.8);
    assert.equal(widthOf('W', type), 9.9);
    assert.ok(widthOf('W', {size: 10, weight: 'bold'}) > 9.9);
  });

  it('knows letters of many scripts, and counts no mark', () => {
    assert.equal(widthOf('漢字', type), 20);
    assert.equal(widthOf('e\u0301', type), widthOf('e', type));
    assert.equal(widthOf('\u200D', type), 0);
    assert.ok(widthOf('Ө', type) > 5 && widthOf('ش', type) > 5);
    assert.ok(widthOf('🎓', type) >= 13);
  });
});

describe('lines', () => {
  it('end between words, and hold them all where there is room', () => {
    const value = 'The quick brown fox jumps over the lazy dog';
    const lines = wrap(value, 80, 9, type);
    fits(lines, 80);
    assert.equal(lines.join(' '), value);
  });

  it('end after a hyphen, and never at a no-break space', () => {
    assert.deepEqual(wrap('micro-certification', 65, 2, type), ['micro-', 'certification']);
    assert.deepEqual(wrap('aaaa bbbb\u00A0: cc', 36, 3, type), ['aaaa', 'bbbb\u00A0:', 'cc']);
  });

  it('end in an ellipsis where there are more of them than may be', () => {
    const lines = wrap('one two three four five six seven eight nine ten', 60, 2, type);
    assert.equal(lines.length, 2);
    assert.match(lines[1]!, /\w…$/);
    fits(lines, 60);
  });

  it('part a word that is wider than a line, between letters as readers see them', () => {
    const letter = '👩‍👩‍👧‍👦';
    const lines = wrap(letter.repeat(9), 150, 3, type);
    assert.match(lines.join(''), new RegExp(`^(?:${letter})+…?$`));
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    fits(wrap(word, 100, 9, type), 100);
    assert.equal(wrap(word, 100, 9, type).join(''), word);
  });

  it('end between East Asian letters, but not before what closes nor after what opens', () => {
    const value = '南方科技大学，人工智能（医学）。';
    for (let width = 30; width < 160; width += 10) {
      const lines = wrap(value, width, 20, type);
      fits(lines, width);
      assert.equal(lines.join(''), value);
      for (const line of lines) {
        assert.doesNotMatch(line, /^[，）。]/);
        assert.doesNotMatch(line, /（$/);
      }
    }
  });

  it('are within the width whatever the text', () => {
    for (const value of [
      '-'.repeat(99),
      '– '.repeat(99),
      '漢'.repeat(99),
      'a\u200D'.repeat(99),
      ' ',
      '',
      '（'.repeat(50),
    ])
      fits(wrap(value, 50, 3, type), 50);
  });
});

describe('XML', () => {
  it('escapes what is text', () => {
    assert.equal(
      element('text', {x: '"<&', y: undefined, z: 1 / 3}, text(`<&>'"`)),
      `<text x="&quot;&lt;&amp;" z="0.33">&lt;&amp;&gt;&#39;&quot;</text>`,
    );
  });

  it('drops what XML has no place for, and keeps what it has', () => {
    assert.equal(text('a\u0000\u000B\uFFFE\uD800b😀\u200D'), 'ab😀\u200D');
    assert.equal(plain('  a\n\tb\u00A0c  '), 'a b\u00A0c');
  });
});
