import {en} from './languages/en.js';
import {lookup} from './choose.js';
import {loaders} from './loaders.js';
import type {Strings} from './strings.js';

/** A language's strings and the tag to format with. */
export interface Language {
  tag: string;
  strings: Strings;
}

const english: Language = {tag: 'en', strings: en};
const loaded = new Map<string, Language>([['en', english]]);
const loading = new Map<string, Promise<Language>>();

/** The language of the strings for `wanted`, if it is here already: no English flashes by in a French page. */
export function languageNow(wanted: string): Language | undefined {
  const tag = lookup(available(), wanted);
  return tag === undefined ? english : loaded.get(tag);
}

/** The same, loaded when needed; English when its file can't be had. Never rejects. */
export function loadLanguage(wanted: string): Promise<Language> {
  const tag = lookup(available(), wanted);
  const known = tag === undefined ? english : loaded.get(tag);
  if (known) return Promise.resolve(known);
  const started = loading.get(tag!);
  if (started) return started;
  const promise = loaders[tag as keyof typeof loaders]()
    .then(({strings}): Language => ({tag: tag!, strings}))
    // Kept as English for this page: asking again at each render would be worse.
    .catch(() => english)
    .then((language) => (loaded.set(tag!, language), language));
  loading.set(tag!, promise);
  return promise;
}

const available = (): string[] => ['en', ...Object.keys(loaders)];
