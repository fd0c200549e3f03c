/** What a reader meets first, in the sidebar's order: the group `Guide`. */
const guide: Readonly<Record<string, string>> = {
  'docs/start.md': 'Start here',
  'docs/embedding.md': 'Embed',
  'docs/api.md': 'API contract',
  'docs/theming.md': 'Theming',
  'docs/languages.md': 'Languages',
  'docs/verification.md': 'Verification',
  'docs/privacy.md': 'Privacy',
  'docs/accessibility.md': 'Accessibility',
  'docs/versioning.md': 'Versioning and support',
  'docs/migration.md': 'Migration',
};

/** Where a page stands among the others: the guide in its order, all else behind it. */
export const placeOf = (file: string): number => {
  const place = Object.keys(guide).indexOf(file);
  return place < 0 ? Infinity : place;
};

/** A page's title with its group; what has none of its own goes by the file's name, `More/Weak lines`. */
export function titleOf(file: string): string {
  const name = file
    .replace(/^.*\/|\.md$/g, '')
    .replaceAll('-', ' ')
    .toLowerCase();
  const title = guide[file];
  return title ? `Guide/${title}` : `More/${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The address of a page in Storybook by its title, as its links want it. */
export const pageOf = (title: string): string =>
  `./?path=/docs/${title.toLowerCase().replaceAll(/[ /]/g, '-')}--docs`;

/** Code, in a fence or in backticks; else a link or a picture to a file of ours, whose words may hold code. */
const codeOrLink =
  /^ *```[\s\S]*?^ *```$|(!?)\[((?:`[^`\n]+`|[^\]`])*)\]\((?!https?:|#)([^)#\s]+)(#[^)\s]*)?\)|`[^`\n]+`/gm;

/**
 * A file's text with its links led to Storybook's pages and its pictures to the copies beside them. A link to what
 * is no page of ours, as a source file, is left as its words.
 *
 * @param file where the text stands, from the root
 * @param pages the files that have a page
 */
export const forStorybook = (text: string, file: string, pages: readonly string[]): string =>
  text.replace(codeOrLink, (all, picture?: string, words = '', path?: string, anchor = '') => {
    if (path === undefined) return all;
    const target = new URL(path, `file:///${file}`).pathname.slice(1);
    if (picture) return `![${words}](./${target})`;
    return pages.includes(target) ? `[${words}](${pageOf(titleOf(target))}${anchor})` : String(words);
  });
