/** What a page can write, hear and style, of each element: from its manifest. */
import {block} from './block.js';

/** A type or a default on one line. */
const inline = (text) => text.replace(/\s+/g, ' ').trim();
const typed = ({type, default: value}) =>
  [type?.text && `: ${inline(type.text)}`, value !== undefined && ` = ${inline(value)}`]
    .filter(Boolean)
    .join('');

function method({name, parameters = [], return: result}) {
  const given = parameters.map(
    (parameter) => `${parameter.name}${parameter.optional ? '?' : ''}${typed(parameter)}`,
  );
  return `method ${name}(${given.join(', ')})${typed({type: result?.type})}`;
}

/** Each thing that is public of an element, as a line. */
function linesOf({
  attributes = [],
  members = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
}) {
  const fields = members.filter(({kind, static: isStatic}) => kind === 'field' && !isStatic);
  const methods = members.filter(({kind, static: isStatic}) => kind === 'method' && !isStatic);
  return [
    ...attributes.map((attribute) => `attribute ${attribute.name}${typed(attribute)}`),
    ...fields.map((field) => `property ${field.readonly ? 'readonly ' : ''}${field.name}${typed(field)}`),
    ...methods.map(method),
    // Their details are types of `events/`, in the report of modules.
    ...events.map(({name}) => `event ${name}`),
    ...slots.map(({name}) => `slot ${name || '(default)'}`),
    ...cssParts.map(({name}) => `part ${name}`),
    ...cssProperties.map(({name, default: value}) => `token ${name}${typed({default: value})}`),
  ].sort();
}

/** @param manifest `custom-elements.json` */
export function elementsReport({modules}) {
  const elements = modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1))
    .map((element) => ({title: `${element.tagName} (${element.name})`, lines: linesOf(element), element}));
  const widgets = elements.filter(({element}) => element.tagName !== 'iioe-provider');
  const common = widgets[0].lines.filter((line) => widgets.every(({lines}) => lines.includes(line)));
  return [
    block('Every widget', common),
    ...elements.map(({title, lines, element}) =>
      block(
        title,
        element.tagName === 'iioe-provider' ? lines : lines.filter((line) => !common.includes(line)),
      ),
    ),
  ].join('\n');
}
