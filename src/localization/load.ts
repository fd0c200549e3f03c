import {closest} from './choose.js';
import {loaders, type LanguageFile} from './loaders.js';

/** A language's strings and formatters, and the tag to format with. English comes with each widget, so it has none here. */
export interface Language extends Partial<LanguageFile> {
  tag: string;
}

const english: Language = {tag: 'en'};
export const known: Record<string, Language | Promise<Language>> = {en: english};

/** The language to speak for `wanted`: there already, or else on its way. English when its file can't be had. */
export function languageFor(wanted: string): Language | Promise<Language> {
  const tag = closest(Object.keys(loaders), wanted) ?? 'en';
  return (known[tag] ??= loaders[tag]!()
    // One lost connection is no reason for English.
    .catch(loaders[tag])
    // A second one counts for as long as the page lives: to ask at each render would be worse.
    .then(
      (file) => (known[tag] = {...file, tag}),
      () => (known[tag] = english),
    ));
}
