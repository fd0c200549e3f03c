/** The page around a frame: who it is, as far as known, and what it says. */
export interface Outer {
  /** What the page said in an event, if it was that page, and said an object. */
  heard(event: MessageEvent<unknown>): Message | undefined;
  /** To the page's own origin where it is known; else to any, since nothing that we send is secret. */
  send(message: Message): void;
}

export type Message = Readonly<Record<string, unknown>>;

/** @returns undefined where the page is no frame */
export function outerPage(): Outer | undefined {
  const {parent} = window;
  if (parent === window) return undefined;
  let origin = knownOrigin();
  return {
    heard({source, data, origin: from}) {
      // A sibling, a frame further out, or a hostile window that only knows our name.
      if (source !== parent || typeof data !== 'object' || data === null) return undefined;
      origin = targetOf(from);
      return data as Message;
    },
    send: (message) => parent.postMessage(message, origin),
  };
}

/** Before the page has said anything: what the browser tells, or who asked for the frame. */
function knownOrigin(): string {
  const [told] = location.ancestorOrigins ?? [];
  if (told !== undefined) return targetOf(told);
  const {referrer} = document;
  // After a way within the frame the referrer is the frame itself.
  return URL.canParse(referrer) && new URL(referrer).origin !== location.origin
    ? new URL(referrer).origin
    : '*';
}

/** A sandboxed page's origin is `null`, which no message can be sent to. */
const targetOf = (origin: string): string => (/^https?:/.test(origin) ? origin : '*');
