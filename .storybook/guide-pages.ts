import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {placeOf, titleOf} from './guide.js';

/** The files that have a page, in the sidebar's order. */
export const guideFiles = (root: string): string[] =>
  [
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
  ]
    .filter((file) => file.endsWith('.md'))
    .sort((a, b) => placeOf(a) - placeOf(b) || titleOf(a).localeCompare(titleOf(b)));

/** A file's text, as a module of `stories/guide/` imports it. */
const addressOf = (file: string): string => `../../${file}?raw`;

/** What Storybook reads of a page before it runs: its title has to stand there in letters. */
const stub = (
  file: string,
  pages: readonly string[],
): string => `import {Markdown, Meta} from '@storybook/addon-docs/blocks';
import {forStorybook} from '../../.storybook/guide.js';
import text from '${addressOf(file)}';

<Meta title="${titleOf(file)}" />

<Markdown>{forStorybook(text, '${file}', ${JSON.stringify(pages)})}</Markdown>
`;

/**
 * Writes a page for each of those files into `stories/guide/`, numbered, since Storybook lists them as they stand
 * in their folder. What a file says is read when its page is shown.
 */
export function writeGuide(root: string): void {
  const folder = join(root, 'stories/guide');
  const pages = guideFiles(root);
  const stubs = new Map(
    pages.map((file, i) => [
      `${String(i + 1).padStart(2, '0')}-${basename(file, '.md')}.mdx`,
      stub(file, pages),
    ]),
  );
  mkdirSync(folder, {recursive: true});
  // Only what has changed: another Storybook may be reading here.
  for (const name of readdirSync(folder)) if (!stubs.has(name)) rmSync(join(folder, name));
  for (const [name, text] of stubs) {
    const path = join(folder, name);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}
