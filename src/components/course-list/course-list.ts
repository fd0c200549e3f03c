import {html, nothing, type PropertyDeclarations} from 'lit';
import type {Resource} from '../../data/source.js';
import {IioeListWidget} from '../../internal/list-widget.js';
import {exported} from '../../internal/nested.js';
import type {Words} from '../../internal/words.js';
import {courseCard} from '../../localization/en/course-card.js';
import {courseList} from '../../localization/en/course-list.js';
import type {Course} from '../../schemas/course.js';
import {courseShape} from '../../schemas/shapes/course.js';
import {giveDetails} from '../course-card/course-card.js';
import * as details from '../course-card/details.js';

const resource: Resource<Course> = {collection: 'courses', shape: courseShape};
// So that what a list shows is complete when it says that it is ready.
giveDetails(details);

const filters = ['language', 'level', 'mode', 'provider', 'series', 'competency'] as const;

/** What a page may style of an entry. */
const PARTS = exported(
  'card',
  'heading label fact chip logo figures figure figure-value figure-label figure-note summary image facts provider provider-logo provider-facts tags versions series competencies framework framework-map framework-table framework-covered framework-source',
);

/**
 * Courses: those that the attributes name, among which a visitor searches and chooses.
 *
 * @csspart search - the form
 * @csspart field - the search field
 * @csspart filters - the filters
 * @csspart filter - one of them
 * @csspart option - one value of it
 * @csspart count - how many entries there are
 * @csspart entries - the list
 * @csspart entry - one entry; its card is `<iioe-course-card>`
 * @csspart card - the box of an entry's `<iioe-course-card>`
 * @csspart card-heading - its title; so with all its other parts, as `card-facts`
 * @csspart more - the button that shows more
 * @csspart clear - the button that leads back to all
 */
export class IioeCourseList extends IioeListWidget<Course> {
  static override properties: PropertyDeclarations = Object.fromEntries(filters.map((name) => [name, {}]));

  /** Languages, by their tags; several are parted by commas, as in every filter. */
  declare language?: string;

  /** `introductory`, `intermediate`, `advanced`. */
  declare level?: string;

  /** `selfPaced`, `online`, `blended`, `hyflex`, `inPerson`. */
  declare mode?: string;

  /** Ids of organisations. */
  declare provider?: string;

  /** Ids of series. */
  declare series?: string;

  /** Ids of competencies. */
  declare competency?: string;

  constructor() {
    super({resource, filters, strings: {...courseCard, ...courseList}});
  }

  protected override renderItem(course: Course, w: Words): unknown {
    return html`<iioe-course-card
      exportparts=${PARTS}
      layout=${this.layout}
      heading-level=${this.headingLevel}
      lang=${w.lang}
      dir=${this.dir || nothing}
      .outer=${this}
      .data=${course}
    ></iioe-course-card>`;
  }
}
