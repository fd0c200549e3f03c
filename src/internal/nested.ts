/**
 * What a widget inside another says of its data is not the page's business: the outer one speaks for it.
 * What a visitor does there is. (Public interface, "Events")
 */
export function keepNested(root: EventTarget): void {
  for (const name of ['iioe-ready', 'iioe-error']) {
    root.addEventListener(name, (event) => event.stopPropagation());
  }
}
