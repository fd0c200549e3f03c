import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from './words.js';

/**
 * What a widget inside another says of its data is not the page's business: the outer one speaks for it.
 * What a visitor does there is. (Public interface, "Events")
 */
export function keepNested(root: EventTarget): void {
  for (const name of ['iioe-ready', 'iioe-error']) {
    root.addEventListener(name, (event) => event.stopPropagation());
  }
}

/** What a course's card takes from the widget that it stands in. */
export interface Outer {
  api?: string | undefined;
  loading: string;
  headingLevel: number;
  /** The author's own direction. */
  dir?: string;
}

/** A course that is told by its id alone: a card asks for the rest, from where the outer widget asks. */
export const renderCourseById = (
  id: string,
  {api, loading, headingLevel, dir}: Outer,
  w: Words,
  isHidden = false,
): TemplateResult =>
  html`<iioe-course-card
    exportparts="base: course, heading: course-heading"
    ?hidden=${isHidden}
    course=${id}
    layout="compact"
    heading-level=${below(headingLevel)}
    lang=${w.lang}
    dir=${dir || nothing}
    loading=${loading}
    .api=${api}
  ></iioe-course-card>`;

/** The level of headings below one of this level. */
const below = (level: number): number => (level > 0 && level < 7 ? Math.min(level + 1, 6) : 4);
