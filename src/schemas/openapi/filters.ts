import {kindsOfOrganization} from '../shared.js';
import {collections, type CollectionName} from '../index.js';
import type {Json} from './json.js';

/** What a filter matches, and the words that it knows, if those are an enum's. */
interface Filter {
  description: string;
  words?: readonly string[];
}

const course: Filter = {description: '`id`s of courses.'};
const country: Filter = {description: 'Codes of countries, the item’s own or else its organisation’s.'};
const organization: Filter = {description: '`id`s of organisations.'};

/** The filters of the contract's table, without `q` and `learner`, which are none of codes. */
export const filters: Readonly<Record<CollectionName, Readonly<Record<string, Filter>>>> = {
  courses: {
    language: {description: 'Languages that the course or one of its versions is in.'},
    level: {description: 'Levels.', words: wordsOf(collections.courses.shape.level)},
    mode: {description: 'Ways of teaching.', words: wordsOf(collections.courses.shape.mode)},
    provider: {description: '`id`s of the organisations that offer it.'},
    series: {description: '`id`s of series.'},
    competency: {description: '`id`s of competencies.'},
  },
  pathways: {provider: {description: '`id`s of the organisations that issue the credential.'}},
  progress: {course, pathway: {description: '`id`s of pathways.'}},
  programs: {organization, country},
  certificates: {course},
  cases: {
    award: {description: '`id`s of awards.'},
    edition: {description: '`id`s of editions.'},
    category: {description: '`id`s of the award’s categories.'},
    country,
    organization,
  },
  awards: {year: {description: 'Years.'}},
  organizations: {
    kind: {description: 'Kinds; any of an organisation’s `kinds` counts.', words: kindsOfOrganization},
    country: {description: 'Codes of countries.'},
  },
};

/** The collections that `q` searches. */
export const searchable: readonly CollectionName[] = ['courses', 'pathways', 'cases', 'organizations'];

/** The collections whose items belong to learners. */
export const owned: readonly CollectionName[] = ['progress', 'certificates'];

/** The values of an optional enum. */
function wordsOf({def}: {def: {innerType: {options: readonly string[]}}}): readonly string[] {
  return def.innerType.options;
}

/** A filter's values: commas part them, and an item matches any. */
export const valuesOf = ({words}: Filter): Json => ({
  type: 'array',
  items: {type: 'string', ...(words && {enum: [...words]})},
});
