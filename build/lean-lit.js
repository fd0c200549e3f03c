import {readFileSync} from 'node:fs';

/**
 * What of Lit is dead in `dist/cdn/`, and decided at run time, so that a minifier can't see it: support for
 * polyfills, of which our browsers have none; for hydration, MathML, values in comments and directives that wait,
 * which we don't use; the list of versions on the page, which only Lit's own development build reads.
 */
const dead = {
  'lit-html/lit-html.js': [
    /\w\.litHtmlPolyfillSupport\b/,
    /\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    /:3===\w\?"<math>"(?=:)/,
    /:3===\w\?"<\/math>"(?=:)/,
    /\|\|3===\w(?=\)\{const)/,
    /(?<=\.push\(\{type:2,index:\w\}\);)else\{let \w=-1;for\(;-1!==.*?\.length-1\}/,
    /(?<=for\()this\._\$AP\?\.\(!1,!0,\w\)(?=;)/,
    /(?<=\})setConnected\(\w\)\{.*?\}(?=\}class)/,
  ],
  'lit-element/lit-element.js': [
    /\w\.litElementHydrateSupport\b/,
    /\w\.litElementPolyfillSupport\b/,
    /\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    /(?<=\})connectedCallback\(\)\{.*?\}disconnectedCallback\(\)\{.*?\}(?=render\()/,
  ],
};
/** Small enough to be written anew, with what our elements use. */
const replaced = ['css-tag.js', 'reactive-element.js'];
/** What `build/reactive-element.js` doesn't know. */
const refused =
  /PropertyDeclarations = \{[^;]*\b(?:converter|hasChanged|noAccessor|useDefault|state|type: (?:Object|Array))\b|\b(?:shouldUpdate|removeController|getUpdateComplete|addInitializer)\(/;
const interpolated = /\bcss`[^`]*\$\{/;

/** A value becomes `null`; a member of a class, a case, a branch, or what stands beside a comma, goes altogether. */
const isValue = (found) => /^(?:\w\.lit|\()/.test(found);
const takeOut = (code, part) => code.replace(part, (found) => (isValue(found) ? 'null' : ''));

export function leanLit() {
  return {
    name: 'lean-lit',
    transform(code, id) {
      const ours = replaced.find((file) => id.endsWith(`/@lit/reactive-element/${file}`));
      if (ours) return readFileSync(`build/${ours}`, 'utf8');
      if (id.endsWith('/lit-html/async-directive.js'))
        this.error('no directive waits: what that needs of Lit is taken out by build/lean-lit.js');
      if (id.includes('/src/') && interpolated.test(code))
        this.error(`${id}: build/css-tag.js takes no \${} in css`);
      if (id.includes('/src/') && refused.test(code))
        this.error(`${id}: build/reactive-element.js has no ${refused.exec(code)[0]}`);
      const parts = Object.entries(dead).find(([file]) => id.endsWith(`/${file}`))?.[1];
      if (!parts) return null;
      const missing = parts.find((part) => !part.test(code));
      if (missing) this.error(`${id} is written otherwise now, without ${missing}: mend build/lean-lit.js`);
      return {code: parts.reduce(takeOut, code), map: null};
    },
  };
}
