import assert from 'node:assert/strict';

/** The parts of a picture that tests look at. */
export interface Drawn {
  height: number;
  /** Each line with its attributes. */
  lines: {text: string; attributes: Record<string, string>}[];
  name: string;
  description: string;
  /** All that is seen, line after line. */
  seen: string;
}

const TAG = /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<>]*")*)(\/?)>/g;
const ALLOWED = new Set(['svg', 'title', 'desc', 'g', 'rect', 'circle', 'path', 'text']);
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g;

/** Reads a picture, and fails where it is not well-formed or holds what an image must not. */
export function readSvg(svg: string): Drawn {
  const open: string[] = [];
  for (const [, slash, name, , isEmpty] of svg.matchAll(TAG)) {
    assert.ok(ALLOWED.has(name!), `element ${name}`);
    if (slash) assert.equal(open.pop(), name, 'nesting');
    else if (!isEmpty) open.push(name!);
  }
  assert.deepEqual(open, [], 'open elements');
  assert.doesNotMatch(svg.replace(TAG, '').replace(ENTITY, ''), /[<>&]/, 'stray markup');
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(svg, /[\x00-\x08\x0B-\x1F\x7F-\x9F\uFFFE\uFFFF\p{Cs}]/u, 'letters that XML forbids');
  assert.doesNotMatch(svg, / (?:on\w+|style|href|xlink:href|src)="/, 'attributes');
  assert.doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /url\(|="\w+:\/\//, 'references');
  const lines = Array.from(svg.matchAll(/<text( [^>]*)>([^<]*)<\/text>/g), ([, attributes, text]) => ({
    text: unescape(text!),
    attributes: attributesOf(attributes!),
  }));
  return {
    height: Number(attributesOf(/<svg( [^>]*)>/.exec(svg)![1]!).height),
    lines,
    name: unescape(/<title[^>]*>([^<]*)/.exec(svg)![1]!),
    description: unescape(/<desc[^>]*>([^<]*)/.exec(svg)![1]!),
    seen: lines.map(({text}) => text).join('\n'),
  };
}

function attributesOf(written: string): Record<string, string> {
  const pairs = Array.from(written.matchAll(/ ([\w:-]+)="([^"]*)"/g), ([, name, value]): [string, string] => [
    name!,
    unescape(value!),
  ]);
  return Object.fromEntries(pairs);
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const unescape = (text: string): string => text.replace(ENTITY, (entity) => ENTITIES[entity]!);
