declare const __VERSION__: string;

/** The release that wrote the snippets: the host keeps its files for ever below `dist/<release>/`. */
export const release: string | undefined = typeof __VERSION__ === 'string' ? __VERSION__ : undefined;
