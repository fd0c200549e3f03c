import type {Asset, AssetReader} from './options.js';

/**
 * The demo's pages for a host with data of its own, without what needs the sample: its course page, its ids.
 * What is left of the start page is the snippet builder.
 */
export function ownPages(read: AssetReader): AssetReader {
  return async (path) => {
    const asset = await read(path);
    if (!asset || !/^demo\/[^/]+\.html$/.test(path)) return asset;
    return {...asset, body: withoutSample(textOf(asset))};
  };
}

export const textOf = ({body}: Asset): string =>
  typeof body === 'string' ? body : new TextDecoder().decode(body);

/** Takes out what stands between the marks of the sample, and lets out of its comment what is for own data. */
export const withoutSample = (page: string): string =>
  page
    .replace(/<!-- sample -->[^]*?<!-- \/sample -->/g, '')
    .replace(/<!-- own data:([^]*?)-->/g, (_comment, own: string) => own);
