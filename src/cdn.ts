/** `dist/cdn/iioe-widgets.js`: every widget in one file, and portable `div`s, for a page with a script tag. */
import {allowedOrigins, onElements, upgradePortables} from './internal/portable.js';
import './register.js';

const script =
  document.currentScript ??
  [...document.scripts].findLast(({src}) => /\/iioe-widgets\.js(?:[?#]|$)/.test(src));

const options = {
  load: async (tag: string) => customElements.get(tag),
  origins: allowedOrigins(script),
};

onElements((root) => upgradePortables(root, options));
