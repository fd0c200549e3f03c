/**
 * Text as each language of a snippet takes it. All of them decode character references in text and in quoted
 * attributes; what one of them alone reads as code is written as a reference too.
 */
const referenced = (text: string, characters: RegExp): string =>
  text.replace(characters, (character) => `&#${character.codePointAt(0)};`);

/** HTML, in text and in attributes within double quotes. */
export const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);

/** JSX and Svelte: `{` begins an expression, in Svelte in an attribute too. Vue: `{{` does, in text. */
export const braces = (text: string): string => referenced(html(text), /[{}]/g);

/**
 * Angular: `@` begins a block, and `{` an ICU message. A reference to `{` is decoded before it looks for
 * `{{`, so that pair is written as the value of an expression.
 */
export const angular = (text: string): string =>
  html(text)
    .split('{{')
    .map((part) => referenced(part, /[{}@]/g))
    .join(`{{ '{{' }}`);

/** Markdown (CommonMark 0.31, 2.4: any ASCII punctuation may be escaped). */
export const markdown = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/**
 * An address that no language of a snippet reads more into. Markdown ends a link at a blank or an unpaired
 * bracket; frameworks read into braces.
 *
 * @returns nothing for what is no http(s) address
 */
export function address(url: string, base?: string): string | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const {protocol, href} = new URL(url, base);
  if (!/^https?:$/.test(protocol)) return undefined;
  return href.replace(/[^\w\-.~:/?#@!$&*+,;=%[\]]/g, (character) => `%${hex(character)}`);
}

const hex = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
