import type {Tagged} from '../replies.js';

/** In bytes, of all pages together. */
const MOST = 16 << 20;

/** Pages that were rendered just now. Many visitors at once see one rendering; what changes is seen in seconds. */
export interface KeptPages {
  get(address: string): Tagged | undefined;
  set(address: string, page: Tagged): void;
}

export function keepPages(seconds: number, most = MOST): KeptPages {
  const pages = new Map<string, {page: Tagged; until: number}>();
  let size = 0;
  const drop = (address: string): void => {
    size -= pages.get(address)?.page.body.byteLength ?? 0;
    pages.delete(address);
  };
  return {
    get(address) {
      const known = pages.get(address);
      if (known && known.until > Date.now()) return known.page;
      drop(address);
      return undefined;
    },
    set(address, page) {
      drop(address);
      pages.set(address, {page, until: Date.now() + seconds * 1000});
      size += page.body.byteLength;
      // The oldest go first.
      for (const oldest of pages.keys()) {
        if (size <= most) return;
        drop(oldest);
      }
    },
  };
}
