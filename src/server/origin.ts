import type {ServerOptions} from './options.js';

/**
 * The origin that the host's absolute addresses carry: the one that it was told, else that of the request.
 * A proxy that ends TLS hides the latter.
 */
export const originFor = ({origin}: Pick<ServerOptions, 'origin'>, request: Request): string =>
  new URL(origin ?? request.url).origin;
