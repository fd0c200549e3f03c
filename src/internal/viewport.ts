/**
 * Waits for elements to come near the viewport. One observer for all: with one an
 * element, callbacks come one by one, and requests that could be joined go out apart.
 */
interface Waiting {
  /** Elements of one group start together, so that their requests are joined. */
  group: string;
  start(): void;
}

const waiting = new Map<Element, Waiting>();
let observer: IntersectionObserver | undefined;

/** How far from the viewport an element is asked for, and how far its group comes along. */
const NEAR = '50% 0px';
const VIEWPORTS_ALONG = 2;

/**
 * @param start called once, when the element is near, or the page is printed
 * @returns stops waiting
 */
export function whenNear(element: Element, group: string, start: () => void): () => void {
  observer ??= observe();
  waiting.set(element, {group, start});
  observer.observe(element);
  return () => leave(element);
}

/** Numbers for sources: what waits together is of one source and one collection. */
const numbers = new WeakMap<object, number>();
let sources = 0;

export function groupOf(source: object, collection: string): string {
  if (!numbers.has(source)) numbers.set(source, ++sources);
  return `${numbers.get(source)} ${collection}`;
}

function observe(): IntersectionObserver {
  addEventListener('beforeprint', () => start([...waiting.keys()]));
  return new IntersectionObserver(
    (entries) => {
      const near = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
      const groups = new Set(near.map((element) => waiting.get(element)?.group));
      start([...waiting].filter(([element, {group}]) => groups.has(group) && comesAlong(element)).map(([e]) => e));
      start(near);
    },
    {rootMargin: NEAR},
  );
}

function comesAlong(element: Element): boolean {
  const {top, bottom, width, height} = element.getBoundingClientRect();
  const reach = VIEWPORTS_ALONG * innerHeight;
  return (width > 0 || height > 0) && bottom > -reach && top < innerHeight + reach;
}

function start(elements: Element[]): void {
  for (const element of elements) {
    const entry = waiting.get(element);
    leave(element);
    entry?.start();
  }
}

function leave(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}
