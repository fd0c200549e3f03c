import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {ItemQuery, Resource} from '../../data/source.js';
import type {IioeErrorEvent, IioeReadyEvent} from '../../events/index.js';
import {keepNested} from '../../internal/nested.js';
import {renderOrganization} from '../../internal/organization.js';
import {itemOf} from '../../internal/remote.js';
import {IioeWidget} from '../../internal/widget.js';
import type {Words} from '../../internal/words.js';
import {organizationKinds} from '../../localization/en/organization.js';
import {pathwayCard} from '../../localization/en/pathway-card.js';
import type {Course} from '../../schemas/course.js';
import type {Pathway} from '../../schemas/pathway.js';
import {pathwayShape} from '../../schemas/shapes/pathway.js';
import type {IioeCourseCard} from '../course-card/course-card.js';
import {pathwayCardStyles} from './pathway-card.styles.js';
import {renderCount, renderSteps, type CourseState} from './pathway-steps.js';

const resource: Resource<Pathway> = {collection: 'pathways', shape: pathwayShape};

/**
 * One pathway: courses in order, each as a compact card, and the credential they lead to.
 * Where the page gives the data, nothing is fetched: steps are named by their titles then.
 *
 * @csspart image - the picture
 * @csspart issuer - who gives the pathway: name, kinds, country
 * @csspart summary - the summary
 * @csspart count - how many courses it takes, and how many of them are optional
 * @csspart steps - the steps in order
 * @csspart step - one of them
 * @csspart step-number - its number
 * @csspart step-title - what it is called, where that is not its course's title
 * @csspart optional - says that nobody has to take it
 * @csspart course - the box of its course, a compact `<iioe-course-card>`
 * @csspart course-heading - its course's title
 * @csspart facts - the credential
 * @csspart figures - the figures
 * @csspart figure - one figure
 * @csspart figure-value - its number
 * @csspart figure-label - what it counts
 */
export class IioePathwayCard extends IioeWidget<Pathway> {
  static override styles: CSSResultGroup = [IioeWidget.styles, pathwayCardStyles];

  static override properties: PropertyDeclarations = {pathway: {}};

  /** The pathway's id. */
  declare pathway?: string;

  /** What the steps' cards came to, by their courses' ids. */
  readonly #courses = new Map<string, CourseState>();

  constructor() {
    super({
      ...itemOf(resource),
      strings: {...organizationKinds, ...pathwayCard},
    });
  }

  query(): ItemQuery | undefined {
    return this.queryOf(this.pathway);
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    keepNested(this.renderRoot);
    this.renderRoot.addEventListener('iioe-ready', this.#onCourse);
    this.renderRoot.addEventListener('iioe-error', this.#onCourse);
  }

  /** A step's card has its course, or can't have it; one whose refresh failed goes on showing what it has. */
  readonly #onCourse = (event: Event): void => {
    const {course, stale} = event.target as IioeCourseCard;
    if (course === undefined || stale) return;
    const {detail} = event as IioeReadyEvent<Course> | IioeErrorEvent;
    this.#courses.set(course, 'data' in detail ? detail.data : detail.retryable ? 'failed' : 'gone');
    this.requestUpdate();
  };

  protected override renderData(pathway: Pathway, w: Words): unknown {
    const compact = this.layout === 'compact';
    const full = !compact && this.layout !== 'row';
    return html`<div class="head">
        ${compact ? nothing : w.image(pathway.image)}
        <div class="stack">
          ${w.heading(this.headingLevel, w.link(pathway.url, w.text(pathway.title)))}
          ${pathway.issuer && html`<p part="issuer">${renderOrganization(pathway.issuer, w)}</p>`}
          ${compact ? nothing : this.#renderSummary(pathway, w)}
          ${full ? nothing : renderCount(pathway.steps, w)}
          ${compact ? nothing : this.#renderFacts(pathway, w)}
        </div>
      </div>
      ${full ? this.#renderRest(pathway, w) : nothing}`;
  }

  #renderSummary({summary}: Pathway, w: Words): unknown {
    return summary && html`<p part="summary">${w.text(summary)}</p>`;
  }

  #renderFacts({credential}: Pathway, w: Words): unknown {
    const kind = credential?.kind;
    return w.facts({
      credential:
        credential &&
        html`${w.text(credential.name)} ${kind && html`<span class="muted">${w.term(kind)}</span>`}`,
    });
  }

  #renderRest({steps, figures}: Pathway, w: Words): unknown {
    const {api, headingLevel, dir} = this;
    const linking = {isLinked: this.data == null, courses: this.#courses, api, headingLevel, dir};
    return html`${renderSteps(steps, linking, w)} ${w.figures(figures)}`;
  }
}
