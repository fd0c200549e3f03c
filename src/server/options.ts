import type {CollectionName} from '../schemas/index.js';

/** A resource as it stands in the data file: JSON, sent on as it is. Its id is a string. */
export type Item = Readonly<Record<string, unknown>>;

/**
 * An API's whole data as one JSON document (API contract, "One-file source").
 *
 * A certificate may carry `learner` (an id, or `{id}`): it says whose it is, and never leaves the server.
 * Certificates that a progress record names in `certificate` belong to that record's learner anyway.
 */
export type ApiDocument = {readonly service?: Item} & {
  readonly [Name in CollectionName]?: readonly unknown[];
};

/** A file of the embed host. */
export interface Asset {
  body: Uint8Array | string;
  /** Its media type, for `Content-Type`. */
  type: string;
  /** Its address carries a version, so what it holds never changes. */
  immutable?: boolean;
}

/** Finds a file by its path below the package's root (`demo/index.html`, `dist/cdn/loader.js`). */
export type AssetReader = (path: string) => Promise<Asset | undefined>;

/** Whose bearer token this is; `undefined` when nobody's. */
export type Authorize = (token: string) => string | undefined | Promise<string | undefined>;

export interface ServerOptions {
  /** What `/api/` serves; without it there is no `/api/`. */
  data?: ApiDocument | undefined;
  /** Absolute URL of somebody else's API, which the pages are told of instead of `/api/`. */
  api?: string | undefined;
  /** Who `learner=me` is when no token is sent. Whoever can reach the server reads that learner's records. */
  demoLearner?: string | undefined;
  /** Bearer tokens, each with its learner's id, or a function that knows them. */
  tokens?: Readonly<Record<string, string>> | Authorize | undefined;
  /** Whether the API starts under maintenance. */
  maintenance?: boolean | undefined;
  /** Adds `/demo/maintenance` and `/faults/{kind}/`: for a demo on one's own machine only. */
  demoControls?: boolean | undefined;
  /** How many seconds public replies may be kept; 60 by default. */
  maxAge?: number | undefined;
  /** The host's public address, where a proxy hides it: `https://widgets.example`. Default: that of each request. */
  origin?: string | undefined;
  /** Which pages may frame a widget, as in `frame-ancestors` of a Content-Security-Policy; any by default. */
  frameAncestors?: string | undefined;
  /** Gives the pages, images and built files; without it there are none. */
  assets?: AssetReader | undefined;
}

/** The one handler, for Node and for an edge runtime alike. */
export interface FetchServer {
  fetch: (request: Request) => Promise<Response>;
}
