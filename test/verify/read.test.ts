import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {deflateSync} from 'node:zlib';
import {readBytes, readText, readValue, type Found} from '../../src/verify/read/index.js';
import {readSvg} from '../../src/verify/read/svg.js';
import type {Run} from '../../src/verify/types.js';
import {badge, check, codes, jwt, line, makeSigner} from './issuing.js';

const ed = await makeSigner('EdDSA');
const text = await jwt(ed, badge(ed.did));
const GOOD = 'verified: valid bound current none';

const u32 = (value: number) => [24, 16, 8, 0].map((bits) => (value >>> bits) & 255);
const latin1 = (word: string) => [...Buffer.from(word, 'latin1')];
const chunk = (type: string, data: Iterable<number>, length?: number) => {
  const bytes = [...data];
  return [...u32(length ?? bytes.length), ...latin1(type), ...bytes, 0, 0, 0, 0];
};
const png = (...chunks: number[][]) =>
  Uint8Array.from([
    137,
    80,
    78,
    71,
    13,
    10,
    26,
    10,
    ...chunk('IHDR', new Uint8Array(13)),
    ...chunks.flat(),
    ...chunk('IEND', []),
  ]);
const iTXt = (keyword: string, data: Uint8Array | string, compressed = 0) =>
  chunk('iTXt', [...latin1(keyword), 0, compressed, 0, 0, 0, ...Buffer.from(data)]);

async function quick<T>(promise: Promise<T>): Promise<T> {
  const start = Date.now();
  const value = await promise;
  // Mutated code is slower.
  if (!('MUTATE' in process.env)) assert.ok(Date.now() - start < 2000, `took ${Date.now() - start} ms`);
  return value;
}

describe('what is handed in', () => {
  const nothing: [string, unknown][] = [
    ['nothing', ''],
    ['spaces', ' \n'],
    ['words', 'hello'],
    ['a number', 7],
    ['null', null],
    ['undefined', undefined],
    ['a function', () => 1],
    ['a list', [1]],
    ['an empty object', {}],
    ['JSON that is no object', '[1]'],
    ['JSON that is cut off', '{"a":'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00])],
    ['no bytes', new Uint8Array()],
    ['a picture of nothing', png()],
    ['the beginning of a picture', new Uint8Array([137, 80, 78, 71])],
    [
      'an object that throws',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('x');
          },
        },
      ),
    ],
    ['points', '..'],
    ['a JWT of text', 'a.b.c'],
    ['an encrypted JWT', 'a.b.c.d.e'],
  ];
  for (const [name, input] of nothing)
    it(`${name}: no credential`, async () => {
      const result = await quick(check(input as string));
      assert.equal(line(result), 'not-verified: none unknown unknown unknown');
      assert.equal(result.format, 'unknown');
      assert.equal(result.checks.length, 1);
    });

  it('is refused when it is too deep or too large, and soon', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const loop: Record<string, unknown> = {};
    Object.assign(loop, {one: loop, other: loop});
    const bomb = Array.from({length: 60}).reduce<object>((inner) => ({a: inner, b: inner}), {});
    for (const [input, code] of [
      [`{"a":${deep}}`, 'read-too-deep'],
      [loop, 'read-too-deep'],
      [bomb, 'read-too-deep'],
      [`{"a":[${'0,'.repeat(300_000)}0]}`, 'read-too-deep'],
      ['x'.repeat(6 * 2 ** 20), 'read-too-large'],
      [`${'a'.repeat(5 * 2 ** 20 - 10)}.a.a`, 'read-too-large'],
      [new Uint8Array(6 * 2 ** 20), 'read-too-large'],
    ] as const)
      assert.deepEqual(codes(await quick(check(input))), [code]);
  });

  it('may hold names that every object has', async () => {
    const result = await check(`{"__proto__": {"type": "VerifiableCredential"}, "constructor": 1}`);
    assert.equal(result.proof, 'none');
    assert.equal(({} as {type?: string}).type, undefined);
  });

  it('is not changed, and changes nothing while it is checked', async () => {
    const input = {id: 'urn:1', type: ['VerifiableCredential'], issuer: 'x', proof: {}};
    const promise = check(Object.freeze(input));
    assert.notEqual((await promise).credential, input);
  });
});

describe('a text', () => {
  const nothing = (code: string) => ({kind: 'nothing', code}) as Found;
  const jws = (text: string): Found => ({kind: 'jws', text});
  const hosted = (url: string): Found => ({kind: 'hosted', url});
  const longest = `${'a'.repeat(2 ** 20 - 2)}.b`;
  const rows: [text: string, found: Found][] = [
    ['\uFEFFa.b.c ', jws('a.b.c')],
    ['{"a": "\uFEFF"}', {kind: 'json', document: {a: '\uFEFF'}}],
    ['a.b', jws('a.b')],
    ['a.b.', jws('a.b.')],
    ['a.b.c d', nothing('read-nothing')],
    ['d a.b.c', nothing('read-nothing')],
    ['a.b.c.d', nothing('read-nothing')],
    [longest, jws(longest)],
    [`${longest}c`, nothing('read-too-large')],
    [`${longest} c`, nothing('read-nothing')],
    [`! ${longest}`, nothing('read-nothing')],
    ['HTTP://u.example/', hosted('HTTP://u.example/')],
    ['see https://u.example/', nothing('read-nothing')],
    ['https://u.example/ there', nothing('read-nothing')],
    ['x {"a":1}', nothing('read-nothing')],
    ['{"a":', nothing('read-not-json')],
    ['[1]', nothing('read-nothing')],
    ['<svg xmlns="http://openbadges.org"><assertion> a.b.c </assertion></svg>', jws('a.b.c')],
    [' '.repeat(5 * 2 ** 20), nothing('read-nothing')],
    [' '.repeat(5 * 2 ** 20 + 1), nothing('read-too-large')],
  ];
  for (const [written, found] of rows)
    it(`${JSON.stringify(written.slice(0, 40))} of ${written.length}: ${found.kind}`, async () =>
      assert.deepEqual(await readText(written), found));

  it('in an id is enveloped only where it is all of it', () => {
    assert.deepEqual(readValue({id: 'data:application/vc+jwt,a.b.c'}), jws('a.b.c'));
    for (const id of ['xdata:application/vc+jwt,a.b.c', 'data:application/vc+jwt,a.b.c d', 7]) {
      const document = {id};
      assert.deepEqual(readValue(document), {kind: 'json', document});
    }
    assert.deepEqual(readValue([1]), nothing('read-nothing'));
  });

  const lines: string[] = [];
  const run = {
    note: (id: string, outcome: string, {code}: {code: string}) =>
      void lines.push(`${id} ${outcome} ${code}`),
  } as unknown as Run;
  const bytesOf = async (bytes: Uint8Array) => {
    lines.length = 0;
    return [await readBytes(bytes, run), ...lines];
  };

  it('as bytes may be as long as is allowed, and is a picture by its first four', async () => {
    assert.deepEqual(await bytesOf(new Uint8Array(5 * 2 ** 20).fill(32)), [nothing('read-nothing')]);
    assert.deepEqual(await bytesOf(new Uint8Array(5 * 2 ** 20 + 1).fill(32)), [nothing('read-too-large')]);
    assert.deepEqual(await bytesOf(Uint8Array.of(137, 1, 2, 3)), [nothing('read-nothing')]);
    assert.deepEqual(await bytesOf(Uint8Array.from([...'P', ...'.a'].map((c) => c.charCodeAt(0)))), [
      jws('P.a'),
    ]);
  });

  it('in a picture is the first of the newest kind, and others are told of', async () => {
    const one = iTXt('openbadgecredential', 'a.b.c');
    assert.deepEqual(await bytesOf(png(one)), [jws('a.b.c')]);
    const both = png(one, iTXt('openbadgecredential', 'd.e.f'));
    assert.deepEqual(await bytesOf(both), [jws('a.b.c'), 'read warn image-two']);
    const packed = png(iTXt('openbadgecredential', deflateSync('a.b.c'), 1));
    assert.deepEqual(await bytesOf(packed), [jws('a.b.c'), 'read warn image-compressed']);
    assert.deepEqual(await bytesOf(png()), [nothing('read-nothing')]);
    assert.deepEqual(await bytesOf(png().slice(0, -8)), [nothing('image-truncated')]);
    assert.deepEqual(await bytesOf(png(chunk('zTXt', [...latin1('openbadges'), 0, ...latin1('a.b.c')]))), [
      nothing('read-nothing'),
    ]);
  });
});

describe('an address', () => {
  const URL = 'https://u.example/badge';
  it('is asked for what stands there: text, JSON, pictures', async () => {
    for (const answer of [
      text,
      png(iTXt('openbadgecredential', text)),
      `<svg xmlns:o="https://purl.imsglobal.org/ob/v3p0"><o:credential verify="${text}"/></svg>`,
    ])
      assert.equal(line(await check(URL, {[URL]: new Response(answer as BodyInit)})), GOOD);
  });

  it('that can’t be had is could-not-check', async () => {
    for (const [answer, code] of [
      [new Response('', {status: 404}), 'fetch-status'],
      [new TypeError('x'), 'fetch-failed'],
      [() => Response.redirect('http://u.example/'), 'url-http'],
    ] as const) {
      const result = await check(URL, {[URL]: answer});
      assert.equal(line(result), 'could-not-check: unresolvable unknown unknown unknown');
      assert.deepEqual(codes(result), [code]);
    }
    assert.deepEqual(codes(await check('http://u.example/')), ['url-http']);
  });

  it('of a page is no credential', async () => {
    assert.equal((await check(URL, {[URL]: new Response('<!doctype html><p>Hi')})).proof, 'none');
  });
});

describe('a PNG', () => {
  const cases: [string, Uint8Array, string, string?][] = [
    ['of 3.0', png(iTXt('openbadgecredential', text)), GOOD],
    ['of 2.0’s keyword', png(iTXt('openbadges', text)), GOOD],
    ['with legacy text', png(chunk('tEXt', [...latin1('openbadges'), 0, ...latin1(text)])), GOOD],
    ['with both: the newer counts', png(iTXt('openbadges', 'x'), iTXt('openbadgecredential', text)), GOOD],
    ['compressed', png(iTXt('openbadgecredential', deflateSync(text), 1)), GOOD, 'image-compressed'],
    [
      'compressed beyond measure',
      png(iTXt('openbadgecredential', deflateSync('x'.repeat(2 ** 23)), 1)),
      '',
      'read-too-large',
    ],
    ['compressed wrongly', png(iTXt('openbadgecredential', 'xxxx', 1)), '', 'image-text'],
    ['that is no UTF-8', png(iTXt('openbadgecredential', new Uint8Array([0xff]))), '', 'image-text'],
    [
      'without all its fields',
      png(chunk('iTXt', [...latin1('openbadgecredential'), 0, 0, 0])),
      '',
      'image-truncated',
    ],
    ['with nothing in it', png(iTXt('openbadgecredential', '')), '', 'read-nothing'],
    ['with a chunk of no end', png(chunk('iTXt', [1], 0xffffffff)), '', 'image-truncated'],
    ['with a keyword of no end', png(chunk('tEXt', new Uint8Array(1000).fill(65))), '', 'read-nothing'],
    [
      'with the chunk after its end',
      Uint8Array.from([...png(), ...iTXt('openbadgecredential', text)]),
      '',
      'read-nothing',
    ],
  ];
  for (const [name, bytes, expected, code] of cases)
    it(name, async () => {
      const result = await quick(check(bytes));
      assert.equal(line(result), expected || 'not-verified: none unknown unknown unknown');
      if (code) assert.ok(codes(result).includes(code), codes(result).join());
    });
});

describe('an SVG', () => {
  const OB = 'xmlns:ob="https://purl.imsglobal.org/ob/v3p0"';
  const found: [string, string, string][] = [
    ['an attribute', `<svg ${OB}><ob:credential verify="a&amp;b"></ob:credential></svg>`, 'a&b'],
    ['single quotes', `<svg xmlns:ob='http://openbadges.org'><ob:assertion verify='x' /></svg>`, 'x'],
    [
      'CDATA',
      `<svg ${OB}><ob:credential>\n<![CDATA[ {"a":"<b>]]"} ]]></ob:credential></svg>`,
      '{"a":"<b>]]"}',
    ],
    [
      'text with entities',
      `<svg ${OB}><ob:credential>{&quot;a&quot;:&#34;&#x3c;&quot;}</ob:credential></svg>`,
      '{"a":"<"}',
    ],
    ['no prefix', '<svg><credential xmlns="https://purl.imsglobal.org/ob/v3p0" verify="x"/></svg>', 'x'],
    [
      'a declaration and comments',
      `<?xml version="1.0"?><!DOCTYPE svg><!-- <ob:credential ${OB} verify="no"/> --><svg ${OB}><ob:credential verify="x"/></svg>`,
      'x',
    ],
  ];
  found.push(
    ['space about its value', `<svg ${OB}><ob:credential\n  verify = " x "  /></svg>`, 'x'],
    ['no other attribute', `<svg ${OB}><ob:credential a=""  verify=""> y </ob:credential></svg>`, 'y'],
    [
      'sections, and text between them',
      `<svg ${OB}><ob:credential>&apos;<![CDATA[&gt;]]>&gt;<![CDATA[]]>&lt;</ob:credential></svg>`,
      "'&gt;><",
    ],
    ['a section that is cut', `<svg ${OB}><ob:credential>a<![CDATA[b</ob:credential></svg>`, 'ab'],
    [
      'characters by number',
      `<svg ${OB}><ob:credential verify="&#x10FFFF;&#x110000;&#1114112;"/></svg>`,
      '\u{10ffff}&#x110000;&#1114112;',
    ],
  );
  for (const [name, svg, text] of found) it(`with ${name}`, () => assert.deepEqual(readSvg(svg), {text}));

  const none = [
    `<svg><ob:credential verify="x"/></svg>`,
    `<svg xmlns:ob="https://evil.example/"><ob:credential verify="x"/></svg>`,
    `<svg ${OB}><desc>&lt;ob:credential verify="x"/></desc></svg>`,
    `<svg ${OB}><![CDATA[<ob:credential verify="x"/>]]></svg>`,
    `<svg ${OB}><ob:other verify="x"/></svg>`,
    `<svg ${OB}><ob:my-credential verify="x"/></svg>`,
    `<svg ${OB}><ob:credentials verify="x"/></svg>`,
    `<svg x${OB}><ob:credential verify="x"/></svg>`,
    `<svg xmlns:ob="https://evil.example/https://purl.imsglobal.org/ob/v3p0"><ob:credential verify="x"/></svg>`,
    '<!--',
    '<![CDATA[',
    '<',
    '<svg',
    '<a b="',
  ];
  for (const svg of none) it(`without: ${svg}`, () => assert.deepEqual(readSvg(svg), {code: 'read-nothing'}));

  for (const rest of ['/>', '>', '>x</ob:other>'])
    it(`that says nothing: ${rest}`, () => {
      const svg = `<svg ${OB}><ob:credential${rest}</svg>`;
      assert.deepEqual(readSvg(svg), {code: 'image-text'});
    });

  // Mutated code counts its steps, and is slower for it.
  it('of any text is read in a moment', {skip: 'MUTATE' in process.env}, () => {
    for (const part of [
      '<!--',
      '<![CDATA[',
      '<?',
      '<!',
      '<a ',
      '<a b',
      '<a b=',
      '<a b="',
      '<a\n',
      '< ',
      '<a:b c="d" ',
      `<x ${OB}><ob:credential>`,
    ]) {
      const start = Date.now();
      readSvg(part.repeat(Math.ceil((2 * 2 ** 20) / part.length)));
      assert.ok(Date.now() - start < 1000, `${part}: ${Date.now() - start} ms`);
    }
  });
});
