const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as content of an element, or as an attribute's value in quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** Attributes as they stand in a tag; those without a value are left out. */
export const attributesOf = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join('');

/** Data as the text of a `<script>`: a `<` could end it, or begin a comment in it. (HTML, "Restrictions for contents of script elements") */
export const dataText = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');
