import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {DataError} from '../../data/errors.js';
import type {ItemQuery, Resource} from '../../data/source.js';
import {itemOf, queryFor} from '../../internal/remote.js';
import {IioeWidget} from '../../internal/widget.js';
import {factList} from '../../internal/sections.js';
import type {Words} from '../../internal/words.js';
import {progressTracker} from '../../localization/en/progress-tracker.js';
import type {StringKey} from '../../localization/strings.js';
import type {Progress, ProgressStatus} from '../../schemas/progress.js';
import {progressShape} from '../../schemas/shapes/progress.js';
import {statusTokens} from '../../styles/status.js';
import {renderRing} from './progress-ring.js';
import {latestFirst, percentOf, progressState, type ProgressState} from './progress-state.js';
import {progressTrackerStyles} from './progress-tracker.styles.js';
import {countWords, renderUnits} from './progress-units.js';
import {renderShape} from './status-shape.js';

const resource: Resource<Progress> = {collection: 'progress', shape: progressShape, order: latestFirst};

/**
 * One learner through a course or a pathway. What is not known is said to be so:
 * it gets no number, and no bar that could be read as nothing done.
 *
 * @csspart status - the status, a shape and a word
 * @csspart bar - how far along, a `<progress>`; in a card it is for assistive technology, the ring is seen
 * @csspart ring - the same as a picture, in a card; dashed where it is not known
 * @csspart percent - the same as a number
 * @csspart count - units done and in all, as far as known
 * @csspart unknown - said where it is not known how far along
 * @csspart disagreement - said where the status and the number contradict each other
 * @csspart next - the link to the next step
 * @csspart units - the units of a course, the courses of a pathway
 * @csspart unit - one of them
 * @csspart unit-title - its name
 * @csspart unit-note - its status, how much of it is done, its score, whether it is optional
 * @csspart facts - dates, learner
 * @csspart certificate - says that a certificate was issued
 */
export class IioeProgressTracker extends IioeWidget<Progress> {
  static override styles: CSSResultGroup = [IioeWidget.styles, statusTokens, progressTrackerStyles];

  static override properties: PropertyDeclarations = {course: {}, pathway: {}, learner: {}};

  /** The course's id; it wins over `pathway`. */
  declare course?: string;

  /** The pathway's id. */
  declare pathway?: string;

  /** Whose progress: `me` (the default), the bearer of the page's token, or an id. */
  declare learner: string;

  constructor() {
    super({...itemOf(resource), strings: progressTracker, whenMissing: 'empty'});
    this.learner = 'me';
  }

  /** @internal */
  query(): ItemQuery | undefined {
    const query = queryFor(this.course, 'course') ?? queryFor(this.pathway, 'pathway');
    return query && {...query, learner: this.learner || 'me'};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.course && this.pathway)
      this.warn('both', `has a course and the pathway "${this.pathway}": the course is shown.`);
  }

  protected override messageFor(error: DataError): StringKey {
    return error.kind === 'forbidden' && this.query()?.learner === 'me'
      ? 'errorSignIn'
      : super.messageFor(error);
  }

  protected override renderEmpty(w: Words): unknown {
    return html`<div part="message" class="message empty">
        <p role="status">${w.term('progressEmpty')}</p>
      </div>
      <slot></slot>`;
  }

  protected override renderData(progress: Progress, w: Words): unknown {
    const state = progressState(progress);
    if (state.overcounts)
      this.warn('overcounts', 'has more units done than there are in all: neither number is shown.');
    const {isFull} = this;
    const title = progress.title ? w.text(progress.title) : w.term('progress');
    return html`<div class="stack">
      <div class="cluster top">
        ${w.heading(this.headingLevel, w.link(progress.url, title))}
        ${state.status && renderStatus(state.status, w)}
      </div>
      ${isFull ? this.#renderPicture(state, progress, w) : renderProgress(state, progress, w)}
      ${state.disagrees ? this.#renderDisagreement(w) : nothing}
      ${this.isCompact ? nothing : renderNext(progress, w)}
      ${isFull ? html`${renderUnits(progress, w)} ${renderFacts(progress, w)}` : nothing}
    </div>`;
  }

  /** The ring, and beside it what it shows. */
  #renderPicture(state: ProgressState, progress: Progress, w: Words): unknown {
    return html`<div class="picture">
      ${renderRing(state.fraction, state.status)} ${renderProgress(state, progress, w, 'spoken')}
    </div>`;
  }

  #renderDisagreement(w: Words): unknown {
    this.warn('disagrees', 'is completed by its status, but its fraction or its units say less.');
    return html`<p part="disagreement" class="note">${w.term('statusDisagrees')}</p>`;
  }
}

const renderStatus = (status: ProgressStatus, w: Words): unknown =>
  html`<p part="status" class="status ${status}">${renderShape(status)}${w.term(status)}</p>`;

function renderProgress(state: ProgressState, progress: Progress, w: Words, look = ''): unknown {
  const {fraction, status} = state;
  const words = countWords(progress, state, w);
  const count = words && html`<span part="count" class="muted">${words}</span>`;
  if (fraction === undefined)
    return html`<div>
      <p part="unknown" class="muted">${w.term('progressUnknown')}</p>
      ${count}
    </div>`;
  const percent = w.number(percentOf(fraction) / 100, {style: 'percent'});
  return html`<div>
    <progress
      part="bar"
      class="${status ?? ''} ${look}"
      max="1"
      value=${fraction}
      aria-label=${w.term('progress')}
      aria-valuetext=${w.term('percentDone', {value: percent})}
    ></progress>
    <p><strong part="percent" aria-hidden="true">${percent}</strong> ${count}</p>
  </div>`;
}

function renderNext({next}: Progress, w: Words): unknown {
  if (!next) return nothing;
  const content = html`<span part="label" class="label">${w.term('nextStep')}</span>
    <span>${w.text(next.title)}</span>`;
  return html`<div part="next" class="next">${w.link(next.url, content)}</div>`;
}

function renderFacts(progress: Progress, w: Words): unknown {
  const {due, started, lastActivity, completed, learner, certificate} = progress;
  const facts = {
    due: w.date(due),
    started: w.date(started),
    lastActivity: w.date(lastActivity),
    completedOn: w.date(completed),
    learner: learner?.name && w.text(learner.name),
  };
  return html`${factList(w, facts)}
  ${certificate && html`<p part="certificate" class="muted">${w.term('certificateIssued')}</p>`}`;
}
