/** What a visitor may see or hear: a text, or an attribute that is read out. */
export interface Said {
  text: string;
  /** Where it stands, for a report: widgets, then the element with its part or attribute. */
  where: string;
  element: Element;
  /** The text with all that follows or precedes it without a tag between: a template's values are texts of their own. */
  run: string;
}

const SPOKEN = [
  'aria-label',
  'aria-valuetext',
  'aria-description',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
];

/** @param isSkipped elements that are left out, with all that is in them */
export function* saidIn(
  host: Element,
  isSkipped: (element: Element) => boolean = () => false,
  path = '',
): Generator<Said> {
  const own = `${path} ${host.localName}`.trim();
  for (const element of host.shadowRoot?.children ?? []) yield* inElement(element, isSkipped, own);
}

function* inElement(
  element: Element,
  isSkipped: (element: Element) => boolean,
  path: string,
): Generator<Said> {
  if (element instanceof HTMLStyleElement || isSkipped(element)) return;
  const where = `${path} ${element.localName}[${element.getAttribute('part') ?? element.className}]`;
  for (const name of SPOKEN) {
    const text = element.getAttribute(name);
    if (text) yield {text, where: `${where} @${name}`, element, run: text};
  }
  if (element.shadowRoot) yield* saidIn(element, isSkipped, path);
  for (const node of element.childNodes) {
    if (node instanceof Element) yield* inElement(node, isSkipped, path);
    else if (node.nodeType === Node.TEXT_NODE && (node as Text).data.trim())
      yield {text: tidy((node as Text).data), where, element, run: runAround(node)};
  }
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function runAround(node: Node): string {
  const texts: string[] = [];
  let first = node;
  while (first.previousSibling && !(first.previousSibling instanceof Element)) first = first.previousSibling;
  for (let one: Node | null = first; one && !(one instanceof Element); one = one.nextSibling)
    if (one instanceof Text) texts.push(one.data);
  return tidy(texts.join(''));
}

/** All elements inside a widget, those of the widgets in it too. */
export function* elementsIn(host: Element): Generator<Element> {
  for (const element of host.shadowRoot?.querySelectorAll('*') ?? []) {
    yield element;
    yield* elementsIn(element);
  }
}
