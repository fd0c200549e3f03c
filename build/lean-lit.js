import {readFileSync} from 'node:fs';

/**
 * What of Lit is dead in `dist/cdn/`, and decided at run time, so that a minifier can't see it: support for
 * polyfills, of which our browsers have none; for hydration, decorators, internal state, attributes of JSON,
 * defaults that are no attributes, MathML, values in comments and directives that wait, which we don't use; the
 * list of versions on the page, which only Lit's own development build reads.
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
  '@lit/reactive-element/reactive-element.js': [
    /\w\.reactiveElementPolyfillSupport\b/,
    /\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap\b/,
    /(?<=const \w=)this\[Symbol\.metadata\](?=;if\(null!==)/,
    /(?<=\{)static addInitializer\(\w\)\{.*?\}(?=static get)/,
    /,void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\)/,
    /,this\.prototype\.hasOwnProperty\(\w\)&&\(\(\w=Object\.create\(\w\)\)\.wrapped=!0\)/,
    /const \w=this\.constructor\.elementProperties;if\(\w\.size>0\)for\(.*?this\.C\(\w,void 0,\w,\w\)\}(?=\}let)/,
    /(?<=\})removeController\(\w\)\{.*?\}(?=_\$E_)/,
    /(?<=\()\w\.state&&\(\w\.attribute=!1\),/,
    /case Object:case Array:\w=null==\w\?\w:JSON\.stringify\(\w\)/,
    /case Object:case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/,
    /,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/,
    /\|\|\w\.useDefault&&\w\.reflect&&.*?hasAttribute\(\w\._\$Eu\(\w,\w\)\)/,
  ],
};
const interpolated = /\bcss`[^`]*\$\{/;

/** A value becomes `null`; a member of a class, a case, a branch, or what stands beside a comma, goes altogether. */
const isValue = (found) => /^(?:\w\.lit|\w\.reactive|\(|this\[|Symbol)/.test(found);
const takeOut = (code, part) => code.replace(part, (found) => (isValue(found) ? 'null' : ''));

export function leanLit() {
  return {
    name: 'lean-lit',
    transform(code, id) {
      if (id.endsWith('/@lit/reactive-element/css-tag.js')) return readFileSync('build/css-tag.js', 'utf8');
      if (id.endsWith('/lit-html/async-directive.js'))
        this.error('no directive waits: what that needs of Lit is taken out by build/lean-lit.js');
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
