import {ACCEPT} from '../data/early.js';
import {widgets} from '../snippets/widgets.js';
import {IGNORED} from './ignored.js';

/** Addresses of which the client would make others: with a query, or of another kind of API (`data/paths.ts`). */
const OTHERS = ['?', '#', ' ', '.json', '/server.php', '/api/v1/courses', '/api/courses/v1'];
const others = ['[data-api=""]', ...OTHERS.map((part) => `[data-api*="${part}" i]`)].join();

/** A page whose API speaks the contract, that is all ours, and hasn't the widget in its other form. */
const pageWithout = (other: string) => `:root:not(:has(script:is([data-iioe-root],${others}),${other}))`;

/** Elsewhere, or with data of their own. */
const APART = 'iioe-provider *,[defer-hydration]';

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
  const ask = (element: string, beside: string, prefix: string, not: string) => {
    const [id, api] = [prefix + attribute, `${prefix}api`];
    // An id with a comma goes by path.
    const without = `[${api}],[${id}=""],[${id}*=","],${APART},${not}`;
    return [`${pageWithout(beside)} ${element}[${id}]:not(${without})`, id, `/${collection}?ids=`];
  };
  const [tag, div] = [`iioe-${name}`, `[data-iioe=${name}]`];
  return [ask(tag, div, '', DEFINED), ask(div, tag, 'data-', EDITED)];
});

/** No other than what the client says (`data/http.ts`). */
export const asking: RequestInit = {headers: {Accept: ACCEPT}, credentials: 'omit'};
