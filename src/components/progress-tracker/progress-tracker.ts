import {html, nothing, svg, type CSSResultGroup, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {DataError} from '../../data/errors.js';
import type {ItemQuery, Resource} from '../../data/source.js';
import {itemOf} from '../../internal/remote.js';
import {IioeWidget} from '../../internal/widget.js';
import type {Words} from '../../internal/words.js';
import {progressTracker} from '../../localization/en/progress-tracker.js';
import type {StringKey} from '../../localization/strings.js';
import type {Progress, ProgressStatus, ProgressUnit} from '../../schemas/progress.js';
import {progressShape} from '../../schemas/shapes/progress.js';
import {latestFirst, percentOf, progressState, unitStatus, type ProgressState} from './progress-state.js';
import {statusTokens} from '../../styles/status.js';
import {progressTrackerStyles} from './progress-tracker.styles.js';

const resource: Resource<Progress> = {collection: 'progress', shape: progressShape, order: latestFirst};

/** Each status has a shape of its own, beside its word and its colour. */
const ICONS: Record<ProgressStatus, string> = {
  notStarted: '',
  inProgress: 'M5 8h0M8 8h0M11 8h0',
  completed: 'M5 8.5l2 2 4-4.5',
  expired: 'M8 4.5V8l2.5 1.5',
  failed: 'M6 6l4 4M10 6l-4 4',
  withdrawn: 'M5 8h6',
};
const UNKNOWN = 'M6 6.5a2 2 0 1 1 2 2v.5M8 11.5h0';
const CIRCLE = 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13Z';

/** Units beyond so many are folded away at first. */
const MANY = 8;

/**
 * One learner through a course or a pathway. What is not known is said to be so:
 * it gets no number, and no bar that could be read as nothing done.
 *
 * @csspart status - the status, a shape and a word
 * @csspart bar - how far along, a `<progress>`
 * @csspart percent - the same as a number
 * @csspart count - units done and in all
 * @csspart unknown - said where it is not known how far along
 * @csspart disagreement - said where the status and the number contradict each other
 * @csspart next - the link to the next step
 * @csspart units - the units of a course, the courses of a pathway
 * @csspart unit - one of them
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

  query(): ItemQuery | undefined {
    const query = this.queryOf(this.course, 'course') ?? this.queryOf(this.pathway, 'pathway');
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
    const full = this.layout !== 'compact' && this.layout !== 'row';
    const title = progress.title ? w.text(progress.title) : w.term('progress');
    return html`<div class="stack">
      <div class="cluster top">
        ${w.heading(this.headingLevel, w.link(progress.url, title))}
        ${state.status && this.#renderStatus(state.status, w)}
      </div>
      ${this.#renderProgress(state, progress, w)} ${state.disagrees ? this.#renderDisagreement(w) : nothing}
      ${this.layout === 'compact' ? nothing : this.#renderNext(progress, w)}
      ${full ? html`${this.#renderUnits(progress, w)} ${this.#renderFacts(progress, w)}` : nothing}
    </div>`;
  }

  #renderStatus(status: ProgressStatus, w: Words): unknown {
    return html`<p part="status" class="status ${status}">${renderIcon(status)}${w.term(status)}</p>`;
  }

  #renderProgress({fraction, units, status}: ProgressState, progress: Progress, w: Words): unknown {
    const count =
      units && w.term(isPathway(progress) ? 'stepsDone' : 'unitsDone', {n: units.done, total: units.total});
    if (fraction === undefined) return html`<p part="unknown" class="muted">${w.term('progressUnknown')}</p>`;
    const percent = w.number(percentOf(fraction) / 100, {style: 'percent'});
    return html`<div>
      <progress
        part="bar"
        class=${status ?? ''}
        max="1"
        value=${fraction}
        aria-label=${w.term('progress')}
        aria-valuetext=${w.term('percentDone', {value: percent})}
      ></progress>
      <p>
        <strong part="percent">${percent}</strong>
        ${count && html`<span part="count" class="muted">${count}</span>`}
      </p>
    </div>`;
  }

  #renderDisagreement(w: Words): unknown {
    this.warn('disagrees', 'is completed by its status, but its fraction or its units say less.');
    return html`<p part="disagreement" class="note">${w.term('statusDisagrees')}</p>`;
  }

  #renderNext({next}: Progress, w: Words): unknown {
    if (!next) return nothing;
    const content = html`<span class="label">${w.term('nextStep')}</span> <span>${w.text(next.title)}</span>`;
    return html`<div part="next" class="next">${w.link(next.url, content)}</div>`;
  }

  #renderUnits(progress: Progress, w: Words): unknown {
    const {units} = progress;
    if (!units?.length) return nothing;
    return html`<details ?open=${units.length <= MANY}>
      <summary class="label">
        ${w.term(isPathway(progress) ? 'steps' : 'units')} (${w.number(units.length)})
      </summary>
      <ol part="units" role="list">
        ${units.map((unit) => this.#renderUnit(unit, w))}
      </ol>
    </details>`;
  }

  #renderUnit(unit: ProgressUnit, w: Words): unknown {
    const status = unitStatus(unit);
    const {score, fraction, optional} = unit;
    const partly = status === 'inProgress' && fraction !== undefined;
    const notes = [
      w.term(status ?? 'statusUnknown'),
      partly && w.number(percentOf(fraction) / 100, {style: 'percent'}),
      score && w.term('score', {value: score.value, max: score.max}),
      optional && w.term('optional'),
    ].filter(Boolean);
    return html`<li part="unit" class=${status ?? ''}>
      ${renderIcon(status)}
      <span>${w.link(unit.url, w.text(unit.title))}</span>
      <span class="muted">${notes.join(' · ')}</span>
    </li>`;
  }

  #renderFacts(progress: Progress, w: Words): unknown {
    const {due, started, lastActivity, completed, learner, certificate} = progress;
    const facts = {
      due: w.date(due),
      started: w.date(started),
      lastActivity: w.date(lastActivity),
      completedOn: w.date(completed),
      learner: learner?.name && w.text(learner.name),
    };
    return html`${w.facts(facts)}
    ${certificate && html`<p part="certificate" class="muted">${w.term('certificateIssued')}</p>`}`;
  }
}

const isPathway = ({course}: Progress): boolean => course === undefined;

const renderIcon = (status: ProgressStatus | undefined): unknown =>
  svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${CIRCLE + (status ? ICONS[status] : UNKNOWN)}></path></svg>`;
