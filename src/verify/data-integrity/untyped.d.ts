/** What we take of packages that bring no types. */

/** Packages of JSON-LD contexts, each by its address. */
declare module '*-context' {
  export const contexts: Map<string, {'@context': object}>;
}
declare module 'canonicalize' {
  /** JSON Canonicalization Scheme (RFC 8785). */
  export default function canonicalize(value: unknown): string | undefined;
}

/** Modules of jsonld 9 and rdf-canonize 5; `exports` as they stand. */
declare module 'jsonld/lib/context.js' {
  const api: {getInitialContext: (options: object) => object};
  export default api;
}
declare module 'jsonld/lib/ContextResolver.js' {
  export default class ContextResolver {
    constructor(options: {sharedCache: Map<string, unknown>});
  }
}
declare module 'jsonld/lib/events.js' {
  const api: {setupEventHandler: (options: {options: {safe: boolean}}) => object[]};
  export default api;
}
declare module 'jsonld/lib/expand.js' {
  type Node = {[name: string]: unknown};
  const api: {
    expand: (options: {activeCtx: object; element: object; options: object}) => Promise<Node | Node[] | null>;
  };
  export default api;
}
declare module 'jsonld/lib/toRdf.js' {
  const api: {toRDF: (expanded: object[], options: object) => object[]};
  export default api;
}
declare module 'rdf-canonize/lib/RDFC10.js' {
  interface MessageDigest {
    update: (text: string) => void;
    digest: () => Promise<string>;
  }
  export default class RDFC10 {
    constructor(options: {
      createMessageDigest: () => MessageDigest;
      maxDeepIterations: number;
      signal: {readonly aborted: boolean};
      canonicalIdMap?: Map<string, string>;
    });
    main(quads: object[]): Promise<string>;
  }
}
declare module 'rdf-canonize/lib/NQuads.js' {
  const api: {parse: (text: string) => object[]};
  export default api;
}
