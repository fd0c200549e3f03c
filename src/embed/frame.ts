/**
 * `dist/cdn/frame.js`: stands in the pages of `/embed/…` and tells the page around how high the widget is, by the
 * protocols in use. Where none is spoken, the page scrolls.
 */
import {passLinks} from './links.js';
import {outerPage, type Outer} from './outer.js';
import {protocols, secretIn, type Size} from './protocols.js';

/**
 * A page that makes the frame narrower for being higher would have both chase each other: after so many turns, each
 * within so many milliseconds, the greater height stays. A scroll bar that goes when the frame grows makes one turn.
 */
const TURNS = 4;
const TURN = 1000;

/** The content's own size: unlike the document's it gets smaller, too, and doesn't follow the frame's. */
function contentSize(): Size {
  const {width, height} = document.body.getBoundingClientRect();
  return {width: Math.ceil(width), height: Math.ceil(height)};
}

function start(outer: Outer): void {
  const spoken = protocols(location);
  const told = {height: 0, before: 0, at: 0, turns: 0};

  const tell = (): void => {
    const size = contentSize();
    const {height} = size;
    // A frame that is not shown has no height; that is no news.
    if (!height || height === told.height) return;
    const at = performance.now();
    const turns = height === told.before && at - told.at < TURN ? told.turns + 1 : 0;
    if (turns > TURNS && height < told.height) return;
    Object.assign(told, {height, before: told.height, at, turns});
    for (const protocol of spoken) {
      const message = protocol.resized(size);
      if (message) outer.send(message);
    }
  };

  addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = outer.heard(event);
    if (!message) return;
    for (const protocol of spoken) {
      const answer = protocol.answer?.(message, contentSize());
      if (answer) outer.send(answer);
    }
  });
  for (const {hello} of spoken) if (hello) outer.send(hello);
  new ResizeObserver(tell).observe(document.body);
  // Browsers let frames out of sight rest, their observers too; the page shall know the height before.
  for (const event of ['iioe-ready', 'iioe-error', 'load']) addEventListener(event, tell);
  const secret = secretIn(location.hash);
  if (secret) passLinks(secret, outer);
}

const outer = outerPage();
if (outer) start(outer);
