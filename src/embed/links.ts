import type {Outer} from './outer.js';

/** Widgets that show one item, and where it stands among the host's links. */
const collections: Readonly<Record<string, string>> = {
  'iioe-course-card': 'courses',
  'iioe-pathway-card': 'pathways',
  'iioe-program-progress': 'programs',
  'iioe-certificate-badge': 'certificates',
  'iioe-case-highlight': 'cases',
  'iioe-award-summary': 'awards',
};

interface Selected {
  data: {id?: unknown; url?: unknown};
  url: string;
}

/**
 * Gives the links to WordPress, whose sandbox lets no frame open a page: it follows those to the frame's own host
 * for us, so a resource's own page goes by way of `/go/…`. Other links stay what they are.
 */
export function passLinks(secret: string, outer: Outer): void {
  const pass = (event: Event, url: string): void => {
    event.preventDefault();
    outer.send({message: 'link', value: url, secret});
  };
  document.addEventListener('iioe-select', (event) => {
    const {data, url} = (event as CustomEvent<Selected>).detail;
    const [widget] = event.composedPath() as Element[];
    const collection = collections[widget?.localName ?? ''];
    if (collection && typeof data.id === 'string' && isSame(data.url, url))
      pass(event, new URL(`/go/${collection}/${encodeURIComponent(data.id)}`, location.href).href);
  });
  // The fallback, before its widget is there or beside its message.
  document.addEventListener('click', (event) => {
    const {button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented} = event;
    if (button || ctrlKey || metaKey || shiftKey || altKey || defaultPrevented) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link && link.host === location.host && /^https?:$/.test(link.protocol)) pass(event, link.href);
  });
}

const isSame = (one: unknown, other: string): boolean =>
  typeof one === 'string' &&
  URL.canParse(one, document.baseURI) &&
  new URL(one, document.baseURI).href === other;
