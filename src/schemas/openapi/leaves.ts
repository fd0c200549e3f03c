import type {RuleName} from '../rules.js';
import type {Json} from './json.js';
import {resourceNames} from './names.js';

/** A word in any case: JSON Schema's patterns have no flags. */
const anyCase = (word: string): string =>
  word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);

const relative = '^(?![A-Za-z][A-Za-z0-9+.-]*:)';
const http = `^${anyCase('http')}[Ss]?:`;
const raster = '^data:image/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9_+/=\\t\\n\\r]*$';

const notBlank = {type: 'string', pattern: '\\S'};
const wordings = {type: 'object', additionalProperties: {type: 'string'}};
const imageUrl = {type: 'string', minLength: 1, pattern: `${relative}|${http}|${raster}`};

/**
 * What JSON Schema can say of the rules in `rules.ts`. Never more than they do, so that it refuses nothing
 * that a reader takes; what it can't say (a day that no calendar has, say) stays with them.
 * No `format`: its checks are optional, and `uri-reference` would refuse addresses that aren't ASCII.
 */
export const leaves: Readonly<Record<RuleName, Json>> = {
  boolean: {type: 'boolean'},
  count: {type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER},
  country: {type: 'string', pattern: '^[A-Za-z]{2}$'},
  credential: {anyOf: [notBlank, {type: 'object'}]},
  date: {
    type: 'string',
    pattern: '^\\d{4}(-\\d\\d(-\\d\\d([Tt][\\d:.]+([Zz]|[+-]\\d\\d:\\d\\d)?)?)?)?$',
  },
  duration: {type: 'string', pattern: '^P(?=.)([\\d.]+[YMWD])*(T([\\d.]+[HMS])+)?$'},
  fraction: {type: 'number', minimum: 0, maximum: 1},
  id: {anyOf: [notBlank, {type: 'number'}]},
  image: {
    anyOf: [
      imageUrl,
      {
        type: 'object',
        properties: {
          url: imageUrl,
          alt: {
            description: 'What it shows, in words; empty for decoration.',
            anyOf: [{type: 'string'}, wordings],
          },
          width: {description: 'In pixels; a whole number.', type: 'number'},
          height: {description: 'In pixels; a whole number.', type: 'number'},
        },
        required: ['url'],
      },
    ],
  },
  language: {type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'},
  link: {type: 'string', minLength: 1, pattern: `${relative}|${http}|^${anyCase('mailto')}:`},
  number: {type: 'number'},
  string: notBlank,
  text: {anyOf: [notBlank, {...wordings, minProperties: 1}]},
};

/** Says again that the field is one, for validators that are strict about it. */
const has = (field: string): Json => ({properties: {[field]: true}, required: [field]});

const over = (field: string): Json => ({
  properties: {[field]: {type: 'number', exclusiveMinimum: 100}},
  required: [field],
});

/** What JSON Schema can say of the rules about whole objects, by component; a property's words are added to its own. */
export const wholeObjects: Readonly<Record<string, Json>> = {
  Figure: {
    properties: {value: {minimum: 0}, max: {minimum: 0}},
    anyOf: [has('value'), has('text')],
    dependentRequired: {max: ['value']},
    not: {
      properties: {unit: {const: 'percent'}},
      required: ['unit'],
      anyOf: [over('value'), over('max')],
    },
  },
  Score: {properties: {value: {minimum: 0}, max: {exclusiveMinimum: 0}}},
  Progress: {anyOf: [has('course'), has('pathway')]},
  OneFile: {anyOf: Object.keys(resourceNames).map(has)},
};
