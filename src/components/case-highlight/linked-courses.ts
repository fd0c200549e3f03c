import {html} from 'lit';
import type {Words} from '../../internal/words.js';

/** What the cards of a case's courses take from the case's widget. */
export interface Linking {
  /** Whether there is an API that may know the courses. */
  isLinked: boolean;
  /** Ids that it does not know. */
  missing: ReadonlySet<string>;
  api: string | undefined;
  loading: string;
  headingLevel: number;
}

/** A case tells ids only: cards ask for the rest, all in one request. What can't be found is named by its id. */
export function renderCourses(ids: readonly string[] = [], linking: Linking, w: Words): unknown {
  const {isLinked, missing} = linking;
  const items = [...new Set(ids)].map(
    (id) => html`<li>${isLinked && !missing.has(id) ? renderCard(id, linking, w) : id}</li>`,
  );
  return w.section('courses', w.items('', items, 'courses'));
}

function renderCard(id: string, {api, loading, headingLevel}: Linking, w: Words): unknown {
  return html`<iioe-course-card
    exportparts="base: course, heading: course-heading"
    course=${id}
    layout="compact"
    heading-level=${below(headingLevel)}
    lang=${w.lang}
    loading=${loading}
    .api=${api}
  ></iioe-course-card>`;
}

/** The level of headings below one of this level. */
const below = (level: number): number => (level > 0 && level < 7 ? Math.min(level + 1, 6) : 4);
