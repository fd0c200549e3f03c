import type {MakeAdapter} from '../data/adapter.js';
import {readBase} from '../data/address.js';
import {adapted} from '../data/kinds.js';
import type {Fetch} from '../data/http.js';
import type {DataSource} from '../data/source.js';
import {again} from './sources.js';

export interface SourceOptions {
  /** In place of the browser's: a relay, a test. */
  fetch?: Fetch | undefined;
}

/** A source that asks by this adapter. In Node, where there is no page, a failure is not tried again. */
export function sourceBy(
  make: MakeAdapter,
  api: string,
  options: SourceOptions & {personal?: boolean} = {},
): DataSource {
  const hasPage = typeof document !== 'undefined';
  const base = readBase(api, hasPage ? document.baseURI : undefined);
  if (!/^https?:$/.test(base.protocol)) throw new TypeError(`"${api}" is no http(s) address`);
  return adapted(base, () => make, {...options, again: hasPage ? again : undefined});
}
