import {readFileSync} from 'node:fs';

/**
 * What of Lit is dead in `dist/cdn/`, and decided at run time, so that a minifier can't see it: support for
 * polyfills, of which our browsers have none; for hydration, decorators and properties that
 * become attributes, which we don't use; the list of versions on the page, which only Lit's own development build reads.
 */
const dead = {
  'lit-html/lit-html.js': [
    /\w\.litHtmlPolyfillSupport\b/,
    /\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
  ],
  'lit-element/lit-element.js': [
    /\w\.litElementHydrateSupport\b/,
    /\w\.litElementPolyfillSupport\b/,
    /\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
  ],
  '@lit/reactive-element/reactive-element.js': [
    /\w\.reactiveElementPolyfillSupport\b/,
    /\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap\b/,
    /(?<=const \w=)this\[Symbol\.metadata\](?=;if\(null!==)/,
    /(?<=\{)static addInitializer\(\w\)\{.*?\}(?=static get)/,
    /,void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\)/,
    /,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/,
    /(?<=\{)toAttribute\(.*?return \w\},(?=fromAttribute)/,
    /_\$ET\(\w,\w\)\{.*?\}\}(?=_\$AK)/,
    /\|\|\w\.useDefault&&\w\.reflect&&.*?hasAttribute\(\w\._\$Eu\(\w,\w\)\)/,
    /,!0===\w&&this\._\$Em!==\w&&\(this\._\$Eq\?\?=new Set\)\.add\(\w\)/,
    /this\._\$Eq&&=this\._\$Eq\.forEach\(.*?\]\)\),/,
  ],
};
const interpolated = /\bcss`[^`]*\$\{/;

/** A value becomes `null`; a member, a term, or what has a comma before or after it, goes altogether. */
const takeOut = (code, part) =>
  code.replace(part, (found) => (/^(static |_\$|,|\|\|)|,$/.test(found) ? '' : 'null'));

export function leanLit() {
  return {
    name: 'lean-lit',
    transform(code, id) {
      if (id.endsWith('/@lit/reactive-element/css-tag.js')) return readFileSync('build/css-tag.js', 'utf8');
      if (id.includes('/src/') && interpolated.test(code))
        this.error(`${id}: build/css-tag.js takes no \${} in css`);
      const parts = Object.entries(dead).find(([file]) => id.endsWith(`/${file}`))?.[1];
      if (!parts) return null;
      const missing = parts.find((part) => !part.test(code));
      if (missing) this.error(`${id} is written otherwise now, without ${missing}: mend build/lean-lit.js`);
      return {code: parts.reduce(takeOut, code), map: null};
    },
  };
}
