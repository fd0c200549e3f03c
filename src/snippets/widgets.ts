/** What an attribute may say: an id or any other text, a number, a flag, or one of the values named. */
export type Rule = 'text' | 'number' | 'flag' | readonly string[];

export interface Widget {
  /** Its attributes, those that choose what it shows first. */
  attributes: Readonly<Record<string, Rule>>;
  /** The collections that the choosing attributes name an item of, by the attribute. */
  collections: Readonly<Record<string, string>>;
  /** It shows one learner's data, for which the page must give a token. */
  isPersonal?: boolean;
  /** The live image of what it shows, below the host: the attribute that names it, and the address before its id. */
  image?: {by: string; path: string};
  /** So many pixels is a frame high that holds it as a card. */
  height: number;
}

const common = {
  layout: ['card', 'row', 'compact'],
  'heading-level': ['1', '2', '3', '4', '5', '6'],
  'json-ld': 'flag',
} as const satisfies Record<string, Rule>;

const list = {
  q: 'text',
  limit: 'number',
  sort: ['title', '-updated', '-starts'],
  searchable: 'flag',
} as const;

/** One item of a collection. */
const one = (attribute: string, collection: string, height: number): Widget => ({
  attributes: {[attribute]: 'text', ...common},
  collections: {[attribute]: collection},
  height,
});

/** Many items, by the filters of the collection. */
const many = (filters: readonly string[], height = 1000): Widget => ({
  attributes: {...Object.fromEntries(filters.map((name) => [name, 'text'] as const)), ...list, ...common},
  collections: {},
  height,
});

const table = {
  'course-card': {...one('course', 'courses', 700), image: {by: 'course', path: 'badge/course/'}},
  'course-list': many(['language', 'level', 'mode', 'provider', 'series', 'competency']),
  'pathway-card': {...one('pathway', 'pathways', 700), image: {by: 'pathway', path: 'badge/pathway/'}},
  'progress-tracker': {
    attributes: {course: 'text', pathway: 'text', learner: 'text', ...common},
    collections: {course: 'courses', pathway: 'pathways'},
    isPersonal: true,
    height: 560,
  },
  'program-progress': one('program', 'programs', 800),
  'certificate-badge': {
    attributes: {certificate: 'text', credential: 'text', trust: 'text', ...common},
    collections: {certificate: 'certificates'},
    image: {by: 'certificate', path: 'badge/'},
    height: 800,
  },
  'certificate-list': {...many(['learner', 'course'], 800), isPersonal: true},
  'case-highlight': {...one('case', 'cases', 1000), image: {by: 'case', path: 'badge/case/'}},
  'case-list': many(['award', 'edition', 'category', 'country', 'organization']),
  'award-summary': one('award', 'awards', 820),
} as const satisfies Record<string, Widget>;

export type WidgetName = keyof typeof table;

/**
 * The widgets and what each takes, as their classes observe it; without `api` and `loading`, which the snippet
 * decides, and without what makes sense on one's own page alone (`sync-url`).
 */
export const widgets: Readonly<Record<WidgetName, Widget>> = table;
