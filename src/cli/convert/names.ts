import {Unreadable} from './unreadable.js';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** Case, marks and spaces make no other name. */
const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const nameIn = (locale: string, type: 'language' | 'region', code: string): string | undefined =>
  new Intl.DisplayNames([locale], {type, fallback: 'none'}).of(code);

let languages: ReadonlyMap<string, string> | undefined;
let countries: ReadonlyMap<string, string> | undefined;

/** Each language by its name in English and in itself. */
function languageNames(): ReadonlyMap<string, string> {
  const tags = CODES.filter((code) => Intl.getCanonicalLocales(code)[0] === code);
  const pairs = [...tags, 'zh-Hans', 'zh-Hant', 'pt-BR'].flatMap((tag) =>
    [nameIn('en', 'language', tag), nameIn(tag, 'language', tag)].map(
      (name) => [fold(name ?? ''), tag] as const,
    ),
  );
  return new Map(pairs.filter(([name]) => name).reverse());
}

/** Each country by its name in English, French and Russian, and by its short one. */
function countryNames(): ReadonlyMap<string, string> {
  const codes = CODES.map((code) => code.toUpperCase()).filter(isCountry);
  const locales = ['en', 'fr', 'ru'].flatMap((locale) =>
    (['long', 'short'] as const).map((style) => ({locale, style})),
  );
  const pairs = codes.flatMap((code) =>
    locales.map(({locale, style}) => {
      const names = new Intl.DisplayNames([locale], {type: 'region', style, fallback: 'none'});
      return [fold(names.of(code) ?? ''), code] as const;
    }),
  );
  return new Map(pairs.filter(([name]) => name).reverse());
}

/** Codes that Unicode names though no country has them. */
const NO_COUNTRY = /^(?:EU|EZ|QO|UN|XA|XB|ZZ)$/;

/** Whether a code names a region today; `UK` and `SU` are others' codes by now. */
const isCountry = (code: string): boolean =>
  !NO_COUNTRY.test(code) &&
  new Intl.Locale('und', {region: code}).region === code &&
  nameIn('en', 'region', code) !== undefined;

/** A BCP 47 tag, from one in any spelling (`EN`, `zh_CN`, `eng`) or from a language's name. */
export function languageOf(cell: string): string {
  const written = cell.trim();
  const tag = written.replaceAll('_', '-');
  if (/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) {
    const canonical = canonicalTag(tag);
    if (canonical) return canonical;
  }
  languages ??= languageNames();
  const named = languages.get(fold(written));
  if (named) return named;
  throw new Unreadable('is no language: write its tag, as "fr" or "zh-Hans", or its name');
}

function canonicalTag(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    const known = canonical && nameIn('en', 'language', canonical.split('-')[0]!);
    return known ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** ISO 3166-1 alpha-2, from a code or from a country's name. */
export function countryOf(cell: string): string {
  const written = cell.trim();
  const code = /^[a-z]{2}$/i.test(written) ? new Intl.Locale('und', {region: written}).region : undefined;
  if (code && isCountry(code)) return code;
  countries ??= countryNames();
  const named = countries.get(fold(written));
  if (named) return named;
  throw new Unreadable('is no country: write its code of two letters, as "MN"');
}
