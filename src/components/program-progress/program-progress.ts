import {html, nothing, svg, type CSSResultGroup, type PropertyDeclarations} from 'lit';
import type {ItemQuery, Resource} from '../../data/source.js';
import {
  labelOf,
  notesOf,
  renderFigure,
  renderFigures,
  renderNotes,
  renderValue,
} from '../../internal/figures.js';
import {renderOrganization} from '../../internal/organization.js';
import {itemOf, queryFor} from '../../internal/remote.js';
import {IioeWidget} from '../../internal/widget.js';
import {section} from '../../internal/sections.js';
import type {Words} from '../../internal/words.js';
import {programProgress} from '../../localization/en/program-progress.js';
import {organizationKinds} from '../../localization/en/organization.js';
import type {Program} from '../../schemas/program.js';
import type {Figure, Stage} from '../../schemas/shared.js';
import {programShape} from '../../schemas/shapes/program.js';
import {commonScale, isInexact} from './comparable.js';
import {programProgressStyles} from './program-progress.styles.js';

const resource: Resource<Program> = {collection: 'programs', shape: programShape};

/**
 * A programme's cohort through its stages: bars to one scale where the figures
 * can be compared, plain figures where they can't, and the same as a table.
 *
 * @csspart image - the picture
 * @csspart organization - who runs the programme, and its country
 * @csspart summary - the summary
 * @csspart stages - the stages
 * @csspart stage - one stage
 * @csspart stage-name - its name
 * @csspart bar - its bar, where the figures share a scale
 * @csspart stage-note - what is said of it
 * @csspart unknown - said where a stage has no figure
 * @csspart table - the stages as a table
 * @csspart figures - the programme's other figures
 * @csspart figure - one figure
 * @csspart figure-value - its number
 * @csspart figure-label - what it counts
 * @csspart target - what the programme wants to reach
 * @csspart supports - what supports the programme
 * @csspart partners - who takes part
 * @csspart as-of - the date of the figures
 */
export class IioeProgramProgress extends IioeWidget<Program> {
  static override styles: CSSResultGroup = [IioeWidget.styles, programProgressStyles];

  static override properties: PropertyDeclarations = {program: {}};

  /** The programme's id. */
  declare program?: string;

  constructor() {
    super({...itemOf(resource), strings: {...programProgress, ...organizationKinds}});
  }

  /** @internal */
  query(): ItemQuery | undefined {
    return queryFor(this.program);
  }

  protected override renderData(program: Program, w: Words): unknown {
    const {isFull} = this;
    return html`${isFull ? w.image(program.image) : nothing}
      <div class="stack">
        ${w.heading(this.headingLevel, w.link(program.url, w.text(program.title)))}
        ${this.#renderOrganization(program, w)}
        ${isFull && program.summary ? html`<p part="summary">${w.text(program.summary)}</p>` : nothing}
        ${this.#renderStages(program, isFull, w)} ${isFull ? this.#renderRest(program, w) : nothing}
      </div>`;
  }

  #renderOrganization({organization, country}: Program, w: Words): unknown {
    if (!organization && !country) return nothing;
    const place = country && w.nameOf('region', country);
    // The programme's own country counts before its organisation's.
    const own = organization && {...organization, ...(country && {country})};
    return html`<p part="organization">${own ? renderOrganization(own, w) : place}</p>`;
  }

  #renderStages({stages}: Program, full: boolean, w: Words): unknown {
    if (!stages?.length) return nothing;
    const scale = this.isCompact
      ? undefined
      : commonScale(stages, (population) => w.wording(population).value);
    return html`<div>
      <ol part="stages" class="stages ${scale ? 'bars' : 'plain'}" role="list" aria-label=${w.term('stages')}>
        ${stages.map((stage) => this.#renderStage(stage, scale, full, w))}
      </ol>
      ${full ? this.#renderTable(stages, w) : nothing}
    </div>`;
  }

  #renderStage({name, figure, note}: Stage, scale: number | undefined, full: boolean, w: Words): unknown {
    return html`<li part="stage" class="stage">
      <div>
        <p part="stage-name" class="stage-name">${w.text(name)}</p>
        ${
          figure
            ? html`<ul role="none">
                ${renderFigure(full ? figure : bare(figure), w)}
              </ul>`
            : html`<p part="unknown" class="muted">${w.term('notKnown')}</p>`
        }
      </div>
      <div>
        ${scale && figure ? renderBar(figure, scale) : nothing}
        ${full && note ? html`<p part="stage-note" class="muted">${w.text(note)}</p>` : nothing}
      </div>
    </li>`;
  }

  #renderTable(stages: readonly Stage[], w: Words): unknown {
    return html`<details>
      <summary class="label">${w.term('showTable')}</summary>
      <table part="table">
        <caption class="spoken">
          ${w.term('stages')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${w.term('stage')}</th>
            <th scope="col">${w.term('figure')}</th>
          </tr>
        </thead>
        <tbody>
          ${stages.map((stage) => this.#renderRow(stage, w))}
        </tbody>
      </table>
    </details>`;
  }

  #renderRow({name, figure, note}: Stage, w: Words): unknown {
    const said = [...(figure ? [labelOf(figure, w), ...notesOf(figure, w)] : []), w.text(note)];
    return html`<tr>
      <th scope="row">${w.text(name)}</th>
      <td>${figure ? renderValue(figure, w) : w.term('notKnown')}${renderNotes(said)}</td>
    </tr>`;
  }

  #renderRest(program: Program, w: Words): unknown {
    const {target, figures, supports, partners, asOf} = program;
    const goal =
      target &&
      html`<ul role="none">
        ${renderFigure(target, w)}
      </ul>`;
    return html`${section(w, 'target', goal)} ${renderFigures(figures, w)}
    ${section(w, 'supports', renderPoints(supports?.map((text) => w.text(text))))}
    ${section(w, 'partners', renderPoints(partners?.map((partner) => renderOrganization(partner, w))))}
    ${asOf && html`<p part="as-of" class="muted">${w.term('figuresAsOf', {date: w.date(asOf)})}</p>`}`;
  }
}

const renderPoints = (items: readonly unknown[] = []): unknown =>
  items.length
    ? html`<ul class="points">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : undefined;

/** The number with its unit and its bound: the least that is honest. */
const bare = ({value, text, comparator, max, unit, derived}: Figure): Figure => ({
  value,
  text,
  comparator,
  max,
  unit,
  derived,
});

/** A bar to the common scale; one whose number is a bound has an open end, one with a range shows it. */
function renderBar(figure: Figure, scale: number): unknown {
  const {value = 0, max} = figure;
  const width = (part: number) => `${(100 * part) / scale}%`;
  return html`<svg part="bar" class="bar" aria-hidden="true">
    ${max === undefined ? nothing : svg`<rect class="range" width=${width(max)} height="100%"></rect>`}
    <rect class=${isInexact(figure) ? 'inexact' : ''} width=${width(value)} height="100%"></rect>
  </svg>`;
}
