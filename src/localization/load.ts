import {closest} from './choose.js';
import {own} from './formats.js';
import {loaders} from './loaders.js';
import type {Strings} from './strings.js';

/** A language's strings and the tag to format with. English comes with each widget, so it has none here. */
export interface Language {
  tag: string;
  strings?: Strings;
}

const english: Language = {tag: 'en'};
const known: Record<string, Language | Promise<Language>> = {en: english};

/** The language to speak for `wanted`: there already, or else on its way. English when its file can't be had. */
export function languageFor(wanted: string): Language | Promise<Language> {
  const tag = closest(['en', ...Object.keys(loaders)], wanted) ?? 'en';
  return (known[tag] ??= loaders[tag]!()
    // A failure counts for as long as the page lives: to ask at each render would be worse.
    .then(
      ({strings, formatters}) => {
        own[tag] = formatters;
        return {tag, strings};
      },
      () => english,
    )
    .then((language) => (known[tag] = language)));
}
