import type {AssetReader} from '../options.js';

declare const __VERSION__: string;

/** Where a version has an address of its own, its files may be kept for ever. */
const versioned = typeof __VERSION__ === 'string' ? `dist/${__VERSION__}/cdn/` : undefined;

/** The folder of the built scripts among the host's files, as a path from the root; found out once. */
export function scriptFolder(assets: AssetReader | undefined): () => Promise<string | undefined> {
  let folder: string | undefined;
  return async () => {
    if (!assets) return undefined;
    const hasVersion =
      folder === undefined && versioned !== undefined && (await assets(`${versioned}frame.js`));
    return (folder ??= `/${hasVersion ? versioned : 'dist/cdn/'}`);
  };
}
