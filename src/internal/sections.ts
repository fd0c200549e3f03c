import {html} from 'lit';
import type {StringKey, Strings} from '../localization/strings.js';
import type {TextValue} from '../schemas/rules.js';
import type {Words} from './words.js';

/*
 * What stands under labels. Beside `Words`, which every card brings, since one in a row shows none of this.
 */

/** Several Texts in a row, each in its own language. */
export const joined = (w: Words, texts: readonly TextValue[] = []): unknown =>
  texts.length ? w.list(texts.map((text) => w.text(text))) : undefined;

/**
 * A list of facts under their labels; what is absent is left out.
 *
 * @param late English that came after the widget
 */
export function factList(
  w: Words,
  facts: Partial<Record<StringKey, unknown>>,
  late?: Partial<Strings>,
): unknown {
  const known = Object.entries(facts).filter(([, value]) => value) as [StringKey, unknown][];
  // prettier-ignore
  const terms = known.map(([key, value]) => html`<dt part="label">${w.term(key, {}, late)}</dt><dd part="fact fact-${key}">${value}</dd>`);
  return terms.length ? html`<dl part="facts">${terms}</dl>` : undefined;
}

/** A part of a widget under its label, if there is anything in it. */
export const section = (w: Words, key: StringKey, content: unknown, part: string = key): unknown =>
  content
    ? html`<div part=${part} role="group" aria-label=${w.term(key)}>
        <p part="label" class="label">${w.term(key)}</p>
        ${content}
      </div>`
    : undefined;
