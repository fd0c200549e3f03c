import {readdirSync, readFileSync} from 'node:fs';

/** An example of the documentation. */
export interface Fence {
  file: string;
  line: number;
  language: string;
  code: string;
  /** Why it isn't run, if its page says so in a comment before it. */
  notRun: string | undefined;
}

/** What a reader can copy from: the documentation's Markdown files, from the root. */
export const documents: readonly string[] = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** A document's fenced examples, in order. A comment `<!-- not run: why -->` on the line before one excuses it. */
export function fencesOf(file: string): Fence[] {
  const text = readFileSync(file, 'utf8');
  const fence =
    /(?:^<!-- not run: (.+) -->\n+)?(?:^<!-- prettier-ignore -->\n)?^( *)```(\w+)\n([\s\S]*?)^\2```$/gm;
  return [...text.matchAll(fence)].map(({1: notRun, 3: language = '', 4: code = '', 0: all, index}) => ({
    file,
    line: text.slice(0, index + all.indexOf('```')).split('\n').length,
    language,
    code,
    notRun,
  }));
}

export const fences: readonly Fence[] = documents.flatMap(fencesOf);

export const nameOf = ({file, line, language}: Fence): string => `${file}:${line} ${language}`;
