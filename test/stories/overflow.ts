/** What stands out of a box to its sides, shadow roots included; what only a screen reader is told is nowhere. */
export function standingOut(host: Element, {left, right} = host.getBoundingClientRect()): string[] {
  return [...(host.shadowRoot ?? host).querySelectorAll('*:not(.spoken, .spoken *, option)')].flatMap(
    (element) => {
      const box = element.getBoundingClientRect();
      const isOut = box.width > 0 && (box.left < left - 1 || box.right > right + 1);
      const name = `${host.localName} ${element.localName}.${element.className.toString()}`;
      return [
        ...(isOut ? [name] : []),
        ...(element.shadowRoot ? standingOut(element, {left, right} as DOMRect) : []),
      ];
    },
  );
}
