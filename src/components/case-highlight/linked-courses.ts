import {html} from 'lit';
import {renderCourseById, type Outer} from '../../internal/nested.js';
import type {Words} from '../../internal/words.js';

/** What the cards of a case's courses take from the case's widget. */
export interface Linking extends Outer {
  /** Whether there is an API that may know the courses. */
  isLinked: boolean;
  /** Ids that it does not know. */
  missing: ReadonlySet<string>;
}

/** A case tells ids only: cards ask for the rest, all in one request. What can't be found is named by its id. */
export function renderCourses(ids: readonly string[] = [], linking: Linking, w: Words): unknown {
  const {isLinked, missing} = linking;
  const items = [...new Set(ids)].map(
    (id) => html`<li>${isLinked && !missing.has(id) ? renderCourseById(id, linking, w) : id}</li>`,
  );
  return w.section('courses', w.items('', items, 'courses'));
}
