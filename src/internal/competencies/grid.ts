import {html, nothing, svg, type TemplateResult} from 'lit';
import {frameworks} from '../../localization/en/frameworks.js';
import type {StringKey, Values} from '../../localization/strings.js';
import type {Competency} from '../../schemas/shared.js';
import {joined} from '../sections.js';
import type {Words} from '../words.js';
import {isCovered, type Coverage} from './coverage.js';
import type {Framework} from './framework.js';

const term = (w: Words, key: StringKey & keyof typeof frameworks, values?: Values): string =>
  w.term(key, values, frameworks);

/** What stands under a framework's name: a small picture of what is covered, and the same as a table. */
export interface Grid {
  title: Framework['title'];
  map: TemplateResult;
  areas: string;
  table: TemplateResult;
}

export function gridOf(framework: Framework, covered: Coverage, w: Words): Grid {
  const {title, dimensions} = framework;
  const areas = {n: covered.filter(isCovered).length, total: dimensions.length};
  return {
    title,
    map: renderMap(covered, w),
    areas: term(w, 'areasCovered', areas),
    table: renderTable(framework, covered, w),
  };
}

function renderTable(framework: Framework, covered: Coverage, w: Words): TemplateResult {
  const {title, dimensions, levels, source, url} = framework;
  return html`<div class="room ${levels.length > 4 ? 'many' : ''}">
      <table part="framework-table" role="table">
        <caption class="spoken">
          ${w.text(title)}
        </caption>
        ${renderHead(framework, covered, w)}
        <tbody role="rowgroup">
          ${covered.map((row, i) => renderRow(row, dimensions[i]!.name, framework, covered, w))}
        </tbody>
      </table>
    </div>
    <p part="framework-source" class="muted">${w.link(url, w.text(source))}</p>`;
}

/** Whether there are competencies whose level is not stated: they have a column of their own. */
const hasUnstated = (covered: Coverage): boolean => covered.some((row) => row.at(-1)!.length > 0);

/** The columns' names; a code stands for a level where there is one. */
function columnsOf({levels}: Framework, covered: Coverage, w: Words): {name: unknown; code?: string}[] {
  const stated = levels.map(({name, code}) => ({name: w.text(name), ...(code && {code})}));
  return hasUnstated(covered) ? [...stated, {name: term(w, 'levelNotStated')}] : stated;
}

function renderHead(framework: Framework, covered: Coverage, w: Words): TemplateResult {
  return html`<thead role="rowgroup">
    <tr role="row">
      <th role="columnheader" scope="col">${term(w, 'area')}</th>
      ${columnsOf(framework, covered, w).map(
        ({name, code}) => html`<th role="columnheader" scope="col">${code} ${name}</th>`,
      )}
    </tr>
  </thead>`;
}

function renderRow(
  row: Coverage[number],
  dimension: Framework['title'],
  framework: Framework,
  covered: Coverage,
  w: Words,
): TemplateResult {
  return html`<tr role="row" class=${isCovered(row) ? '' : 'muted'}>
    <th role="rowheader" scope="row">${w.text(dimension)}</th>
    ${columnsOf(framework, covered, w).map(({name, code}, i) =>
      row[i]!.length ? renderCovered(row[i]!, html`${code} ${name}`, w) : html`<td role="cell"></td>`,
    )}
  </tr>`;
}

/** The level is read from the column's head; it is seen here where there is no room for columns. */
function renderCovered(cell: readonly Competency[], level: unknown, w: Words): TemplateResult {
  return html`<td part="framework-covered" role="cell" class="on">
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5l3.5 3.5 6.5-8" /></svg
    ><b aria-hidden="true">${level}</b> <span class="spoken">${term(w, 'covered')}</span>
    <span
      >${joined(
        w,
        cell.map(({name}) => name),
      )}</span
    >
  </td>`;
}

const PITCH = 5;

/** The table as a picture of a few dots; it begins where the text begins. */
function renderMap(covered: Coverage, w: Words): TemplateResult {
  const columns = covered[0]!.length - (hasUnstated(covered) ? 0 : 1);
  const width = columns * PITCH;
  const dots = covered.flatMap((row, y) =>
    row.slice(0, columns).map((cell, x) => {
      const column = w.dir === 'rtl' ? columns - 1 - x : x;
      return svg`<rect class=${cell.length ? 'on' : nothing} x=${column * PITCH} y=${y * PITCH} width="4" height="4"></rect>`;
    }),
  );
  return html`<svg
    part="framework-map"
    aria-hidden="true"
    width=${width}
    height=${covered.length * PITCH}
    viewBox="0 0 ${width} ${covered.length * PITCH}"
  >
    ${dots}
  </svg>`;
}
