import type {MakeAdapter} from '../data/adapter.js';
import {readBase} from '../data/base.js';
import {adapted, documentAt} from '../data/kinds.js';
import type {Fetch} from '../data/http.js';
import type {DataSource} from '../data/source.js';
import {again} from './sources.js';

export interface SourceOptions {
  /** In place of the browser's: a relay, a test. A provider's own `fetch` goes before it. */
  fetch?: Fetch | undefined;
}

/** In Node, where there is no page, a failure is not tried again. */
const hasPage = typeof document !== 'undefined';
const retrying = {again: hasPage ? again : undefined};

/** A source that asks by this adapter. */
export function sourceBy(
  make: MakeAdapter,
  api: string,
  options: SourceOptions & {personal?: boolean} = {},
): DataSource {
  const base = readBase(api, pageAddress());
  return adapted(checked(base, api), () => make, {...options, ...retrying});
}

/** A source that is a document, at just this address. */
export function documentBy(make: MakeAdapter, address: string, options: SourceOptions = {}): DataSource {
  const base = new URL(address, pageAddress());
  base.hash = '';
  return documentAt(checked(base, address), make, {...options, ...retrying});
}

const pageAddress = (): string | undefined => (hasPage ? document.baseURI : undefined);

function checked(base: URL, written: string): URL {
  if (!/^https?:$/.test(base.protocol)) throw new TypeError(`"${written}" is no http(s) address`);
  return base;
}
