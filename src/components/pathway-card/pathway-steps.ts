import {html, nothing} from 'lit';
import type {LinkedCourses} from '../../internal/nested.js';
import type {Words} from '../../internal/words.js';
import type {Pathway} from '../../schemas/pathway.js';

export type Step = NonNullable<Pathway['steps']>[number];

/** Steps beyond so many are folded away at first. */
const MANY = 8;

/** The steps in order, under how many there are. */
export function renderSteps(steps: readonly Step[] = [], courses: LinkedCourses, w: Words): unknown {
  if (!steps.length) return nothing;
  const isLong = steps.length > MANY;
  // What is folded away waits until it is seen; the others ask at once, and so in one request.
  const loading = isLong ? 'lazy' : 'eager';
  const isAwaited = !isLong && courses.areAwaited(steps.map(({course}) => course));
  const list = html`<ol part="steps" class="steps ${isAwaited ? 'awaited' : ''}" role="list">
    ${steps.map((step, i) => renderStep(step, i + 1, courses, loading, w))}
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

function renderStep(step: Step, number: number, courses: LinkedCourses, loading: string, w: Words): unknown {
  const title = titleBeside(step, courses, w);
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
      ${renderCourse(step, courses, loading, w)}
    </div>
  </li>`;
}

/** What the step is called, where its course's card doesn't say the same. */
function titleBeside({course: id, title}: Step, courses: LinkedCourses, w: Words): Step['title'] {
  const course = courses.stateOf(id);
  if (!title) return course === 'gone' ? id : undefined;
  const isSame = typeof course === 'object' && w.wording(course.title).value === w.wording(title).value;
  return isSame ? undefined : title;
}

/** A card that could not have its course steps back behind the title; it comes forward when it has it after all. */
const renderCourse = (
  {course: id, title}: Step,
  courses: LinkedCourses,
  loading: string,
  w: Words,
): unknown => courses.render(id, w, {loading, isHidden: courses.stateOf(id) === 'failed' && !!title});
