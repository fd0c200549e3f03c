/**
 * `dist/cdn/loader.js`: the autoloader. It imports only what stands on the page,
 * now or later, and asks for all of a widget's chunks at once. (docs/loader.md)
 */
import {files, needs, tags} from 'virtual:graph';
import type * as Late from './internal/late.js';
import {ownScript, parsed, warn, watchPage} from './internal/page.js';

declare const __VERSION__: string;

const script = ownScript('loader.js');
const folder = new URL('.', script?.src || document.baseURI).href;
const asked = new Map<string, Promise<unknown>>();
const preloaded = new Set<number>();

/** A module of ours, asked for once; undefined, with a warning, for what can't be had. */
function load(name: string): Promise<unknown> {
  if (!asked.has(name)) asked.set(name, fetchModule(name));
  return asked.get(name)!;
}

async function fetchModule(name: string): Promise<unknown> {
  for (const index of needs[name]!) preload(index);
  try {
    return await import(folder + files[needs[name]![0]!]![0]);
  } catch (error) {
    // The next element of that tag may have more luck.
    asked.delete(name);
    warn(`iioe-widgets: ${name} could not be loaded.`, error);
  }
}

function preload(index: number): void {
  if (preloaded.has(index)) return;
  preloaded.add(index);
  const [file, hash] = files[index]!;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.nonce = script?.nonce ?? '';
  link.integrity = `sha256-${hash}`;
  link.href = folder + file;
  document.head.append(link);
}

/** Not where the page has that version already; another's module says so itself. */
const define = async (tag: string) =>
  (customElements.get(tag) as {iioeVersion?: string} | undefined)?.iioeVersion !== __VERSION__ && load(tag);

watchPage(script, async (element) => {
  const {iioe} = element.dataset;
  const tag = iioe == null ? element.localName : `iioe-${iioe}`;
  const isKnown = tags.includes(tag);
  const defined = isKnown && define(tag);
  if (iioe != null || !isKnown) {
    const [module] = await Promise.all([load('late') as Promise<typeof Late | undefined>, parsed]);
    await module?.[iioe == null ? 'warnOfTag' : 'upgrade'](element, {load: define, tags, script, warn});
  }
  await defined;
});
