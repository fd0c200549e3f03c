import type {Said} from '../types.js';

/*
 * No parser of XML: browsers have one and Node has none, and the smallest that resolves namespaces weighs
 * more than all of this check. A badge's element is found by a scan that knows comments, CDATA and quotes;
 * text that is too odd for it holds no credential for us, and is never run or shown.
 */

/** Open Badges 3.0 (5.3.2), and 2.0 and 1.x. */
const NAMESPACE = /^https?:\/\/(www\.)?(purl\.imsglobal\.org\/(spec\/)?ob\/v3p0|openbadges\.org)\/?/;

/** What is skipped whole: how it begins, how it ends. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** A start tag with its attributes, from where the scan stands; no value runs over a `<`. */
const TAG = /<([\w.-]+)(?::([\w.-]+))?((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

/** What is baked into an SVG: the attribute `verify` of the badge's element, else the JSON in it. */
export function readSvg(svg: string): {text: string} | Said {
  const prefixes = new Set<string>();
  for (let at = svg.indexOf('<'); at >= 0; at = svg.indexOf('<', at)) {
    const skipped = SKIPPED.find(([start]) => svg.startsWith(start, at));
    if (skipped) {
      at = svg.indexOf(skipped[1], at + skipped[0].length);
      if (at < 0) break;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(svg);
    at = tag ? TAG.lastIndex : at + 1;
    if (!tag) continue;
    const [, first = '', second, written = '', isEmpty] = tag;
    const [prefix, local] = second === undefined ? ['', first] : [first, second];
    const attributes = attributesOf(written);
    for (const [name, value] of attributes)
      if (/^xmlns(:|$)/.test(name) && NAMESPACE.test(value)) prefixes.add(name.slice(6));
    if (!prefixes.has(prefix) || !/^(credential|assertion)$/.test(local)) continue;
    const verify = attributes.get('verify')?.trim();
    if (verify) return {text: verify};
    const end = svg.indexOf(`</${second === undefined ? '' : `${prefix}:`}${local}`, at);
    return isEmpty || end < 0 ? {code: 'image-text'} : {text: contentOf(svg.slice(at, end))};
  }
  return {code: 'read-nothing'};
}

const attributesOf = (written: string): Map<string, string> =>
  new Map(
    [...written.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, one, other]) => [
      name!,
      unescaped(one ?? other ?? ''),
    ]),
  );

/** Character data: CDATA as it is, the rest with its entities resolved. */
const contentOf = (inner: string): string => {
  const [before = '', ...sections] = inner.split('<![CDATA[');
  return [
    unescaped(before),
    ...sections.flatMap((section) => {
      const end = section.indexOf(']]>');
      return end < 0 ? [section] : [section.slice(0, end), unescaped(section.slice(end + 3))];
    }),
  ]
    .join('')
    .trim();
};

const ENTITIES: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"};

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (all, hex, decimal, name) => {
    if (name) return ENTITIES[name as string] ?? all;
    const code = hex ? parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
