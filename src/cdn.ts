/** `dist/cdn/iioe-widgets.js`: every widget in one file, and portable `div`s, for a page with a script tag. */
import {tags} from 'virtual:graph';
import {care} from './internal/late.js';
import {ownScript, parsed, warn, watchPage} from './internal/page.js';
import './register.js';

const script = ownScript('iioe-widgets.js');
const options = {tags, script, warn, load: async () => {}};

watchPage(script, async (element) => {
  if (tags.includes(element.localName)) return;
  await parsed;
  await care(element, options);
});
