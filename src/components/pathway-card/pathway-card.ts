import {html, nothing, type CSSResultGroup, type PropertyDeclarations} from 'lit';
import type {ItemQuery, Resource} from '../../data/source.js';
import {renderCredential} from '../../internal/credential.js';
import {renderFigures} from '../../internal/figures.js';
import {LinkedCourses} from '../../internal/nested.js';
import {renderOrganization} from '../../internal/organization.js';
import {itemOf, queryFor} from '../../internal/remote.js';
import {IioeWidget} from '../../internal/widget.js';
import {factList} from '../../internal/sections.js';
import type {Words} from '../../internal/words.js';
import {organizationKinds} from '../../localization/en/organization.js';
import {pathwayCard} from '../../localization/en/pathway-card.js';
import type {Pathway} from '../../schemas/pathway.js';
import {pathwayShape} from '../../schemas/shapes/pathway.js';
import {pathwayCardStyles} from './pathway-card.styles.js';
import {renderCount, renderSteps} from './pathway-steps.js';

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

  readonly #courses = new LinkedCourses(this);

  constructor() {
    super({
      ...itemOf(resource),
      strings: {...organizationKinds, ...pathwayCard},
    });
  }

  /** @internal */
  query(): ItemQuery | undefined {
    return queryFor(this.pathway);
  }

  protected override renderData(pathway: Pathway, w: Words): unknown {
    const {isCompact, isFull} = this;
    return html`<div class="head">
        ${isCompact ? nothing : w.image(pathway.image)}
        <div class="stack">
          ${w.heading(this.headingLevel, w.link(pathway.url, w.text(pathway.title)))}
          ${pathway.issuer && html`<p part="issuer">${renderOrganization(pathway.issuer, w)}</p>`}
          ${isCompact ? nothing : this.#renderSummary(pathway, w)}
          ${isFull ? nothing : renderCount(pathway.steps, w)}
          ${isCompact ? nothing : this.#renderFacts(pathway, w)}
        </div>
      </div>
      ${isFull ? this.#renderRest(pathway, w) : nothing}`;
  }

  #renderSummary({summary}: Pathway, w: Words): unknown {
    return summary && html`<p part="summary">${w.text(summary)}</p>`;
  }

  #renderFacts({credential}: Pathway, w: Words): unknown {
    return factList(w, {credential: renderCredential(credential, w)});
  }

  #renderRest({steps, figures}: Pathway, w: Words): unknown {
    return html`${renderSteps(steps, this.#courses, w)} ${renderFigures(figures, w)}`;
  }
}
