/**
 * Takes the place in `dist/cdn/` of what finds the values' places in lit-html's templates, which reads whatever HTML
 * there is, and is too big by 0.14 kB (brotli): ours have no `<` or `>` but those of their tags.
 *
 * @param strings what stands around the values
 * @param suffix marks the name of an attribute with a value
 * @param marker a value within an attribute
 * @param node a value between tags
 * @returns HTML with all of them up to the last string, and the attributes' names
 */
export function templateHtml(strings, suffix, marker, node) {
  const names = [];
  let html = '';
  for (let i = 0; i < strings.length - 1; i++) {
    html += strings[i];
    const start = html.lastIndexOf('<');
    if (html.lastIndexOf('>') >= start) {
      html += node;
      continue;
    }
    const tag = html.slice(start);
    const {1: name, index} = /([^\s"'=<>]+)=(?:"[^"]*|'[^']*|[^\s"'=]*)$/.exec(tag);
    const end = start + index + name.length;
    // Another value of the same attribute finds its name marked.
    if (!name.endsWith(suffix)) {
      names.push(name);
      html = html.slice(0, end) + suffix + html.slice(end);
    }
    html += marker + (strings[i + 1].startsWith('/>') ? ' ' : '');
  }
  return [html, names];
}
