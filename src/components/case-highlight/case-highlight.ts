import {html, nothing, type CSSResultGroup, type PropertyDeclarations} from 'lit';
import type {ItemQuery, Resource} from '../../data/source.js';
import {renderOrganization} from '../../internal/organization.js';
import {paragraphs} from '../../internal/paragraphs.js';
import {itemOf} from '../../internal/remote.js';
import {IioeWidget} from '../../internal/widget.js';
import type {Words} from '../../internal/words.js';
import {caseHighlight} from '../../localization/en/case-highlight.js';
import {organizationKinds} from '../../localization/en/organization.js';
import type {Case} from '../../schemas/case.js';
import {caseShape} from '../../schemas/shapes/case.js';
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
 * @csspart stages - the stages that its people go through
 * @csspart framework - the areas of its framework
 * @csspart facts - people, partners, category, edition, region
 * @csspart published - when it was published
 */
export class IioeCaseHighlight extends IioeWidget<Case> {
  static override styles: CSSResultGroup = [IioeWidget.styles, caseHighlightStyles];

  static override properties: PropertyDeclarations = {case: {}};

  /** The case's id. */
  declare case?: string;

  constructor() {
    super({...itemOf(resource), strings: {...caseHighlight, ...organizationKinds}});
  }

  query(): ItemQuery | undefined {
    return this.queryOf(this.case);
  }

  protected override renderData(item: Case, w: Words): unknown {
    const compact = this.layout === 'compact';
    const full = !compact && this.layout !== 'row';
    return html`<div class="stack">
      <div class="head">
        ${compact ? nothing : w.image(item.image)}
        <div class="stack">
          ${w.heading(this.headingLevel, w.link(item.url, w.text(item.title)))}
          ${item.organization && html`<p part="organization">${renderOrganization(item.organization, w)}</p>`}
          ${compact ? nothing : w.figures(full ? item.figures : item.figures?.slice(0, FIGURES_IN_ROW))}
          ${compact ? nothing : this.#renderSummary(item, w)}
        </div>
      </div>
      ${full ? this.#renderRest(item, w) : nothing}
    </div>`;
  }

  #renderRest(item: Case, w: Words): unknown {
    return html`${this.#renderSections(item, w)} ${this.#renderJury(item, w)} ${this.#renderStages(item, w)}
    ${this.#renderFramework(item, w)} ${this.#renderFacts(item, w)}
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

  #renderNote(note: Case['region'], w: Words): unknown {
    return note && html`<p class="muted">${w.text(note)}</p>`;
  }

  #renderFacts(
    {
      people = [],
      partners = [],
      category,
      edition,
      organization,
      country,
      region,
      position,
      courses = [],
    }: Case,
    w: Words,
  ): unknown {
    const small = (text: typeof region) => text && html`<span class="muted">${w.text(text)}</span>`;
    const lines = (all: unknown[]) => (all.length ? all.map((one) => html`<div>${one}</div>`) : undefined);
    return w.facts({
      people: lines(people.map(({name, role, url}) => html`${w.link(url, w.text(name))} ${small(role)}`)),
      partners: lines(partners.map((partner) => renderOrganization(partner, w))),
      category: w.text(category?.name ?? category?.id),
      edition:
        edition &&
        html`${w.text(edition.name)} ${small(edition.number?.toString())} ${small(edition.region)}`,
      country: country && country !== organization?.country && w.nameOf('region', country.toUpperCase()),
      region: w.text(region),
      position: position !== undefined && w.number(position),
      courses: w.join(courses),
    });
  }
}
