import type {Strings} from './strings.js';

/** The languages beside English, each a file of its own. */
export const loaders = {
  fr: () => import('./languages/fr.js'),
} satisfies Record<string, () => Promise<{strings: Strings}>>;
