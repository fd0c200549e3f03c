import type {Strings} from './strings.js';

/** The languages beside English, each a file of its own. */
export const loaders = {
  ar: () => import('./languages/ar.js'),
  fr: () => import('./languages/fr.js'),
  ru: () => import('./languages/ru.js'),
} satisfies Record<string, () => Promise<{strings: Strings}>>;
