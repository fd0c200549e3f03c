import {html, nothing, type CSSResultGroup, type PropertyDeclarations} from 'lit';
import type {ItemQuery, Resource} from '../../data/source.js';
import {notesOf, renderFigures, renderNotes, renderValue} from '../../internal/figures.js';
import {renderOrganization} from '../../internal/organization.js';
import {paragraphs} from '../../internal/paragraphs.js';
import {itemOf, queryFor} from '../../internal/remote.js';
import {IioeWidget} from '../../internal/widget.js';
import {factList, section} from '../../internal/sections.js';
import type {Words} from '../../internal/words.js';
import {awardSummary} from '../../localization/en/award-summary.js';
import {organizationKinds} from '../../localization/en/organization.js';
import type {Award} from '../../schemas/award.js';
import {awardShape} from '../../schemas/shapes/award.js';
import {awardSummaryStyles} from './award-summary.styles.js';
import {shares, type Share} from './shares.js';

const resource: Resource<Award> = {collection: 'awards', shape: awardShape};

/**
 * One award: who runs it, how many took part, and who won.
 *
 * @csspart short-name - the short name, above the full one
 * @csspart theme - the theme
 * @csspart summary - the summary
 * @csspart figures - submissions, countries, winners
 * @csspart figure - one figure
 * @csspart figure-value - its number
 * @csspart figure-label - what it counts
 * @csspart breakdown - the winners by group
 * @csspart group - one group: its number and name
 * @csspart bar - its share; only where all numbers are exact and add up to the whole
 * @csspart categories - the categories
 * @csspart regions - the regions
 * @csspart facts - organiser, sponsor, year
 * @csspart published - when it was published
 */
export class IioeAwardSummary extends IioeWidget<Award> {
  static override styles: CSSResultGroup = [IioeWidget.styles, awardSummaryStyles];

  static override properties: PropertyDeclarations = {award: {}};

  /** The award's id. */
  declare award?: string;

  constructor() {
    super({...itemOf(resource), strings: {...awardSummary, ...organizationKinds}});
  }

  /** @internal */
  query(): ItemQuery | undefined {
    return queryFor(this.award);
  }

  protected override renderData(award: Award, w: Words): unknown {
    const {isCompact, isFull} = this;
    return html`<div class="stack">
        <div>
          ${award.shortName && html`<p part="short-name" class="label">${w.text(award.shortName)}</p>`}
          ${w.heading(this.headingLevel, w.link(award.url, w.text(award.name)))}
        </div>
        ${isCompact ? nothing : this.#renderTheme(award, w)}
        ${isFull ? this.#renderSummary(award, w) : nothing}
      </div>
      <div class="stack">
        ${this.#renderFigures(award, w)} ${isFull ? this.#renderRest(award, w) : nothing}
      </div>`;
  }

  #renderTheme({theme}: Award, w: Words): unknown {
    return (
      theme && html`<p part="theme"><span class="label">${w.term('theme')}</span><br />${w.text(theme)}</p>`
    );
  }

  #renderSummary({summary}: Award, w: Words): unknown {
    return summary && html`<div part="summary" class="stack">${paragraphs(summary, w)}</div>`;
  }

  #renderFigures(award: Award, w: Words): unknown {
    const figures = (['submissions', 'countries', 'winners'] as const).flatMap((name) => {
      const figure = award[name];
      return figure ? [{label: w.own(name), ...figure}] : [];
    });
    return renderFigures(figures, w);
  }

  #renderRest(award: Award, w: Words): unknown {
    return html`<div class="columns">
        ${this.#renderBreakdown(award, w)} ${this.#renderCategories(award, w)}
      </div>
      ${section(
        w,
        'regions',
        w.chips(
          '',
          award.regions?.map((region) => w.text(region)),
        ),
      )}
      ${this.#renderFacts(award, w)}
      ${award.published && html`<p part="published" class="muted">${w.term('published', {date: w.date(award.published)})}</p>`}`;
  }

  #renderBreakdown({breakdown, winners}: Award, w: Words): unknown {
    if (!breakdown?.length) return nothing;
    const bars = shares(breakdown, winners);
    const groups = breakdown.map(
      ({name, figure}, i) =>
        html`<li part="group">
          <strong>${renderValue(figure, w)}</strong> ${w.text(name)}
          ${renderNotes([w.text(figure.label), ...notesOf(figure, w)])} ${bars?.[i] && renderBar(bars[i])}
        </li>`,
    );
    return section(
      w,
      'breakdown',
      html`<ul class="breakdown" role="list">
        ${groups}
      </ul>`,
    );
  }

  #renderCategories({categories}: Award, w: Words): unknown {
    if (!categories?.length) return nothing;
    const items = categories.map(({name}) => html`<li>${w.text(name)}</li>`);
    return section(
      w,
      'categories',
      html`<ol class="categories">
        ${items}
      </ol>`,
    );
  }

  #renderFacts({organizer, sponsor, year}: Award, w: Words): unknown {
    return factList(w, {
      organizer: organizer && renderOrganization(organizer, w),
      sponsor: sponsor && renderOrganization(sponsor, w),
      // As a date: a number would get a thousands separator.
      year: /^\d{4}$/.test(`${year}`) && w.date(`${year}`),
    });
  }
}

/** A group's share, where the one before it ends: together the bars are the whole. */
const renderBar = ({start, width}: Share): unknown =>
  html`<svg class="track" aria-hidden="true" width="100%" height="8">
    <rect part="bar" x="${start}%" width="${width}%" height="8" />
  </svg>`;
