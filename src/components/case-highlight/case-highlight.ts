import {html, nothing, type CSSResultGroup, type PropertyDeclarations} from 'lit';
import type {ItemQuery, Resource} from '../../data/source.js';
import {renderFigure, renderFigures} from '../../internal/figures.js';
import {LinkedCourses} from '../../internal/nested.js';
import {paragraphs} from '../../internal/paragraphs.js';
import {itemOf, queryFor} from '../../internal/remote.js';
import {IioeWidget} from '../../internal/widget.js';
import {section} from '../../internal/sections.js';
import type {Words} from '../../internal/words.js';
import {caseHighlight} from '../../localization/en/case-highlight.js';
import {organizationKinds} from '../../localization/en/organization.js';
import type {Case} from '../../schemas/case.js';
import {caseShape} from '../../schemas/shapes/case.js';
import {renderFacts, renderOwner} from './case-facts.js';
import {caseHighlightStyles} from './case-highlight.styles.js';

const resource: Resource<Case> = {collection: 'cases', shape: caseShape};

/** How many figures a row has room for. */
const FIGURES_IN_ROW = 4;

/**
 * One award case: its figures first, then its story, and what the jury said.
 *
 * @csspart image - the picture
 * @csspart organization - whose case it is: name, kinds, country
 * @csspart figures - the figures
 * @csspart figure - one figure
 * @csspart figure-value - its number
 * @csspart figure-label - what it counts
 * @csspart summary - the summary
 * @csspart sections - the story's sections
 * @csspart background - the section on where it began
 * @csspart implementation - the section on what was done
 * @csspart outcomes - the section on what came of it
 * @csspart jury - the jury's comment and its author
 * @csspart quote - the comment
 * @csspart author - its author
 * @csspart stages - the stages that its people go through
 * @csspart stage - one of them
 * @csspart stage-name - its name
 * @csspart framework - the areas of its framework
 * @csspart area - one of them
 * @csspart area-name - its name
 * @csspart note - what is said of a stage or an area
 * @csspart courses - the linked courses; each is a compact `<iioe-course-card>`
 * @csspart course - the box of such a card
 * @csspart course-heading - its title
 * @csspart facts - people, partners, award, edition, category, region
 * @csspart published - when it was published
 */
export class IioeCaseHighlight extends IioeWidget<Case> {
  static override styles: CSSResultGroup = [IioeWidget.styles, caseHighlightStyles];

  static override properties: PropertyDeclarations = {case: {}};

  /** The case's id. */
  declare case?: string;

  readonly #courses = new LinkedCourses(this);

  constructor() {
    super({...itemOf(resource), strings: {...caseHighlight, ...organizationKinds}});
  }

  /** @internal */
  query(): ItemQuery | undefined {
    return queryFor(this.case);
  }

  protected override renderData(item: Case, w: Words): unknown {
    const {isCompact, isFull} = this;
    return html`<div class="stack">
      <div class="head">
        ${isCompact ? nothing : w.image(item.image)}
        <div class="stack">
          ${w.heading(this.headingLevel, w.link(item.url, w.text(item.title)))} ${renderOwner(item, w)}
          ${isCompact ? nothing : renderFigures(isFull ? item.figures : item.figures?.slice(0, FIGURES_IN_ROW), w)}
          ${isCompact ? nothing : this.#renderSummary(item, w)}
        </div>
      </div>
      ${isFull ? this.#renderRest(item, w) : nothing}
    </div>`;
  }

  #renderRest(item: Case, w: Words): unknown {
    return html`${this.#renderSections(item, w)} ${this.#renderJury(item, w)} ${this.#renderStages(item, w)}
    ${this.#renderFramework(item, w)} ${this.#renderCourses(item, w)} ${renderFacts(item, this, w)}
    ${item.published && html`<p part="published" class="muted">${w.term('published', {date: w.date(item.published)})}</p>`}`;
  }

  #renderSummary({summary}: Case, w: Words): unknown {
    return summary && html`<div part="summary" class="stack">${paragraphs(summary, w)}</div>`;
  }

  #renderSections(item: Case, w: Words): unknown {
    const names = (['background', 'implementation', 'outcomes'] as const).filter((name) => item[name]);
    if (!names.length) return nothing;
    return html`<div part="sections">
      ${names.map(
        (name) =>
          html`<details part=${name}>
            <summary>${w.term(name)}</summary>
            <div class="stack">${paragraphs(item[name], w)}</div>
          </details>`,
      )}
    </div>`;
  }

  #renderJury({jury}: Case, w: Words): unknown {
    const quotation =
      jury &&
      html`<figure>
        <blockquote part="quote" class="stack">${paragraphs(jury.comment, w)}</blockquote>
        ${jury.author && html`<figcaption part="author" class="muted">${w.text(jury.author)}</figcaption>`}
      </figure>`;
    return section(w, 'jury', quotation);
  }

  #renderStages({stages}: Case, w: Words): unknown {
    const items = stages?.map(
      ({name, figure, note}) =>
        html`<li part="stage">
          <strong part="stage-name">${w.text(name)}</strong>
          ${
            figure &&
            html`<ul role="none">
              ${renderFigure(figure, w)}
            </ul>`
          }
          ${this.#renderNote(note, w)}
        </li>`,
    );
    return section(
      w,
      'stages',
      items?.length &&
        html`<ol class="areas" role="list">
          ${items}
        </ol>`,
    );
  }

  #renderFramework({framework}: Case, w: Words): unknown {
    const items = framework?.map(
      ({name, note}) =>
        html`<li part="area">
          <strong part="area-name">${w.text(name)}</strong> ${this.#renderNote(note, w)}
        </li>`,
    );
    return section(
      w,
      'framework',
      items?.length &&
        html`<ul class="areas" role="list">
          ${items}
        </ul>`,
    );
  }

  /** A case tells ids only: cards ask for the rest, all in one request. What can't be had is named by its id. */
  #renderCourses({courses = []}: Case, w: Words): unknown {
    const items = [...new Set(courses)].map((id) => html`<li>${this.#courses.render(id, w) ?? id}</li>`);
    return section(w, 'courses', w.items('', items, 'courses'));
  }

  #renderNote(note: Case['region'], w: Words): unknown {
    return note && html`<p part="note" class="muted">${w.text(note)}</p>`;
  }
}
