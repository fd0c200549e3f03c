import type {Context} from '@lit/context';
import type {Fetch} from '../data/http.js';
import type {DataSource, TokenAnswer} from '../data/source.js';
import type {Strings} from '../localization/strings.js';

/** How a provider's widgets reach data. */
export interface Access {
  /** The provider's `source`, else the client of its `api`. */
  source: DataSource | undefined;
  /** Gives the learner's token, for that source and its origin alone. */
  getToken: (() => TokenAnswer) | undefined;
  /** In place of the browser's, for a widget with an `api` of its own too. */
  fetch: Fetch | undefined;
}

/** Its name alone, as `createContext` of `@lit/context` gives it. */
type Given<T> = Context<unknown, T | undefined>;

/** The provider's client, token and `fetch`. */
export const accessContext = 'iioe-access' as unknown as Given<Access>;

/** Strings that the page replaces. */
export const stringsContext = 'iioe-strings' as unknown as Given<Partial<Strings>>;
