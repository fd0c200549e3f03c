import {createContext} from '@lit/context';
import type {DataSource} from '../data/source.js';
import type {Fetch} from '../data/http.js';
import type {TokenAnswer} from '../data/source.js';
import type {Strings} from '../localization/strings.js';

/** How a provider's widgets reach APIs. */
export interface Access {
  /** The only origin that may get the token. */
  origin: string | undefined;
  getToken: (() => TokenAnswer) | undefined;
  fetch: Fetch | undefined;
}

export interface Refreshable {
  refresh(): Promise<void>;
}

/** The provider's data: its `source`, else a client of its `api`. */
export const sourceContext = createContext<DataSource | undefined>('iioe-source');

/** The provider's token callback and `fetch`, for a widget with an `api` of its own. */
export const accessContext = createContext<Access | undefined>('iioe-access');

/** Strings that the page replaces. */
export const stringsContext = createContext<Partial<Strings> | undefined>('iioe-strings');

/** Who takes part in the provider's `refresh()`. */
export const membersContext = createContext<Set<Refreshable> | undefined>('iioe-members');
