import {closest} from '../localization/choose.js';
import {host as ar} from '../localization/host/ar.js';
import {host as en} from '../localization/host/en.js';
import {host as es} from '../localization/host/es.js';
import {host as fr} from '../localization/host/fr.js';
import {host as id} from '../localization/host/id.js';
import {host as mn} from '../localization/host/mn.js';
import {host as ms} from '../localization/host/ms.js';
import {host as pt} from '../localization/host/pt.js';
import {host as ru} from '../localization/host/ru.js';
import {host as zhHans} from '../localization/host/zh-Hans.js';

const languages: Readonly<Record<string, typeof en>> = {
  ar,
  en,
  es,
  fr,
  id,
  mn,
  ms,
  pt,
  ru,
  'zh-Hans': zhHans,
};

export type HostWord = keyof typeof en;

/** What a widget is called that the API names no item for: a list, a credential at an address; undefined for others. */
export function kindOf(name: string, lang: string): ReturnType<typeof hostWords> | undefined {
  const word = name === 'certificate-badge' ? 'credential' : name;
  return Object.hasOwn(en, word) ? hostWords(lang, word as HostWord) : undefined;
}

/** One of the host's own sentences, in the language asked for or else English; with the language it is in. */
export function hostWords(lang: string, word: HostWord, name = ''): {text: string; lang: string} {
  const tag = closest(Object.keys(languages), lang) ?? 'en';
  return {text: (languages[tag] ?? en)[word].replace('{name}', () => name), lang: tag};
}
