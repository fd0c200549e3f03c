/** `dist/cdn/iioe-widgets.js`: every widget in one file, and portable `div`s, for a page with a script tag. */
import {tags} from 'virtual:graph';
import {ownScript, parsed, warn, watchPage} from './internal/page.js';
import './register.js';

const script = ownScript('iioe-widgets.js');
const options = {tags, script, warn, load: async () => {}};

watchPage(script, async (element) => {
  if (element.localName in tags) return;
  try {
    const [{care}] = await Promise.all([import('./internal/late.js'), parsed]);
    await care(element, options);
  } catch (error) {
    warn('iioe-widgets: the portable form could not be loaded', error);
  }
});
