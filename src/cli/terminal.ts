/** Control and format characters, among them those that turn the direction of writing; lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** An API's words for a terminal: nothing in them moves the cursor, colours the text or hides in it. */
export const plain = (text: string): string =>
  text.replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);

/** JSON for a terminal or a program: the same values, with what isn't seen written as escapes. */
export const plainJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(UNSEEN, (character) =>
    character === '\n' ? character : escapesOf(character),
  );

const escapesOf = (character: string): string =>
  Array.from(
    {length: character.length},
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');

export const print = (text: string): void => void process.stdout.write(text);

/** Says something to whoever runs the command, beside what it prints. */
export const warn = (message: string): void => void process.stderr.write(`iioe-widgets: ${message}\n`);

/** Colours are for people who look on, and who didn't say no (no-color.org). */
export const isColoured = (): boolean => process.stdout.isTTY && !process.env.NO_COLOR;
