import type {WidgetName} from '../../src/snippets/index.js';

export type Attributes = Readonly<Record<string, string | true>>;

/** The widgets of one item that stand in tests, and by which attribute. Of the sample data, and in its size. */
const items = {
  'course-card': {course: ['ai-foundations-mn', 'ai-in-medicine']},
  'pathway-card': {pathway: ['teaching-with-ai', 'teaching-with-ai']},
  'progress-tracker': {course: ['ai-in-medicine', 'ai-in-medicine']},
  'program-progress': {program: ['must-ai-cascade', 'sustech-ai-x']},
  'certificate-badge': {
    certificate: ['c-c57c447f49e68517a10154f7430b5fa1', 'c-c57c447f49e68517a10154f7430b5fa1'],
  },
  'case-highlight': {case: ['must-ecosystem', 'ice-national-microcredentials']},
  'award-summary': {award: ['pioneer-2025', 'pioneer-2025']},
} as const satisfies Partial<Record<WidgetName, Record<string, readonly [full: string, middling: string]>>>;

export type ItemWidgetName = keyof typeof items;

const sized = (size: 0 | 1): Record<ItemWidgetName, Attributes> =>
  Object.fromEntries(
    Object.entries(items).map(([name, by]) => {
      const [attribute, ids] = Object.entries(by)[0] as [string, readonly [string, string]];
      return [name, {[attribute]: ids[size]}];
    }),
  ) as Record<ItemWidgetName, Attributes>;

/** Items of about the usual size: no room that is kept for a widget fits all. */
export const middling = sized(1);

/** Each widget with an item that shows much of it; lists short, with all that they have. */
export const full: Readonly<Record<WidgetName, Attributes>> = {
  ...sized(0),
  'course-list': {searchable: true, limit: '2', layout: 'row'},
  'certificate-list': {limit: '2', layout: 'row'},
  'case-list': {searchable: true, limit: '2', layout: 'row'},
};

/** As they stand in a tag. */
export const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === true ? name : `${name}="${value}"`))
    .join(' ');
