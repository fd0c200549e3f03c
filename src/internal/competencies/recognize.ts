import type {TextValue} from '../../schemas/rules.js';
import type {Competency} from '../../schemas/shared.js';
import type {FrameworkId} from './framework.js';
import {ADAPTED} from './names.js';

/** Words that carry the same meaning written in either way: without case, accents, punctuation, in one spelling. */
export const fold = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/isation/g, 'ization')
    .replace(/centred/g, 'centered')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** All wordings of a Text, folded. */
export const wordings = (text: TextValue = ''): string[] =>
  (typeof text === 'string' ? [text] : Object.values(text)).map(fold).filter(Boolean);

interface Signs {
  id: FrameworkId;
  /** How ids of its competencies begin. */
  prefix: RegExp;
  /** What it goes by; its edition, where one is told, must be among `editions`. */
  names: RegExp;
  editions: RegExp;
}

const SIGNS: readonly Signs[] = [
  {
    id: 'unesco-ai-cft-2024',
    prefix: /^(?:unesco )?ai cft\b/,
    names:
      /\bai cft\b|\b(?:ai|artificial intelligence) competenc(?:y|ies) framework for teachers\b|\bcompetences en (?:matiere d )?(?:ia|intelligence artificielle) pour les enseignants\b/,
    editions: /^2024$/,
  },
  {
    id: 'unesco-ict-cft-v3-2018',
    prefix: /^(?:unesco )?ict cft\b/,
    names:
      /\bict cft\b|\bict competenc(?:y|ies) framework for teachers\b|\bcompetences (?:en (?:matiere de )?)?tic pour les enseignants\b/,
    editions: /^(?:2018|v3|version 3)$/,
  },
  {
    id: 'digcompedu-2017',
    prefix: /^dig ?comp ?edu\b/,
    names: /\bdigcompedu\b|\bdigital competence of educators\b/,
    editions: /^2017$/,
  },
];

/** A year or a version: of another edition the grid may be another. */
const EDITION = /\b(?:19|20)\d\d\b|\bv(?:ersion )?\d\b/g;

const isOwnEdition = (words: string, {editions}: Signs): boolean =>
  (words.match(EDITION) ?? []).every((edition) => editions.test(edition));

/** Which one the words name, if just one. */
function named(words: string, sign: 'prefix' | 'names'): Signs | undefined {
  const found = SIGNS.filter((signs) => signs[sign].test(words));
  return found.length === 1 && isOwnEdition(words, found[0]!) ? found[0] : undefined;
}

/**
 * The framework that a competency belongs to, by its name in any language, or else by its id. Where they
 * contradict each other, or the name is only like one, it is none that we know.
 */
export function recognize({id = '', framework}: Competency): FrameworkId | undefined {
  const names = wordings(framework);
  if (names.some((name) => ADAPTED.test(name))) return undefined;
  const byName = names.filter((name) => SIGNS.some((signs) => signs.names.test(name)));
  const found = [
    ...byName.map((name) => named(name, 'names')),
    ...(SIGNS.some(({prefix}) => prefix.test(fold(id))) ? [named(fold(id), 'prefix')] : []),
  ];
  const ids = new Set(found.map((signs) => signs?.id));
  return ids.size === 1 ? [...ids][0] : undefined;
}
