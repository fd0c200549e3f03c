import {html, nothing} from 'lit';
import type {Words} from '../../internal/words.js';
import type {Progress, ProgressUnit} from '../../schemas/progress.js';
import {isPathway, percentOf, unitStatus, type ProgressState} from './progress-state.js';
import {renderShape} from './status-shape.js';

/** Units beyond so many are folded away at first. */
const MANY = 8;

/** The units of a course, the courses of a pathway, each with its status. */
export function renderUnits(progress: Progress, w: Words): unknown {
  const {units} = progress;
  if (!units?.length) return nothing;
  return html`<details ?open=${units.length <= MANY}>
    <summary part="label" class="label">
      ${w.term('withCount', {name: w.term(isPathway(progress) ? 'steps' : 'units'), n: units.length})}
    </summary>
    <ol part="units" role="list">
      ${units.map((unit) => renderUnit(unit, w))}
    </ol>
  </details>`;
}

function renderUnit(unit: ProgressUnit, w: Words): unknown {
  const status = unitStatus(unit);
  const {score, optional, title, url} = unit;
  const notes = [
    w.term(status ?? 'statusUnknown'),
    partOf(unit, w),
    score && w.term('score', {value: score.value, max: score.max}),
    optional && w.term('optional'),
  ].filter(Boolean);
  return html`<li part="unit" class=${status ?? ''}>
    ${renderShape(status)}
    <span part="unit-title">${w.link(url, w.text(title))}</span>
    <span part="unit-note" class="muted">${notes.join(' · ')}</span>
  </li>`;
}

/** How far along a unit is, where its word leaves that open or says something else. */
function partOf({fraction, status}: ProgressUnit, w: Words): string | undefined {
  const word = unitStatus({fraction});
  if (fraction === undefined || (word !== 'inProgress' && word === (status ?? word))) return undefined;
  return w.number(percentOf(fraction) / 100, {style: 'percent'});
}

/** What is known of units done and in all; one of the two is better than none. */
export function countWords(
  progress: Progress,
  {units, overcounts}: ProgressState,
  w: Words,
): string | undefined {
  const what = isPathway(progress) ? 'steps' : 'units';
  const {unitsDone, unitsTotal} = progress;
  if (units) return w.term(`${what}Done`, {n: units.done, total: units.total});
  if (overcounts) return undefined;
  // None in all is what some say who don't know it: that none are done says nothing then.
  const isTold = unitsDone !== undefined && (unitsDone > 0 || unitsTotal === undefined);
  if (isTold && !unitsTotal) return w.term(`${what}DoneSoFar`, {n: unitsDone});
  return unitsTotal ? w.term(`${what}InAll`, {n: unitsTotal}) : undefined;
}
