/** ` Did you mean "…"?`, when one of the names is near; else nothing. */
export function suggest(name: string, names: readonly string[]): string {
  const [nearest, distance] = names
    .map((each) => [each, distanceOf(name, each)] as const)
    .reduce((best, next) => (next[1] < best[1] ? next : best), ['', Infinity]);
  return distance <= Math.max(2, nearest.length / 3) ? ` Did you mean "${nearest}"?` : '';
}

/** How many letters to add, drop or change (Levenshtein), row by row. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** Tells of a tag that is none, once the page's own scripts have had their chance to define it. */
export function warnOfTag(
  {localName}: Element,
  {tags, warn}: {tags: readonly string[]; warn: (message: string) => void},
): void {
  const tell = () => {
    if (!customElements.get(localName))
      warn(`<${localName}>: there is no such widget.${suggest(localName, tags)}`);
  };
  if (document.readyState === 'complete') tell();
  else addEventListener('load', tell, {once: true});
}
