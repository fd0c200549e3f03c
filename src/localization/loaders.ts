import type {Strings} from './strings.js';

/** The languages beside English, each a file of its own. */
export const loaders = {
  fr: () => import('./languages/fr.js'),
  id: () => import('./languages/id.js'),
  ms: () => import('./languages/ms.js'),
  pt: () => import('./languages/pt.js'),
} satisfies Record<string, () => Promise<{strings: Strings}>>;
