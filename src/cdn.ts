/** `dist/cdn/iioe-widgets.js`: every widget in one file, and portable `div`s, for a page with a script tag. */
import {allowedOrigins, onElements, ownScript, upgradePortables} from './internal/portable.js';
import './register.js';

const options = {
  load: async (tag: string) => customElements.get(tag),
  origins: allowedOrigins(ownScript(/\/iioe-widgets\.js(?:[?#]|$)/)),
};

onElements((root) => upgradePortables(root, options));
