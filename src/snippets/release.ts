declare const __VERSION__: string;

/** The release that wrote the snippets: the host has its files below `dist/<release>/`, as long as it keeps them (`serve --releases`). */
export const release: string | undefined = typeof __VERSION__ === 'string' ? __VERSION__ : undefined;
