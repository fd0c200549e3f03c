import {html, nothing, type TemplateResult} from 'lit';
import {figures as english} from '../localization/en/figures.js';
import {figureWords} from '../localization/figure.js';
import type {Figure} from '../schemas/shared.js';
import type {Words} from './words.js';

/*
 * Figures as the contract has them shown ("Reading: Figure"). Their English comes with them, so that a card that
 * shows none brings none of this.
 */

/** A figure's number, calculated or not: seen as "7,000+", read as "more than 7,000". */
export function renderValue(figure: Figure, w: Words): unknown {
  const {shown, spoken, dir} = figureWords(figure, w) ?? {};
  const number =
    shown === spoken
      ? (shown ?? w.text(figure.text))
      : html`<bdi dir=${dir ?? nothing} aria-hidden="true">${shown}</bdi
          ><span class="spoken">${spoken}</span>`;
  return figure.derived ? html`${number} <small>${w.term('derived', {}, english)}</small>` : number;
}

/** What is counted. A unit that no label tells is told in its place. */
export const labelOf = ({label, unit}: Figure, w: Words): unknown =>
  !label && unit === 'hours' ? w.term('hours', {}, english) : w.text(label);

/** What belongs to a figure's number: of whom, in which time, as of when, and who says it. */
export const notesOf = ({population, period, asOf, source}: Figure, w: Words): unknown[] =>
  [
    w.text(population),
    w.text(period),
    asOf && w.term('asOf', {date: w.date(asOf)}, english),
    source && w.link(source, w.term('source', {}, english)),
  ].filter(Boolean);

/** Such notes in a line of text, after what they belong to. */
export const renderNotes = (notes: readonly unknown[]): unknown =>
  notes.filter(Boolean).map((note) => [' ', html`<span class="muted">${note}</span>`]);

/** A figure with all that belongs to it. */
export const renderFigure = (figure: Figure, w: Words): TemplateResult =>
  html`<li part="figure" class="figure">
    <span part="figure-value" class="value">${renderValue(figure, w)}</span>
    <span part="figure-label">${labelOf(figure, w)}</span>
    ${notesOf(figure, w).map((note) => html`<span part="figure-note" class="muted">${note}</span>`)}
  </li>`;

/** Figures side by side, if there are any. */
export const renderFigures = (figures: readonly Figure[] = [], w: Words): unknown =>
  w.items(
    'figures',
    figures.map((figure) => renderFigure(figure, w)),
  );
