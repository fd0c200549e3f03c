import {descriptions} from './descriptions.js';
import {type Json} from './json.js';
import {isObject} from '../rules.js';

/** Gives a named schema its title, and its properties what the table says of them. */
export function describe(name: string, schema: Json): Json {
  const {'': about, ...fields} = descriptions[name] ?? {};
  const described = withDescription(describeFields(schema, fields), about);
  return {title: name, ...described};
}

/** Fields of inner objects stand in the table as `outer.inner`, whether there is one of them or a list. */
function describeFields(schema: Json, fields: Readonly<Record<string, string>>, path = ''): Json {
  if (isObject(schema.items)) return {...schema, items: describeFields(schema.items, fields, path)};
  if (!isObject(schema.properties)) return schema;
  const properties = Object.entries(schema.properties).map(([name, property]) => {
    const inner = describeFields(property as Json, fields, `${path}${name}.`);
    return [name, withDescription(inner, fields[path + name])];
  });
  return {...schema, properties: Object.fromEntries(properties) as Json};
}

/** In front, where a reader of the document looks first; without one of the table's, the schema's own stays. */
function withDescription({description: own, ...schema}: Json, description = own): Json {
  return {...(description !== undefined && {description}), ...schema};
}
