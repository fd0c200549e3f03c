import {describeCertificate} from './certificate.js';
import {describeCourse} from './course.js';
import {describeCase, describePathway, describeProgram} from './others.js';
import type {Say, Thing} from './say.js';

export type {Say, Thing} from './say.js';

type Describe = (data: never, say: Say) => Thing | undefined;

/**
 * What schema.org has a type for, by the widget's name. An award is but a text there, and a learner's progress
 * nobody else's business.
 */
const kinds: Record<string, Describe> = {
  'course-card': describeCourse,
  'pathway-card': describePathway,
  'program-progress': describeProgram,
  'certificate-badge': describeCertificate,
  'case-highlight': describeCase,
};

/** Lists, by what stands in them. A learner's certificates are the learner's alone. */
const lists: Record<string, string> = {'course-list': 'course-card', 'case-list': 'case-highlight'};

/** Fewer are no list to a search engine. */
const LEAST = 3;

/** What a widget shows, as schema.org tells it; nothing where that has no type for it. */
export function describe(widget: string, data: object, say: Say): Thing | undefined {
  const item = lists[widget];
  const thing = item ? describeList(item, data, say) : kinds[widget]?.(data as never, say);
  return thing && {'@context': 'https://schema.org', ...thing};
}

function describeList(kind: string, {items = []}: {items?: object[]}, say: Say): Thing | undefined {
  if (items.length < LEAST) return undefined;
  const itemListElement = items.map((item, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    item: kinds[kind]!(item as never, say),
  }));
  return {'@type': 'ItemList', itemListElement};
}

/**
 * As the text of a script: `<` could end the element that it stands in.
 *
 * @param indent how far each level stands in, for who reads it; none puts all on one line
 */
export const scriptText = (thing: object, indent?: number): string =>
  JSON.stringify(thing, null, indent).replace(/</g, '\\u003c');
