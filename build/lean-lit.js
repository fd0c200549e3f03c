import {readFileSync} from 'node:fs';

const ownText = (file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8').replace(/^export (?=function)/m, '');

/**
 * What of Lit our templates don't use, and a minifier can't see, is taken out in `dist/cdn/`. Each change is a text of
 * Lit's published code, where `…` is whatever comes between, and what stands in its place; the build fails where there
 * is no such text any more. (Lit whole is too big for a card by 2.4 kB, brotli, `reactive-element.js` included.)
 */
const changes = {
  'lit-html/lit-html.js': [
    // Polyfills; the list of versions on the page, which only Lit's own development build reads.
    ['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const ', ''],
    // What Lit's polyfills wrap.
    ['const t=globalThis,i=t=>t,s=t.trustedTypes', 'const s=globalThis.trustedTypes'],
    ['const s=i(t).nextSibling;i(t).remove()', 'const s=t.nextSibling;t.remove()'],
    ['void 0!==e?e.createHTML(i):i', 'e?e.createHTML(i):i'],
    // The words of an error that only a template of ours could meet.
    ['Error("invalid template strings array")', 'Error()'],
    // MathML.
    [':3===i?"</math>"', ''],
    ['||3===i)', ')'],
    // Values in comments, in the names of tags, and in elements that hold text alone.
    [',f="[ \\t…title)$/i', ''],
    [
      'const N=(t,i)=>{…return[V(t,l+',
      `${ownText('template-html.js')}const N=(t,i)=>{const s=t.length-1,[l,e]=templateHtml(t,h,o,r);return[V(t,(2===i?"<svg>":"")+l+`,
    ],
    ['if(y.test(r.tagName)){…r.append(t[i],c())}}', ''],
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
    // Values in place of attributes.
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    ['class Z{…M(this,t)}}', ''],
    // Directives, but for those between tags where lists are: `directive-helpers.js` puts `V` in place.
    ['function M(t,i,s=t,e){…i=M(t,h._$AS(t,i.values),h,e)),i}', ''],
    ['t=M(this,t,i),', 't=j.V(this,t),'],
    ['t=M(this,t,i,0),o=', 'o='],
    ['r=M(this,e[s+n],i,n)', 'r=e[s+n]'],
    ['(t=M(this,t,i,0)??A)===E', '(t??=A)===E'],
    ['this._$AP?.(!1,!0,s)', ''],
    ['this._$AV=[],this._$AN=void 0', 'this._$AV=[]'],
    ['this._$AN=void 0,', '', 2],
    ['get _$AU(){return this._$AM._$AU}', '', 2],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    // What directives may read of the place they stand in.
    ['get parentNode(){return this._$AM.parentNode}', ''],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
      '',
    ],
    ['get tagName(){return this.element.tagName}', ''],
    ['constructor(){super(...arguments),this.type=3}', 'type=3;'],
    ['constructor(){super(...arguments),this.type=4}', ''],
    ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', 'type=5;'],
    // Listeners that are objects or have options; templates compiled beforehand.
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH.call(this.options?.host??this.element,t)',
    ],
    [
      'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
      'const{values:i}=t,e=this._$AC(t);',
    ],
    // What rendering on a server needs.
    ['{M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', '{R,D:d,V:(t,i)=>i,I:k}'],
  ],
  'lit-html/directive-helpers.js': [
    ['import{_$LH as o}from"./lit-html.js";', 'import{_$LH as o,noChange}from"./lit-html.js";'],
    [
      'const{I:t}=o,',
      `${ownText('resolve-directive.js')}o.V=(t,i)=>resolveDirective(t,i,noChange);const{I:t}=o,`,
    ],
  ],
  // It may be read before a list is there.
  'lit-html/private-ssr-support.js': [['resolveDirective:e.V', 'resolveDirective:(t,i)=>e.V(t,i)']],
  'lit-element/lit-element.js': [
    [
      'i._$litElement$=!0,i["finalized"]=!0,s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
      '',
    ],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      '',
    ],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  ],
};
/** Small enough to be written anew, with what our elements use. */
const replaced = ['css-tag.js', 'reactive-element.js'];
/** What they, and what is left of lit-html, would pass over in silence. */
const unknown = {
  'build/css-tag.js': /\bcss`[^`]*\$\{/,
  'build/reactive-element.js':
    /PropertyDeclarations = \{[^;]*\b(?:converter|hasChanged|noAccessor|useDefault|state|type: (?:Object|Array))\b|\b(?:shouldUpdate|removeController|getUpdateComplete|addInitializer)\(/,
  'build/lean-lit.js':
    /\blit\/directive(?!s\/repeat\.js)|<(?:textarea|title|style|script)\b[^<`]*>[^<`]*\$\{|html`[^`]*(?:<\$\{|<[\w-]+ \$\{|<!--)/,
};

const escaped = (text) => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');

export function leanLit() {
  return {
    name: 'lean-lit',
    transform(code, id) {
      const ours = replaced.find((file) => id.endsWith(`/@lit/reactive-element/${file}`));
      if (ours) return readFileSync(new URL(ours, import.meta.url), 'utf8');
      if (id.endsWith('/lit-html/async-directive.js'))
        this.error('no directive waits: what that needs of Lit is taken out by build/lean-lit.js');
      const wrong = id.includes('/src/') && Object.entries(unknown).find(([, pattern]) => pattern.test(code));
      if (wrong) this.error(`${id}: ${wrong[0]} doesn't know ${wrong[1].exec(code)[0]}`);
      const parts = Object.entries(changes).find(([file]) => id.endsWith(`/${file}`))?.[1];
      if (!parts) return null;
      for (const [text, instead, times = 1] of parts) {
        const pattern = new RegExp(text.split('…').map(escaped).join('.*?'), 'gs');
        const found = code.match(pattern)?.length;
        if (found !== times)
          this.error(`${id} is written otherwise now, without ${text}: mend build/lean-lit.js`);
        code = code.replace(pattern, () => instead);
      }
      return {code, map: null};
    },
  };
}
