import type {Message} from './outer.js';

export interface Size {
  width: number;
  height: number;
}

/** One way in which pages learn how high a frame would like to be. */
export interface Protocol {
  /** Said at first, so that a page that speaks it answers. */
  hello?: Message;
  /** How the height is told, unless the page has first to say that it listens. */
  resized(size: Size): Message | undefined;
  /** The answer to what the page says, if it is said in this protocol. */
  answer?(message: Message, size: Size): Message | undefined;
}

/** Ours, with `dist/cdn/frame-host.js` on the other side. */
const own: Protocol = {
  hello: {type: 'iioe-hello'},
  resized: ({height}) => ({type: 'iioe-resize', height}),
  answer: ({type}, size) => (type === 'iioe-hello' ? own.resized(size) : undefined),
};

/**
 * H5P's resizer, which stands on many pages of Moodle, Drupal and WordPress (h5p-php-library, `h5p-resizer.js`):
 * hello, hello; then prepareResize, resizePrepared, resize. The resizer makes the frame small in between, so what
 * is told must not depend on the frame's height.
 */
function h5p(): Protocol {
  let isHeard = false;
  const say = (action: string, {height}: Size): Message => ({
    context: 'h5p',
    action,
    scrollHeight: height,
    // Older resizers take this one.
    height,
    clientHeight: height,
  });
  const hello = {context: 'h5p', action: 'hello'};
  return {
    hello,
    resized: (size) => (isHeard ? say('prepareResize', size) : undefined),
    answer({context, action}, size) {
      if (context !== 'h5p') return undefined;
      if (action === 'ready') return hello;
      if (action === 'resizePrepared') return say('resize', size);
      if (action !== 'hello' && action !== 'resize') return undefined;
      isHeard = true;
      return say('prepareResize', size);
    },
  };
}

/** WordPress (`wp-includes/js/wp-embed.js`): it has put a secret into the frame's address, and knows it again. */
function wordPress(secret: string): Protocol {
  const resized = ({height}: Size): Message => ({message: 'height', value: height, secret});
  return {
    resized,
    answer: ({message, secret: said}, size) =>
      message === 'ready' && said === secret ? resized(size) : undefined,
  };
}

/**
 * Canvas, Sakai and other LTI platforms: `lti.frameResize`, if the page's address says so, or the platform lists it
 * among its capabilities (1EdTech, "LTI Client-Side postMessages" 0.1, §3).
 */
function lti(isTold: boolean): Protocol {
  let isKnown = isTold;
  const resized = ({height}: Size): Message | undefined =>
    isKnown ? {subject: 'lti.frameResize', height} : undefined;
  return {
    hello: {subject: 'lti.capabilities', message_id: 'iioe-capabilities'},
    resized,
    answer({subject, supported_messages: supported}, size) {
      if (subject !== 'lti.capabilities.response' || !Array.isArray(supported)) return undefined;
      isKnown ||= supported.some((one: Message | null) => one?.subject === 'lti.frameResize');
      return resized(size);
    },
  };
}

/** Open edX's learning app (frontend-app-learning, `ContentIFrame`): it is told, and never says a word. */
const openEdx: Protocol = {
  resized: ({width, height}) => ({type: 'plugin.resize', payload: {width, height}}),
};

/** All that a frame speaks. `address` is its own: WordPress and the author tell something by it. */
export function protocols({hash, search}: Pick<Location, 'hash' | 'search'>): Protocol[] {
  const secret = secretIn(hash);
  const host = new URLSearchParams(search).get('host');
  return [
    own,
    h5p(),
    lti(host === 'lti'),
    ...(secret ? [wordPress(secret)] : []),
    ...(host === 'openedx' ? [openEdx] : []),
  ];
}

/** WordPress's secret, from `#?secret=…`: letters and digits, as it makes and takes them. */
export const secretIn = (hash: string): string | undefined => /^#\?secret=([a-z\d]{1,64})$/i.exec(hash)?.[1];
