import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {ItemQuery, Resource} from '../../data/source.js';
import type {IioeErrorEvent} from '../../events/index.js';
import {keepNested} from '../../internal/nested.js';
import {paragraphs} from '../../internal/paragraphs.js';
import {itemOf} from '../../internal/remote.js';
import {IioeWidget} from '../../internal/widget.js';
import type {Words} from '../../internal/words.js';
import {caseHighlight} from '../../localization/en/case-highlight.js';
import {organizationKinds} from '../../localization/en/organization.js';
import type {Case} from '../../schemas/case.js';
import {caseShape} from '../../schemas/shapes/case.js';
import type {IioeCourseCard} from '../course-card/course-card.js';
import {renderFacts, renderOwner} from './case-facts.js';
import {caseHighlightStyles} from './case-highlight.styles.js';
import {renderCourses} from './linked-courses.js';

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
 * @csspart stages - the stages that its people go through
 * @csspart framework - the areas of its framework
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

  /** Linked courses that the API doesn't know. */
  readonly #missing = new Set<string>();
  #source: unknown;

  constructor() {
    super({...itemOf(resource), strings: {...caseHighlight, ...organizationKinds}});
  }

  query(): ItemQuery | undefined {
    return this.queryOf(this.case);
  }

  override refresh(): Promise<void> {
    this.#missing.clear();
    return super.refresh();
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    keepNested(this.renderRoot);
    (this.renderRoot as HTMLElement).addEventListener('iioe-error', this.#onCourseError);
  }

  readonly #onCourseError = ({target, detail}: IioeErrorEvent): void => {
    if (detail.kind !== 'not-found') return;
    this.#missing.add((target as IioeCourseCard).course!);
    this.requestUpdate();
  };

  protected override renderData(item: Case, w: Words): unknown {
    const compact = this.layout === 'compact';
    const full = !compact && this.layout !== 'row';
    return html`<div class="stack">
      <div class="head">
        ${compact ? nothing : w.image(item.image)}
        <div class="stack">
          ${w.heading(this.headingLevel, w.link(item.url, w.text(item.title)))} ${renderOwner(item, w)}
          ${compact ? nothing : w.figures(full ? item.figures : item.figures?.slice(0, FIGURES_IN_ROW))}
          ${compact ? nothing : this.#renderSummary(item, w)}
        </div>
      </div>
      ${full ? this.#renderRest(item, w) : nothing}
    </div>`;
  }

  #renderRest(item: Case, w: Words): unknown {
    return html`${this.#renderSections(item, w)} ${this.#renderJury(item, w)} ${this.#renderStages(item, w)}
    ${this.#renderFramework(item, w)} ${this.#renderCourses(item, w)} ${renderFacts(item, w)}
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
        <blockquote class="stack">${paragraphs(jury.comment, w)}</blockquote>
        ${jury.author && html`<figcaption class="muted">${w.text(jury.author)}</figcaption>`}
      </figure>`;
    return w.section('jury', quotation);
  }

  #renderStages({stages}: Case, w: Words): unknown {
    const items = stages?.map(
      ({name, figure, note}) =>
        html`<li>
          <strong>${w.text(name)}</strong>
          ${
            figure &&
            html`<ul role="none">
              ${w.figure(figure)}
            </ul>`
          }
          ${this.#renderNote(note, w)}
        </li>`,
    );
    return w.section(
      'stages',
      items?.length &&
        html`<ol class="areas" role="list">
          ${items}
        </ol>`,
    );
  }

  #renderFramework({framework}: Case, w: Words): unknown {
    const items = framework?.map(
      ({name, note}) => html`<li><strong>${w.text(name)}</strong> ${this.#renderNote(note, w)}</li>`,
    );
    return w.section(
      'framework',
      items?.length &&
        html`<ul class="areas" role="list">
          ${items}
        </ul>`,
    );
  }

  #renderCourses({courses}: Case, w: Words): unknown {
    const {api, loading, headingLevel} = this;
    const source = this.source();
    if (source !== this.#source) this.#missing.clear();
    this.#source = source;
    // The page's own data fetches nothing, unless the case itself names an API.
    const isLinked = typeof source === 'object' && (this.data == null || !!api);
    return renderCourses(courses, {isLinked, missing: this.#missing, api, loading, headingLevel}, w);
  }

  #renderNote(note: Case['region'], w: Words): unknown {
    return note && html`<p class="muted">${w.text(note)}</p>`;
  }
}
