import {noChange, type ElementPart} from 'lit';
import {directive, Directive} from 'lit/directive.js';

export type Attribute = string | number | boolean | null | undefined;
export type Attributes = Readonly<Record<string, Attribute>>;

/** What an attribute is written as; undefined where it isn't: nothing chosen, a flag that is off. */
export const writtenAs = (value: Attribute): string | undefined =>
  value === undefined || value === null || value === '' || value === false
    ? undefined
    : value === true
      ? ''
      : String(value);

class AttributesDirective extends Directive {
  render(_attributes: Attributes): unknown {
    return noChange;
  }

  override update({element}: ElementPart, [attributes]: [Attributes]): unknown {
    for (const [name, value] of Object.entries(attributes)) {
      const written = writtenAs(value);
      if (written === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== written) element.setAttribute(name, written);
    }
    return noChange;
  }
}

/** Sets all of a story's attributes, so that no story writes their names twice. */
export const attributes = directive(AttributesDirective);
