import {collections} from '../../schemas/index.js';
import {shapeOf, type Shape} from '../../schemas/shape.js';
import type {PublicCollection} from './drafts.js';
import {isFigure, placesOf} from './fields.js';

const KINDS: Readonly<Record<string, string>> = {
  boolean: 'yes or no',
  count: 'a number',
  country: 'MN, or Mongolia',
  credential: 'address, JWT or JSON of an Open Badge',
  date: '2026-12-31',
  duration: 'PT12H, or 12 hours',
  id: 'an id',
  image: 'address of a picture',
  language: 'fr, or French',
  link: 'an address',
  number: 'a number',
  string: 'a word',
  text: 'words',
};

/** The columns of a collection, and what their cells hold. */
export function columnsHelp(collection: PublicCollection): string {
  const all = placesOf(shapeOf(collections[collection])).map(({path, shape}) => ({
    name: path.join('.'),
    shape,
  }));
  const figures = all.filter(({shape}) => isFigure(shape)).map(({name}) => `${name}.`);
  // The parts of a figure are told once, below.
  const places = all.filter(({name}) => !figures.some((figure) => name.startsWith(figure)));
  const width = Math.max(...places.map(({name}) => name.length));
  const lines = places.map(({name, shape}) => `  ${name.padEnd(width)}  ${kindOf(shape)}`);
  return `Columns of ${collection}:

${lines.join('\n')}

Case, spaces and underscores don't matter, and common words such as "Course title", "Start date",
"Link" or "University" are understood. "#" is a number from 1: stages.1.name, stages.2.name.
Words in a language: title.fr, title[fr], "Title (French)".
A list is parted by "|", ";" or line breaks; codes and short words also by commas.
A figure may be 353, "7,000+", "≥ 85%", "about 500", "12–15 hours"; what is no number stays words.
It has columns for its parts too: learners.label, .population, .period, .asOf, .source, .derived.
Stages, breakdowns and figures may stand in one cell: "Trained: 1,892 | Certified: 520".
Rows with one id and a language each are versions of one course.
`;
}

function kindOf(shape: Shape): string {
  if (Array.isArray(shape)) return `a list: ${kindOf(shape[0])}`;
  if (typeof shape === 'string') return KINDS[shape] ?? shape.replaceAll('|', ', ');
  return isFigure(shape) ? 'a figure' : 'its name, or columns for its parts';
}
