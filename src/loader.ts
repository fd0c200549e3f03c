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
/** What failed is asked for anew: the next may have more luck. */
const preloads: Record<number, Promise<unknown> | null> = {};

/**
 * A module of ours; undefined, with a warning, for what can't be had. Imported only when all its files are here and
 * are what was built: where a preload failed, a browser would fetch anew and ask for no integrity.
 */
const load = async (name: string, needed = needs[name]!): Promise<unknown> => {
  // Not where the page has that version already; another's module says so itself.
  if ((customElements.get(name) as {iioeVersion?: string} | undefined)?.iioeVersion === __VERSION__) return;
  const [entry] = needed;
  try {
    await Promise.all(needed.map(preload));
    return await import(folder + files[entry!]![0]);
  } catch (error) {
    // What stays as it is needs no room.
    sheet.disabled = true;
    warn(`iioe-widgets: ${name} could not be loaded from ${folder}`, error);
  }
};

const preload = (index: number): Promise<unknown> =>
  (preloads[index] ??= new Promise((onload, fail) => {
    const [file, integrity] = files[index]!;
    const link = document.createElement('link');
    const {nonce} = script ?? link;
    const href = folder + file;
    const onerror = () => {
      preloads[index] = null;
      fail(new Error(href));
    };
    Object.assign(link, {rel: 'modulepreload', nonce, integrity, onload, onerror, href});
    document.head.append(link);
  }));

const sheet = new CSSStyleSheet();
sheet.replaceSync(room);
if (!script?.dataset.iioeRoot) document.adoptedStyleSheets.push(sheet);

watchPage(script, async (element) => {
  const {iioe, layout} = element.dataset;
  const tag = iioe == null ? element.localName : `iioe-${iioe}`;
  const isKnown = tags.includes(tag);
  const isPart = /row|compact/.test(layout ?? element.getAttribute('layout')!);
  const defined = isKnown && load(tag, isPart ? undefined : needs[`${tag} in full`]);
  if (isKnown && needs[tag]!.includes(needs.early![0]!)) void load('early');
  if (iioe != null || !isKnown) {
    const [late] = await Promise.all([load('late') as Promise<typeof Late | undefined>, parsed]);
    await late?.care(element, {load, tags, script, warn});
  }
  await defined;
});
