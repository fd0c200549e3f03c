/** What the lines of the builder come to: the widget, or the host's picture of it where a place takes no more. */

/** A widget as the form wants it; nothing where it isn't chosen yet what it shows. */
function widgetOf({widget, attributes, look, lang}, more = {}) {
  const element = document.createElement(`iioe-${widget}`);
  const all = {...attributes, layout: look.layout, 'heading-level': look.headingLevel, lang, ...more};
  for (const [name, value] of Object.entries(all)) {
    if (value) element.setAttribute(name, value === true ? '' : value);
  }
  return element;
}

/** A link as it stands under a frame, or around an image. */
const linkTo = ({text, url}, ...content) => {
  const link = Object.assign(document.createElement('a'), {href: url});
  link.append(...(content.length ? content : [text]));
  return link;
};

/** Shows in `box` what a visitor of the place sees; of a frame the widget, which is all that it holds. */
export function showIn(box, asked, {as, src}, isChosen) {
  const {widget, attributes, look, lang, fallback} = asked;
  box.dataset.scheme = look.colorScheme;
  const isWidget = as === 'widget' || as === 'frame';
  const key = JSON.stringify(isWidget ? [widget, attributes, look, lang] : [src, fallback]);
  if (box.dataset.key === key) return;
  box.dataset.key = key;
  if (!isChosen) box.replaceChildren();
  else if (isWidget) box.replaceChildren(widgetOf(asked));
  else if (as === 'link') box.replaceChildren(linkTo(fallback));
  else {
    const image = Object.assign(document.createElement('img'), {src, alt: fallback.text});
    box.replaceChildren(linkTo(fallback, image));
  }
}

/** How large an image is, in pixels; nothing for one that can't be had. */
export async function sizeOf(src) {
  const image = Object.assign(new Image(), {src});
  await image.decode().catch(() => undefined);
  return image.naturalHeight > 0 ? {width: image.naturalWidth, height: image.naturalHeight} : undefined;
}

/**
 * Measures the widget of the form as on a narrow and as on a wide screen, unseen, and again when it grows.
 *
 * @param box holds the two columns, whose widths the style sheet says
 * @param tell takes `{narrow, wide}`, in rem
 */
export function measureIn(box, tell) {
  const columns = [...box.children];
  const lengths = () =>
    columns.map(({firstElementChild: widget}) => (widget?.state === 'ready' ? heightOf(widget) : 0));
  const observer = new ResizeObserver(() => {
    const [narrow, wide] = lengths();
    if (narrow && wide) tell({narrow, wide});
  });
  for (const column of columns) observer.observe(column);
  let known;
  return (asked, isChosen) => {
    const {widget, attributes, look, lang} = asked;
    const key = JSON.stringify([widget, attributes, look.layout, look.headingLevel, lang, isChosen]);
    if (known === key) return;
    known = key;
    tell(undefined);
    for (const column of columns)
      column.replaceChildren(...(isChosen ? [widgetOf(asked, {loading: 'eager'})] : []));
  };
}

const heightOf = (element) =>
  element.getBoundingClientRect().height / parseFloat(getComputedStyle(document.documentElement).fontSize);
