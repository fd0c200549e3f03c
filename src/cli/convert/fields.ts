import type {Shape} from '../../schemas/shape.js';

/** A place in an item; a number is a place in a list. */
export type Path = readonly (string | number)[];

/** A place that a column may fill, and the shape of what stands there. `#` stands for a number in the name. */
export interface Field {
  path: Path;
  shape: Shape;
}

/** An object's fields without their marks; the required ones by themselves. */
export function fieldsOf(shape: {readonly [field: string]: Shape}) {
  const entries = Object.entries(shape).filter(([name]) => name !== '?');
  return entries.map(([name, inner]) => ({
    name: name.replace(/[!~]$/, ''),
    required: name.endsWith('!'),
    shape: inner,
  }));
}

/** The parts of a picture, which is one leaf of a schema. */
const IMAGE: Readonly<Record<string, Shape>> = {url: 'image', alt: 'text', width: 'count', height: 'count'};

/** Every place in an item: `title`, `provider.name`, `stages.#.figure.value`. */
export function placesOf(shape: Shape, path: Path = []): Field[] {
  const here = path.length ? [{path, shape}] : [];
  if (Array.isArray(shape)) return [...here, ...placesOf(shape[0], [...path, '#'])];
  if (shape === 'image') {
    return [
      ...here,
      ...Object.entries(IMAGE).map(([name, inner]) => ({path: [...path, name], shape: inner})),
    ];
  }
  if (typeof shape === 'string') return here;
  return [...here, ...fieldsOf(shape).flatMap(({name, shape: inner}) => placesOf(inner, [...path, name]))];
}

export const isFigure = (shape: Shape): boolean =>
  typeof shape === 'object' && !Array.isArray(shape) && shape['?'] === 'figure';

/** The field of an object that stands for it when it has one cell: its name, its comment, the course of a step. */
export function mainField(shape: Shape): {name: string; shape: Shape} | undefined {
  if (shape === 'image') return {name: 'url', shape: 'image'};
  if (typeof shape === 'string' || Array.isArray(shape)) return undefined;
  const fields = fieldsOf(shape);
  return fields.find(({required}) => required) ?? fields.find(({shape: inner}) => inner === 'text');
}
