/** Reads `test/fixtures/rdf-canon/cases.txt`. */

const prefixes: Record<string, string> = {
  v: 'http://example.org/vocab#',
  t: 'http://example.org/test#',
  dc: 'http://purl.org/dc/elements/1.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

export interface Case {
  name: string;
  /** N-Quads. */
  input: string;
  expected: string;
}

const iri = (text: string) =>
  text.replace(/(^|\^\^)(\w+):([\w-]+)$/, (whole, before: string, prefix: string, name: string) =>
    prefix in prefixes ? `${before}<${prefixes[prefix]}${name}>` : whole,
  );

/** A line's terms: a literal may hold spaces. */
const quad = (line: string) =>
  `${line
    .match(/"(?:[^"\\]|\\.)*"\S*|\S+/gu)!
    .map(iri)
    .join(' ')} .\n`;
const quads = (lines: string) => lines.split('\n').filter(Boolean).map(quad).join('');

export const casesOf = (text: string): Case[] =>
  text
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      const [input = '', expected = ''] = lines.join('\n').split('=>\n');
      const sorted = quads(expected)
        .split(/(?<=\n)/)
        .sort()
        .join('');
      return {name, input: quads(input), expected: sorted};
    });

/** test074: every one of so many nodes points at every one. */
export const clique = (size: number): string => {
  const nodes = Array.from({length: size}, (_, at) => `_:e${at}`);
  return nodes.flatMap((from) => nodes.map((to) => `${from} <http://example.com/p> ${to} .\n`)).join('');
};
