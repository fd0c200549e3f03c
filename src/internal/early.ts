/**
 * Asks for what a page shows first while the widgets' code is still on its way: on a slow line that spares most of a
 * round trip. The client takes the reply if it asks for the very same (`data/early.ts`); what can't be told from the
 * page alone is left to it. The autoloader imports this file.
 */
import {address, readBase} from '../data/address.js';
import {ACCEPT, EARLY, TIMEOUT, type Holder} from '../data/early.js';
import {CANVAS, MOODLE, ONE_FILE, OPEN_EDX} from '../data/paths.js';
import {asks} from './asks.js';
import {pageApi} from './library-script.js';
import {parsed} from './page.js';

/** What is asked otherwise than the contract has it. */
const OTHERS = [ONE_FILE, MOODLE, CANVAS, OPEN_EDX];

const replies = new Map<string, Promise<Response>>();
(document as Holder)[EARLY] ??= take;
await parsed;
const api = pageApi();
// Where only a part of the page is ours, what stands elsewhere is not asked for.
const isLimited = document.querySelector('script[data-iioe-root]');
if (!isLimited && api && URL.canParse(api, document.baseURI)) {
  const base = readBase(api, document.baseURI);
  if (!OTHERS.some((kind) => kind.test(base.pathname))) asks.forEach((ask) => askForSole(base, ask));
}

/** Several are asked for together, once they know who is near. */
function askForSole(base: URL, {selector, attribute, collection}: (typeof asks)[number]): void {
  const [element, other] = document.querySelectorAll<HTMLElement>(selector);
  const id = element?.getAttribute(attribute) ?? element?.dataset[attribute];
  const isSole = id && !id.includes(',') && !other;
  const [box] = element?.getClientRects() ?? [];
  if (isSole && box && box.top < innerHeight) ask(address(base, collection, {ids: [id]}));
}

function ask(url: string): void {
  // No different from the client's own (`data/http.ts`).
  const reply = fetch(url, {
    headers: {Accept: ACCEPT},
    credentials: 'omit',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  // Nobody may come for it.
  reply.catch(() => {});
  replies.set(url, reply);
}

function take(url: string, {cache, method}: RequestInit): Promise<Response> | undefined {
  const reply = replies.get(url);
  // A learner's request, or one past the cache, makes it old.
  replies.delete(url);
  return cache || method ? undefined : reply;
}
