/**
 * Waits for elements to come near the viewport. One observer for all: with one an
 * element, callbacks come one by one, and requests that could be joined go out apart.
 */
export interface Waiting {
  /** Elements of one kind and one source start together, so that their requests are joined. */
  source: object;
  start(): void;
}

const waiting = new Map<Element, Waiting>();
/** Those that wait no longer. */
const due = new WeakSet<Element>();

/** How far from the viewport an element is asked for, and how far others come along. */
const NEAR = '50% 0px';
const VIEWPORTS_ALONG = 2;

/** Made at once, where no widget is at hand that it could hold for ever; on a server there is none. */
const observer =
  globalThis.IntersectionObserver &&
  new IntersectionObserver(
    (entries) => {
      const near = entries.filter((entry) => entry.isIntersecting).map(({target}) => target);
      startThose((element, {source}) => {
        const isLike = (other: Element) =>
          other.localName === element.localName && waiting.get(other)?.source === source;
        return near.some(isLike) && comesAlong(element);
      });
    },
    {rootMargin: NEAR},
  );
globalThis.addEventListener?.('beforeprint', () => startThose(() => true));

/**
 * @param signal stops waiting
 * @param entry its `start` is called once, when the element is near, or the page is printed
 */
export function whenNear(element: Element, signal: AbortSignal, entry: Waiting): void {
  if (due.has(element)) return entry.start();
  observer.observe(element);
  waiting.set(element, entry);
  signal.addEventListener('abort', () => leave(element));
}

/** For what is shown already: it waits no longer, nor does it later. */
export function startNow(element: Element): void {
  due.add(element);
  startThose((one) => one === element);
}

/** Whether it has a box, and where. */
function comesAlong(element: Element): boolean {
  const box = element.getClientRects()[0];
  const reach = VIEWPORTS_ALONG * innerHeight;
  return !!box && box.bottom > -reach && box.top < innerHeight + reach;
}

function startThose(isDue: (element: Element, entry: Waiting) => boolean): void {
  for (const [element, entry] of [...waiting].filter(([element, entry]) => isDue(element, entry))) {
    leave(element);
    entry.start();
  }
}

function leave(element: Element): void {
  waiting.delete(element);
  observer.unobserve(element);
}
