import type {ArgTypes} from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';

interface Entry {
  name: string;
  description?: string;
  type?: {text: string};
  default?: string;
}
interface Member extends Entry {
  kind: string;
  static?: boolean;
  attribute?: string;
}
interface Declaration {
  name?: string;
  tagName?: string;
  description?: string;
  members?: Member[];
  attributes?: Entry[];
  events?: Entry[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssProperties?: Entry[];
}

const {modules} = manifest as {modules: {declarations: Declaration[]}[]};
const elements = modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);

/** The events of all our elements. */
export const eventNames = [...new Set(elements.flatMap(({events = []}) => events.map(({name}) => name)))];

/** What the manifest says of an element. */
const elementOf = (tag: string): Declaration => elements.find(({tagName}) => tagName === tag) ?? {};

/** Which of the three a token belongs to: what the page gives, what is made of that, or what one piece has. */
export type Layer = 'palette' | 'semantic' | 'component';

export interface Token {
  name: string;
  layer: Layer;
  description: string;
  default: string;
}

/** What a page may set of all widgets' looks; a token says its layer first. */
export const tokens: readonly Token[] = (
  modules.flatMap(({declarations}) => declarations).find(({name}) => name === 'IioeWidget')?.cssProperties ??
  []
).map(({name, description = '', default: preset = ''}) => {
  const [layer, ...rest] = description.split(': ');
  return {name, layer: layer as Layer, description: rest.join(': '), default: preset};
});

export const descriptionOf = (tag: string): string => elementOf(tag).description ?? '';

/**
 * The table of a widget's documentation, with a control for each attribute: one row for what it says of itself
 * in the manifest. Only attributes go by their plain name, since a slot or a part may have the same.
 */
export function argTypesOf(tag: string): ArgTypes {
  const {attributes = [], members = [], slots = [], events = [], ...styling} = elementOf(tag);
  const properties = members.filter(
    ({kind, attribute, static: isStatic}) => kind === 'field' && !attribute && !isStatic,
  );
  const hasData = properties.some(({name}) => name === 'data');
  return {
    ...rows(attributes, 'attributes', ({name}) => name, controlOf),
    ...rows(
      properties,
      'properties',
      ({name}) => (name === 'data' ? name : `property ${name}`),
      ({name}) => (name === 'data' ? {control: {type: 'object'}} : none()),
    ),
    // What stands between the tags: the fallback, and what goes into the named slots.
    ...rows(
      slots,
      'slots',
      ({name}) => (name === '' ? 'children' : `slot ${name}`),
      ({name}) => (name === '' && hasData ? {control: {type: 'text'}, name: 'between the tags'} : none()),
    ),
    ...rows(
      members.filter(({kind}) => kind === 'method'),
      'methods',
      ({name}) => `method ${name}`,
    ),
    ...rows(events, 'events', ({name}) => `event ${name}`),
    ...rows(styling.cssProperties ?? [], 'css custom properties', ({name}) => name),
    ...rows(styling.cssParts ?? [], 'css shadow parts', ({name}) => `part ${name}`),
  };
}

type Row = ArgTypes[string];
type Control = Partial<Pick<Row, 'control' | 'options' | 'name'>>;

/** As Storybook wants it of what it did not read from a story. */
const none = (): Control => ({control: {disable: true}});

function rows<E extends Entry>(
  entries: readonly E[],
  category: string,
  keyOf: (entry: E) => string,
  control: (entry: E) => Control = none,
): ArgTypes {
  return Object.fromEntries(
    entries.map((entry) => [
      keyOf(entry),
      {
        description: entry.description ?? '',
        type: {name: 'other', value: entry.type?.text ?? ''},
        table: {
          category,
          ...(entry.type && {type: {summary: entry.type.text}}),
          ...(entry.default && {defaultValue: {summary: entry.default}}),
        },
        name: entry.name,
        ...control(entry),
      } satisfies Row,
    ]),
  );
}

/** A control that fits what an attribute takes. */
function controlOf({description = '', type}: Entry): Control {
  const options = valuesOf(description, type?.text);
  if (options.length > 0) return {control: {type: 'select'}, options: ['', ...options]};
  const [plain] = (type?.text ?? 'string').split(' | ');
  return {control: {type: plain === 'boolean' || plain === 'number' ? plain : 'text'}};
}

/**
 * The values that an attribute takes, where they are few: those of its type's union, or those that its
 * description begins with (`eager` asks at once; `lazy` …).
 */
function valuesOf(description: string, type = ''): string[] {
  const union = [...type.matchAll(/'([^']+)'/g)];
  const named = description.startsWith('`') ? [...description.matchAll(/`([^`]+)`/g)] : [];
  return [...new Set((union.length > 0 ? union : named).map(([, value]) => value!))];
}
