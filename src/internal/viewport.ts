/*
 * Waits for elements to come near the viewport. One observer for all: with one an
 * element, callbacks come one by one, and requests that could be joined go out apart.
 */

/** What an element waits for, and with whom. */
export interface Waiting {
  /** Elements of one kind and one source start together, so that their requests are joined. */
  source: object;
  start(): void;
}

const waiting = new Map<Element, Waiting>();

/** How far from the viewport an element is asked for, and how far from its top others come along. */
const NEAR = '50% 0px';
const VIEWPORTS_ALONG = 3;

/** Made at once, where no widget is at hand that it could hold for ever. */
const observer = new IntersectionObserver(
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
addEventListener('beforeprint', () => startThose(() => true));

/**
 * @param signal stops waiting
 * @param entry its `start` is called once, when the element is near, or the page is printed
 */
export function whenNear(element: Element, signal: AbortSignal, entry: Waiting): void {
  observer.observe(element);
  waiting.set(element, entry);
  signal.addEventListener('abort', () => leave(element));
}

/** Whether it has a box, and that is not far. */
function comesAlong(element: Element): boolean {
  const [box] = element.getClientRects();
  return !!box && Math.abs(box.top) < VIEWPORTS_ALONG * innerHeight;
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
