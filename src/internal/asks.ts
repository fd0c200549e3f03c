import {ACCEPT} from '../data/early.js';
import {widgets} from '../snippets/widgets.js';
import {IGNORED} from './ignored.js';

/** Addresses of which the client would make others: with a query, or of another kind of API (`data/paths.ts`). */
const OTHERS = ['?', '#', ' ', '.json', '/server.php', '/api/v1/courses', '/api/courses/v1'];
const others = ['[data-api=""]', ...OTHERS.map((part) => `[data-api*="${part}" i]`)].join();

/** On a page that has such elements and others of the kind. */
const mixed = (element: string, such: string) => `:has(${element}${such}):has(${element}:not(${such}))`;

/**
 * A page whose API speaks the contract, that is all ours, hasn't the widget in its other form, and wants all of it
 * at once and from that API: what is not lazy is asked for before the others, and a `div` once its layout's files are
 * there.
 */
const pageOf = (element: string, other: string, prefix: string) => {
  const apart = `script:is([data-iioe-root],${others}),${other},iioe-provider ${element},${element}[${prefix}api]`;
  const unlike = [mixed(element, `[${prefix}loading=eager]`), prefix && mixed(element, '[data-layout]')];
  return `:root:not(:has(${apart}),${unlike.filter(Boolean).join()})`;
};

/** Who is defined asks by itself; a `div` is always, and what is being edited is no page yet (`portable.ts`). */
const DEFINED = ':defined';
const EDITED = [IGNORED, `:is(${IGNORED}) *`].join();

/**
 * What the autoloader knows of addresses, so that it can ask for what a page shows first while the widgets' code is
 * on its way: of each widget that shows one public item of the page's API where it stands on a page, as a tag or as a
 * portable `div`, the attribute that names the item, and the address up to the item's id. Evaluated when it is built
 * (`build/cdn.js`).
 */
export const asks = Object.entries(widgets).flatMap(([name, {collections, isPersonal}]) => {
  const [item, other] = Object.entries(collections);
  if (!item || other || isPersonal) return [];
  const [attribute, collection] = item;
  const ask = (element: string, other: string, prefix: string, not: string) => {
    const id = prefix + attribute;
    // An id with a comma goes by path.
    const without = `[${id}=""],[${id}*=","],[defer-hydration],${not}`;
    return [`${pageOf(element, other, prefix)} ${element}[${id}]:not(${without})`, id, `/${collection}?ids=`];
  };
  const [tag, div] = [`iioe-${name}`, `[data-iioe=${name}]`];
  return [ask(tag, div, '', DEFINED), ask(div, tag, 'data-', EDITED)];
});

/** No other than what the client says (`data/http.ts`). */
export const asking: RequestInit = {headers: {Accept: ACCEPT}, credentials: 'omit'};
