import type {ServerOptions} from './options.js';

/** Whether a text is an origin that pages can have, and no more: `https://widgets.example`. */
export function isOrigin(text: string): boolean {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  return /^https?:/.test(origin) && origin === text.replace(/\/$/, '');
}

/**
 * The origin that the host's absolute addresses carry: the one that it was told, else that of the request.
 * A proxy that ends TLS hides the latter.
 */
export const originFor = ({origin}: Pick<ServerOptions, 'origin'>, request: Request): string =>
  new URL(origin ?? request.url).origin;
