/**
 * `dist/cdn/frame-host.js`: for a page that frames widgets of the host that this script comes from. Each frame gets
 * the height that it asks for. It touches nothing else, and may stand there twice.
 */
import {ownScript} from '../internal/page.js';

/** No frame gets higher, whatever it says. */
const MOST = 20_000;

const script = ownScript('frame-host.js');

/** The host, as the tag's `data-host` says for a copy of this file elsewhere; else where the file comes from. */
const host = `${script?.dataset.host ?? script?.src.replace(/\/dist\/.*$/s, '') ?? ''}/`;
const pages = URL.canParse(host, document.baseURI)
  ? new URL('embed/', new URL(host, document.baseURI))
  : undefined;

const ourFrames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({src}) => pages && src.startsWith(pages.href));

/** A sandbox without `allow-same-origin` takes a frame's origin away. */
const originOf = ({sandbox}: HTMLIFrameElement): string | undefined =>
  sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : pages?.origin;

/** To any origin: it is no secret, and a frame that is still to be loaded has another one. */
const hello = ({contentWindow}: HTMLIFrameElement): void =>
  contentWindow?.postMessage({type: 'iioe-hello'}, '*');

const EDGES = ['border-top-width', 'border-bottom-width', 'padding-top', 'padding-bottom'];

/** What a frame's border and padding take of its height: where the page says so, that is the whole box's. (CSS Sizing 3 §3.3) */
function edgesOf(frame: HTMLIFrameElement): number {
  const style = getComputedStyle(frame);
  if (style.boxSizing !== 'border-box') return 0;
  return EDGES.reduce((sum, edge) => sum + parseFloat(style.getPropertyValue(edge)), 0);
}

addEventListener('message', ({data, source, origin}: MessageEvent<unknown>) => {
  const {type, height} = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  if (type !== 'iioe-resize' && type !== 'iioe-hello') return;
  const frame = ourFrames().find(({contentWindow}) => contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  if (type === 'iioe-hello') hello(frame);
  else if (typeof height === 'number' && height > 0)
    frame.style.setProperty('height', `${Math.min(Math.ceil(height), MOST) + edgesOf(frame)}px`);
});

// Those that said hello before anybody listened.
ourFrames().forEach(hello);
