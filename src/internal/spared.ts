import {css, type LitElement, type PropertyValues} from 'lit';
import {closest} from '../localization/choose.js';
import {showPictures} from '../localization/pictures.js';
import {copyOf} from './adopted.js';
import {pictures} from './pictures.js';
import {atOnce} from './remote.js';
import type {Words} from './words.js';

/** What stands in a picture's place are its words. */
const styles = css`
  img:not([src]) {
    overflow: hidden;
    font-size: 0.875em;
    background: var(--_fill);
  }
  [part='show-pictures'] {
    grid-column: 1 / -1;
    justify-self: start;
  }
`;

/** What of a widget is needed to render it with its pictures. */
interface Sparing {
  update(changed: PropertyValues): void;
}

/** Where a picture could be. */
const SPARED = 'img:not([src])';

/** The widgets that an offer was made in. */
const offers = new WeakMap<Element, HTMLButtonElement>();

/**
 * Where pictures are spared: puts a button below what a widget shows, which brings the pictures of that widget.
 * Called after each render. Loaded for the first widget on a page that saves data.
 */
export function offer(widget: LitElement, w: Words | undefined): void {
  // What was rendered elsewhere is as it was until it is taken over, and that is a render.
  if (atOnce.has(widget)) return;
  const isSpared = !!widget.renderRoot.querySelector(SPARED);
  const button = offers.get(widget) ?? (isSpared ? offerIn(widget) : undefined);
  if (!button || !w) return;
  button.hidden = !isSpared;
  const ours = showPictures[closest(Object.keys(showPictures), w.locale) ?? 'en']!;
  button.textContent = w.term('showPictures', {}, {showPictures: ours});
}

function offerIn(widget: LitElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('part', 'show-pictures');
  button.addEventListener('click', () => void show(widget, button));
  // After all that Lit renders there, so that nothing of it is in the way.
  widget.renderRoot.querySelector('.base')!.append(button);
  const root = widget.shadowRoot!;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, copyOf(styles, window)];
  offers.set(widget, button);
  return button;
}

/** From now on every render of this widget has its pictures. */
async function show(widget: LitElement, button: HTMLButtonElement): Promise<void> {
  const sparing = widget as unknown as Sparing;
  const update = sparing.update.bind(widget);
  sparing.update = (changed) => {
    pictures.spared = false;
    try {
      update(changed);
    } finally {
      pictures.spared = true;
    }
  };
  const hadFocus = widget.shadowRoot?.activeElement === button;
  widget.requestUpdate();
  await widget.updateComplete;
  const {renderRoot} = widget;
  const first =
    renderRoot.querySelector<HTMLElement>('img') ?? renderRoot.querySelector<HTMLElement>('.base');
  if (!hadFocus || !first) return;
  // The button is gone, and the place in the page must not be.
  first.tabIndex = -1;
  first.focus();
}
