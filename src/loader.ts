/**
 * `dist/cdn/loader.js`: the autoloader. It imports only what stands on the page,
 * now or later, and asks for all of a widget's chunks at once. (docs/loader.md)
 */
import {asking, asks, files, needs, room} from 'virtual:graph';
import {EARLY, type Holder} from './data/early.js';
import type * as Late from './internal/late.js';
import {ownScript, parsed, warn, watchPage} from './internal/page.js';

const script = ownScript('loader.js');
const folder = new URL('.', script?.src || document.baseURI).href;
/** What failed is asked for anew: the next may have more luck. */
const preloads: Record<number, Promise<unknown> | null> = {};

/**
 * A module of ours; undefined, with a warning, for what can't be had. Imported only when all its files are here and
 * are what was built: where a preload failed, a browser would fetch anew and ask for no integrity.
 */
const load = async (name: string, layout?: string | null): Promise<unknown> => {
  const needed = needs[`${layout}${name}`] ?? needs[name]!;
  try {
    await Promise.all(needed.map(preload));
    return await import(folder + files[needed[0]!]![0]);
  } catch (error) {
    // What stays as it is needs no room.
    sheet.disabled = true;
    warn(`no ${name} of ${folder}`, error);
  }
};

const preload = (index: number): Promise<unknown> =>
  (preloads[index] ??= new Promise((onload, fail) => {
    const [file, integrity] = files[index]!;
    const onerror = () => {
      preloads[index] = null;
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it is only printed
      fail(file);
    };
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'modulepreload',
        href: folder + file,
        integrity,
        nonce: script?.nonce ?? '',
        onload,
        onerror,
      }),
    );
  }));

const sheet = new CSSStyleSheet();
sheet.replaceSync(room);
if (!script?.dataset.iioeRoot) document.adoptedStyleSheets.push(sheet);

watchPage(script, async (element) => {
  const {iioe, layout = element.getAttribute('layout')} = element.dataset;
  const tag = iioe == null ? element.localName : `iioe-${iioe}`;
  const defined = needs[tag] && load(tag, layout);
  if (iioe != null || !defined) {
    const late = load('late') as Promise<typeof Late | undefined>;
    await parsed;
    await (await late)?.care(element, {load, tags: needs, script, warn});
  }
  await defined;
});

/**
 * Asks for what a page shows first while its code is still on its way: on a slow line that spares a round trip. The
 * client takes the reply if it asks for the very same (`data/early.ts`), which it does where all of a kind are near
 * (`internal/viewport.ts`) and fit one request (`data/joiner.ts`). What can't be told from the page alone is left to it.
 */
const askEarly = () =>
  Promise.all(
    asks.map(([selector, attribute, path]): unknown => {
      const found = [...document.querySelectorAll(selector)];
      // In heights of the viewport: how far the first may be below its top, and who comes along with it.
      const isNear = (element: Element, index: number) =>
        (element.getClientRects()[0]?.top as number) < innerHeight * (index ? 3 : 1);
      if (found[0] && !found[20] && found.every(isNear)) {
        const address = script!.dataset.api!.replace(
          /\/?$/,
          path +
            [...new Set(found.map((element) => element.getAttribute(attribute)!).sort())]
              .map(encodeURIComponent)
              .join(),
        );
        return (((document as Holder)[EARLY] ??= {})[address] ??= fetch(address, asking));
      }
    }),
  );
// A page without an address, or a browser that doesn't know the selectors, has nothing to be asked for early; and
// nobody may come for what was.
parsed.then(askEarly).catch(() => {});
