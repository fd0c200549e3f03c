import type {Strings} from './strings.js';

/** The languages beside English, each a file of its own. */
export const loaders = {
  es: () => import('./languages/es.js'),
  fr: () => import('./languages/fr.js'),
  'zh-Hans': () => import('./languages/zh-Hans.js'),
} satisfies Record<string, () => Promise<{strings: Strings}>>;
