import {html, nothing} from 'lit';
import {renderCourseById, type Outer} from '../../internal/nested.js';
import type {Words} from '../../internal/words.js';
import type {Course} from '../../schemas/course.js';
import type {Pathway} from '../../schemas/pathway.js';

export type Step = NonNullable<Pathway['steps']>[number];

/** What became of a course that a step's card asked for: it may yet come, or won't. */
export type CourseState = Course | 'failed' | 'gone';

/** What the steps' cards take from the pathway's. */
export interface Linking extends Omit<Outer, 'loading'> {
  /** Whether courses may be asked for: not where the page gave the data. */
  isLinked: boolean;
  /** Those that are missing here are on their way. */
  courses: ReadonlyMap<string, CourseState>;
}

/** Steps beyond so many are folded away at first. */
const MANY = 8;

/** The steps in order, under how many there are. */
export function renderSteps(steps: readonly Step[] = [], linking: Linking, w: Words): unknown {
  if (!steps.length) return nothing;
  const isLong = steps.length > MANY;
  // What is folded away waits until it is seen; the others ask at once, and so in one request.
  const loading = isLong ? 'lazy' : 'eager';
  const list = html`<ol part="steps" class="steps" role="list">
    ${steps.map((step, i) => renderStep(step, i + 1, {...linking, loading}, w))}
  </ol>`;
  if (!isLong) return html`${renderCount(steps, w)} ${list}`;
  return html`<details>
    <summary>${renderCount(steps, w)}</summary>
    ${list}
  </details>`;
}

/** How many courses it takes, and how many of them nobody has to take. */
export function renderCount(steps: readonly Step[] = [], w: Words): unknown {
  const optional = steps.filter((step) => step.optional).length;
  const counts = [
    steps.length && w.term('stepCount', {n: steps.length}),
    optional && w.term('optionalCount', {n: optional}),
  ].filter(Boolean);
  return counts.length ? html`<span part="count" class="label">${counts.join(' · ')}</span>` : nothing;
}

function renderStep(step: Step, number: number, linking: Linking & {loading: string}, w: Words): unknown {
  const title = linking.isLinked ? titleBeside(step, linking.courses, w) : (step.title ?? step.course);
  const optional =
    step.optional && html`<span part="optional" class="chip optional-mark">${w.term('optional')}</span>`;
  return html`<li part="step" class="step ${step.optional ? 'optional' : ''}">
    <span part="step-number" class="number" aria-hidden="true">${w.number(number)}</span>
    <div class="step-body">
      ${
        title || optional
          ? html`<p class="cluster">
              ${title && html`<span part="step-title" class="step-title">${w.text(title)}</span>`} ${optional}
            </p>`
          : nothing
      }
      ${linking.isLinked ? renderCourse(step, linking, w) : nothing}
    </div>
  </li>`;
}

/** What the step is called, where its course's card doesn't say the same. */
function titleBeside({course: id, title}: Step, courses: Linking['courses'], w: Words): Step['title'] {
  const course = courses.get(id);
  if (!title) return course === 'gone' ? id : undefined;
  const isSame = typeof course === 'object' && w.wording(course.title).value === w.wording(title).value;
  return isSame ? undefined : title;
}

/** A card that could not have its course steps back behind the title; it comes forward when it has it after all. */
function renderCourse({course: id, title}: Step, linking: Linking & {loading: string}, w: Words): unknown {
  const course = linking.courses.get(id);
  return renderCourseById(id, linking, w, course === 'gone' || (course === 'failed' && !!title));
}
