import {html, nothing, type CSSResultGroup, type PropertyDeclarations} from 'lit';
import type {ItemQuery, Resource} from '../../data/source.js';
import {itemOf, queryFor} from '../../internal/remote.js';
import {within} from '../../internal/wait.js';
import {IioeWidget} from '../../internal/widget.js';
import type {Words} from '../../internal/words.js';
import {durationWords} from '../../localization/duration.js';
import {courseCard} from '../../localization/en/course-card.js';
import type {Course} from '../../schemas/course.js';
import {courseShape} from '../../schemas/shapes/course.js';
import {courseCardStyles} from './course-card.styles.js';
import type * as DetailsModule from './details.js';

/** What only a card in full shows, loaded for the first of them; where it can't be had, the rest is shown. */
let details: typeof DetailsModule | undefined;
const loadDetails = (): Promise<unknown> => import('./details.js').then(giveDetails, () => {});

/** How long a card waits for them, in milliseconds; they may still come later. */
const PATIENCE = 3000;

/** For a list, whose cards are there at once. */
export const giveDetails = (part: typeof DetailsModule): void => {
  details = part;
};

const resource: Resource<Course> = {collection: 'courses', shape: courseShape};

/**
 * One course: what it is about, who offers it, how long it takes and what one gets. Figures of a series are
 * said to be the series', never shown as the course's own.
 *
 * @csspart image - the picture
 * @csspart summary - the summary
 * @csspart provider - who gives the course
 * @csspart provider-logo - its mark
 * @csspart provider-facts - what it is, and where
 * @csspart tags - level, format, workload, enrolment
 * @csspart figures - the figures
 * @csspart figure - one figure
 * @csspart figure-value - its number
 * @csspart figure-label - what it counts
 * @csspart versions - the course in its languages
 * @csspart series - the series and its figures
 * @csspart competencies - what one learns, and by which framework
 * @csspart framework - what is covered of a framework that we know: a picture, folded away a table
 * @csspart framework-map - the picture
 * @csspart framework-table - the table
 * @csspart framework-covered - a cell of it that is covered
 * @csspart framework-source - who published the framework
 * @csspart facts - dates, credential, recognition, people
 */
export class IioeCourseCard extends IioeWidget<Course> {
  static override styles: CSSResultGroup = [IioeWidget.styles, courseCardStyles];

  static override properties: PropertyDeclarations = {course: {}};

  /** The course's id. */
  declare course?: string;

  constructor() {
    super({...itemOf(resource), strings: courseCard});
  }

  /** @internal */
  query(): ItemQuery | undefined {
    return queryFor(this.course);
  }

  /** Ends when its details are there, or it has waited for them long enough. */
  #waiting: Promise<unknown> | undefined;
  #hasWaited = false;

  /** The details are asked for together with the data, and shown together with them: nothing moves. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const update = () => super.scheduleUpdate();
    if (details || !this.isFull) return update();
    this.#waiting ??= this.#wait();
    return this.data || this.remote.data ? this.#waiting.then(update) : update();
  }

  /** It is not ready before: data from before its definition are not to be seen until now. */
  protected override updated(): void {
    if (details || !this.isFull || this.#hasWaited || !this.remote.data) super.updated();
  }

  /** Once: what can't be had is not asked for again by each render. */
  async #wait(): Promise<void> {
    const loading = loadDetails();
    void loading.then(() => details && this.requestUpdate());
    await within(PATIENCE, loading);
    this.#hasWaited = true;
    this.requestUpdate();
  }

  protected override renderData(course: Course, w: Words): unknown {
    const {title, summary, url, image, provider} = course;
    const {isCompact} = this;
    const full = this.isFull && details?.detailsOf(course, this, w);
    return html`${isCompact ? nothing : w.image(image)}
      <div class="stack">
        ${w.heading(this.headingLevel, w.link(url, w.text(title)))}
        ${
          provider &&
          html`<div part="provider" class="muted">
            ${full ? full.provider : w.link(provider.url, w.text(provider.name))}
          </div>`
        }
        ${renderTags(course, w)}
        ${summary && !isCompact ? html`<p part="summary">${w.text(summary)}</p>` : nothing}
        ${full ? full.rest : nothing}
      </div>`;
  }
}

function renderTags({enrolment, level, mode, workload, free}: Course, w: Words): unknown {
  const keys = [enrolment, level, mode, free && 'free'] as const;
  return w.chips('tags', [...keys.map((key) => key && w.term(key)), workload && durationWords(workload, w)]);
}
