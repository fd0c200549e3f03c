import {sameLanguage} from '../localization/choose.js';
import {languageFor} from '../localization/load.js';

/** The language that our own words come in for `lang`, as a page's `lang` and `dir` say it: English where there are none. */
export async function spokenFor(lang: string): Promise<string> {
  const {tag} = await languageFor(lang);
  return sameLanguage(lang, tag) ? lang : tag;
}
