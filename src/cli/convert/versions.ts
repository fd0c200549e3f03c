import type {Draft, Report} from './drafts.js';
import type {Json} from './place.js';
import {isObject} from '../../schemas/rules.js';

/**
 * Rows with one id: those of a course in several languages, a language a row, become one course with versions.
 * Otherwise the first counts.
 */
export function joinVersions(drafts: readonly Draft[], report: Report): Draft[] {
  const byId = new Map<unknown, Draft[]>();
  for (const draft of drafts) {
    const key = draft.item.id ?? draft;
    byId.set(key, [...(byId.get(key) ?? []), draft]);
  }
  return [...byId.values()].map(([first, ...others]) => {
    if (!others.length) return first!;
    const all = [first!, ...others];
    const languages = all.map(({item}) => onlyLanguage(item));
    if (languages.includes(undefined) || new Set(languages).size < all.length) {
      others.forEach((other) => report(twice(first!, other)));
      return first!;
    }
    for (const [i, other] of others.entries()) report(isVersion(first!, other, languages[i + 1]!));
    return {
      ...first!,
      item: joined(
        all.map(({item}) => item),
        languages as string[],
      ),
    };
  });
}

const onlyLanguage = ({languages}: Json): string | undefined =>
  Array.isArray(languages) && languages.length === 1 ? (languages[0] as string) : undefined;

/** Its title and summary in each language; learners are those of a version, never of the whole. */
function joined(items: readonly Json[], languages: readonly string[]): Json {
  const first = {...items[0]};
  delete first.learners;
  const texts = (['title', 'summary'] as const).flatMap((name) => {
    const maps = items.map((item, i) => inLanguage(item[name], languages[i]!));
    // The first wording of a language counts.
    const text = Object.assign({}, ...maps.reverse()) as Json;
    return Object.keys(text).length ? [[name, inOrder(text, languages)] as const] : [];
  });
  const versions = items.map(({title, url, learners}, i) => ({
    language: languages[i],
    ...(title !== undefined && {title}),
    ...(url !== undefined && {url}),
    ...(learners !== undefined && {learners}),
  }));
  return {...first, ...Object.fromEntries(texts), languages: [...languages], versions};
}

const inLanguage = (text: unknown, language: string): Json =>
  isObject(text) ? text : text === undefined ? {} : {[language]: text};

const inOrder = (text: Json, languages: readonly string[]): Json =>
  Object.fromEntries(
    [...new Set([...languages, ...Object.keys(text)])].flatMap((tag) =>
      tag in text ? [[tag, text[tag]]] : [],
    ),
  );

const at = ({file, row}: Draft): string => `${file}: row ${row}`;

const twice = (first: Draft, other: Draft): string =>
  `${at(other)}: the id "${String(other.item.id)}" stands in row ${first.row} already; the row is left out`;

const isVersion = (first: Draft, other: Draft, language: string): string =>
  `${at(other)}: is the version in "${language}" of row ${first.row}; its title, summary, url and learners are taken`;
