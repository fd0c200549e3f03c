import type {Formatters} from './formats.js';
import type {Strings} from './strings.js';

/** What a language's file brings: its strings; and formatters, where the browsers' won't do. */
export interface LanguageFile {
  strings: Strings;
  formatters?: Formatters;
}

/** The languages beside English, each a file of its own. */
export const loaders: Record<string, () => Promise<LanguageFile>> = {
  ar: () => import('./languages/ar.js'),
  es: () => import('./languages/es.js'),
  fr: () => import('./languages/fr.js'),
  id: () => import('./languages/id.js'),
  mn: () => import('./languages/mn.js'),
  ms: () => import('./languages/ms.js'),
  pt: () => import('./languages/pt.js'),
  ru: () => import('./languages/ru.js'),
  'zh-Hans': () => import('./languages/zh-Hans.js'),
};
