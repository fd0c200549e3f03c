import {html, nothing, type CSSResultGroup, type PropertyDeclarations} from 'lit';
import type {Resource} from '../../data/source.js';
import {IioeListWidget} from '../../internal/list-widget.js';
import {exported} from '../../internal/nested.js';
import type {Words} from '../../internal/words.js';
import {caseList} from '../../localization/en/case-list.js';
import type {Case} from '../../schemas/case.js';
import {caseShape} from '../../schemas/shapes/case.js';
import {caseListStyles} from './case-list.styles.js';

const resource: Resource<Case> = {collection: 'cases', shape: caseShape};
const filters = ['award', 'edition', 'category', 'country', 'organization'] as const;

/** What a page may style of an entry. */
const PARTS = exported(
  'card',
  'heading label fact chip logo figures figure figure-value figure-label figure-note summary image facts organization sections background implementation outcomes jury quote author stages stage stage-name framework area area-name note courses course course-heading published',
);

/**
 * Award cases: those that the attributes name, among which a visitor searches and chooses. `layout="row"`
 * is for looking them over, `card` tells each in full.
 *
 * @csspart search - the form
 * @csspart field - the search field
 * @csspart filters - the filters
 * @csspart filter - one of them
 * @csspart option - one value of it
 * @csspart count - how many entries there are
 * @csspart entries - the list
 * @csspart entry - one entry; its case is `<iioe-case-highlight>`
 * @csspart card - the box of an entry's `<iioe-case-highlight>`
 * @csspart card-heading - its title; so with all its other parts, as `card-facts`
 * @csspart more - the button that shows more
 * @csspart clear - the button that leads back to all
 */
export class IioeCaseList extends IioeListWidget<Case> {
  static override styles: CSSResultGroup = [IioeListWidget.styles, caseListStyles];

  static override properties: PropertyDeclarations = Object.fromEntries(filters.map((name) => [name, {}]));

  /** Ids of awards; several are parted by commas, as in every filter. */
  declare award?: string;

  /** Ids of an award's editions. */
  declare edition?: string;

  /** Ids of an award's categories. */
  declare category?: string;

  /** Countries, by their two letters. */
  declare country?: string;

  /** Ids of organisations. */
  declare organization?: string;

  constructor() {
    super({resource, filters, strings: caseList});
  }

  protected override renderItem(item: Case, w: Words): unknown {
    return html`<iioe-case-highlight
      exportparts=${PARTS}
      layout=${this.layout}
      heading-level=${this.headingLevel}
      lang=${w.lang}
      dir=${this.dir || nothing}
      .outer=${this}
      .data=${item}
    ></iioe-case-highlight>`;
  }
}
