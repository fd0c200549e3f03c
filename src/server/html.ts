const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** C0 and C1 controls, lone surrogates and non-characters: HTML drops or replaces them, XML forbids them. */
// eslint-disable-next-line no-control-regex
const unsayable = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text without what no document may hold. */
export const sayable = (text: string): string => text.replace(unsayable, '');

/** Text for HTML's and XML's contents and quoted attributes alike. */
export const escapeHtml = (text: string): string =>
  sayable(text).replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);

/** Attributes, each with a space before it; those without a value are left out. */
export const attributesOf = (attributes: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');

/** Data as the text of a `<script>`: a `<` could end it, or begin a comment in it. (HTML, "Restrictions for contents of script elements") */
export const dataText = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');
