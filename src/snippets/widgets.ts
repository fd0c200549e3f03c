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
  /** The room that it is kept in a page; of a list with many entries, for each of them. */
  room: Room;
  hasMany?: boolean;
}

type Layout = (typeof common.layout)[number];

/**
 * In rem, as `styles/reserve.css` has classes for: on a narrow screen, and from 48 rem on. Measured with the sample
 * data at 375, 768 and 1280 px, and in a column of 45 rem; what is higher than a screen needs no more than that.
 */
export type Room = Readonly<Record<Layout, readonly [narrow: number, wide: number]>>;

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
const one = (attribute: string, collection: string, height: number, room: Room): Widget => ({
  attributes: {[attribute]: 'text', ...common},
  collections: {[attribute]: collection},
  height,
  room,
});

/** Many items, by the filters of the collection. */
const many = (filters: readonly string[], room: Room, height = 1000): Widget => ({
  attributes: {...Object.fromEntries(filters.map((name) => [name, 'text'] as const)), ...list, ...common},
  collections: {},
  height,
  room,
});

const rooms = {
  course: {card: [60, 60], row: [30, 15], compact: [10, 8]},
  pathway: {card: [60, 50], row: [30, 15], compact: [10, 8]},
  progress: {card: [40, 35], row: [10, 10], compact: [8, 8]},
  program: {card: [60, 50], row: [25, 20], compact: [15, 10]},
  certificate: {card: [50, 40], row: [25, 20], compact: [15, 15]},
  certificates: {card: [50, 50], row: [25, 25], compact: [15, 15]},
  case: {card: [60, 60], row: [35, 20], compact: [8, 8]},
  award: {card: [60, 40], row: [20, 15], compact: [12, 10]},
} as const satisfies Record<string, Room>;

const table = {
  'course-card': {
    ...one('course', 'courses', 700, rooms.course),
    image: {by: 'course', path: 'badge/course/'},
  },
  'course-list': {
    ...many(['language', 'level', 'mode', 'provider', 'series', 'competency'], rooms.course),
    hasMany: true,
  },
  'pathway-card': {
    ...one('pathway', 'pathways', 700, rooms.pathway),
    image: {by: 'pathway', path: 'badge/pathway/'},
  },
  'progress-tracker': {
    attributes: {course: 'text', pathway: 'text', learner: 'text', ...common},
    collections: {course: 'courses', pathway: 'pathways'},
    isPersonal: true,
    height: 560,
    room: rooms.progress,
  },
  'program-progress': one('program', 'programs', 800, rooms.program),
  'certificate-badge': {
    attributes: {certificate: 'text', credential: 'text', trust: 'text', ...common},
    collections: {certificate: 'certificates'},
    image: {by: 'certificate', path: 'badge/'},
    height: 800,
    room: rooms.certificate,
  },
  'certificate-list': {...many(['learner', 'course'], rooms.certificates, 800), isPersonal: true},
  'case-highlight': {...one('case', 'cases', 1000, rooms.case), image: {by: 'case', path: 'badge/case/'}},
  'case-list': {
    ...many(['award', 'edition', 'category', 'country', 'organization'], rooms.case),
    hasMany: true,
  },
  'award-summary': one('award', 'awards', 820, rooms.award),
} as const satisfies Record<string, Widget>;

export type WidgetName = keyof typeof table;

/**
 * The widgets and what each takes, as their classes observe it; without `api` and `loading`, which the snippet
 * decides, and without what makes sense on one's own page alone (`sync-url`).
 */
export const widgets: Readonly<Record<WidgetName, Widget>> = table;

/** The attributes of which a widget needs one, to know what it shows; a list needs none. */
export const choosingOf = ({attributes, collections}: Widget): string[] => [
  ...Object.keys(collections),
  ...('credential' in attributes ? ['credential'] : []),
];
