/**
 * `dist/cdn/loader.js`: the autoloader. It imports only what stands on the page,
 * now or later, and asks for all of a widget's chunks at once. (docs/loader.md)
 */
import {files, needs, room, tags} from 'virtual:graph';
import type * as Late from './internal/late.js';
import {ownScript, parsed, warn, watchPage} from './internal/page.js';

declare const __VERSION__: string;

const script = ownScript('loader.js');
const folder = new URL('.', script?.src || document.baseURI).href;
/** What was asked for: files by their index, modules by name. What failed is asked for anew: the next may have more luck. */
const asked = new Map<string | number, Promise<unknown>>();

function once(key: string | number, ask: () => Promise<unknown>): Promise<unknown> {
  let asking = asked.get(key);
  if (!asking) {
    asking = ask();
    asked.set(key, asking);
    asking.catch(() => asked.delete(key));
  }
  return asking;
}

/**
 * A module of ours; undefined, with a warning, for what can't be had. Imported only when all its files are here and
 * are what was built: where a preload failed, a browser would fetch anew and ask for no integrity.
 */
const load = (name: string): Promise<unknown> =>
  once(name, async () => {
    // Not where the page has that version already; another's module says so itself.
    if ((customElements.get(name) as {iioeVersion?: string} | undefined)?.iioeVersion === __VERSION__) return;
    await Promise.all(needs[name]!.map(preload));
    return import(folder + files[needs[name]![0]!]![0]);
  }).catch((error) => {
    // What stays as it is needs no room.
    sheet.disabled = true;
    warn(`iioe-widgets: ${name} could not be loaded from ${folder}`, error);
  });

const preload = (index: number): Promise<unknown> =>
  once(
    index,
    () =>
      new Promise((onload, onerror) => {
        const [file, integrity] = files[index]!;
        const link = document.createElement('link');
        const {nonce} = script ?? link;
        Object.assign(link, {rel: 'modulepreload', nonce, integrity, onload, onerror, href: folder + file});
        document.head.append(link);
      }),
  );

const sheet = new CSSStyleSheet();
sheet.replaceSync(room);
if (!script?.dataset.iioeRoot) document.adoptedStyleSheets.push(sheet);

watchPage(script, async (element) => {
  const {iioe} = element.dataset;
  const tag = iioe == null ? element.localName : `iioe-${iioe}`;
  const isKnown = tags.includes(tag);
  const defined = isKnown && load(tag);
  if (iioe != null || !isKnown) {
    const [late] = await Promise.all([load('late') as Promise<typeof Late | undefined>, parsed]);
    await late?.care(element, {load, tags, script, warn});
  }
  await defined;
});
