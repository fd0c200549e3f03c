import {html, nothing, type CSSResultGroup, type PropertyDeclarations} from 'lit';
import type {ItemQuery, Resource} from '../../data/source.js';
import {IioeWidget} from '../../internal/widget.js';
import type {Words} from '../../internal/words.js';
import {courseCard} from '../../localization/en/course-card.js';
import type {Localizer} from '../../localization/localizer.js';
import type {Course, CourseVersion} from '../../schemas/course.js';
import {courseShape} from '../../schemas/shapes/course.js';
import {courseCardStyles} from './course-card.styles.js';

const resource: Resource<Course> = {collection: 'courses', shape: courseShape};

/**
 * One course. A series' figures are shown as the series', never as the course's own.
 *
 * @csspart image - the picture
 * @csspart summary - the summary
 * @csspart provider - who gives the course
 * @csspart tags - level, format, workload, enrolment
 * @csspart figures - the figures
 * @csspart figure - one figure
 * @csspart figure-value - its number
 * @csspart figure-label - what it counts
 * @csspart versions - the course in its languages
 * @csspart series - the series and its figures
 * @csspart competencies - what one learns
 * @csspart facts - dates, credential, recognition, people
 */
export class IioeCourseCard extends IioeWidget<Course> {
  static override styles: CSSResultGroup = [IioeWidget.styles, courseCardStyles];

  static override properties: PropertyDeclarations = {course: {}};

  /** The course's id. */
  declare course?: string;

  constructor() {
    super({resource, strings: courseCard});
  }

  query(): ItemQuery | undefined {
    return this.course ? {by: 'ids', id: this.course} : undefined;
  }

  protected override renderData(course: Course, l: Localizer): unknown {
    const w = this.words;
    const full = this.layout !== 'compact' && this.layout !== 'row';
    return html`${this.layout === 'compact' ? nothing : w.image(course.image)}
      <div class="stack">
        ${w.heading(this.headingLevel, w.link(course.url, w.text(course.title)))}
        ${this.#renderProvider(course, w)} ${this.#renderTags(course, l)}
        ${this.layout === 'compact' || !course.summary
          ? nothing
          : html`<p part="summary">${w.text(course.summary)}</p>`}
        ${full ? this.#renderRest(course, l, w) : nothing}
      </div>`;
  }

  #renderProvider({provider}: Course, w: Words): unknown {
    return provider && html`<p part="provider" class="muted">${w.link(provider.url, w.text(provider.name))}</p>`;
  }

  #renderTags(course: Course, l: Localizer): unknown {
    const tags = [
      course.enrolment && l.term(course.enrolment),
      course.level && l.term(course.level),
      course.mode && l.term(course.mode),
      course.workload && l.duration(course.workload),
      course.free && l.term('free'),
    ].filter(Boolean);
    return tags.length
      ? html`<ul part="tags" class="cluster" role="list">${tags.map((tag) => html`<li class="chip">${tag}</li>`)}</ul>`
      : nothing;
  }

  #renderRest(course: Course, l: Localizer, w: Words): unknown {
    const figures = [
      course.learners && {label: l.term('learners'), ...course.learners},
      course.satisfaction && {label: l.term('satisfaction'), ...course.satisfaction},
      ...(course.figures ?? []),
    ].filter((figure) => figure !== undefined);
    return html`${w.figures(figures)} ${this.#renderSeries(course, l, w)} ${this.#renderLanguages(course, l, w)}
    ${this.#renderCompetencies(course, l, w)} ${this.#renderFacts(course, l, w)}`;
  }

  #renderSeries({series}: Course, l: Localizer, w: Words): unknown {
    return series && html`<div part="series" class="panel">
      <p><span class="label">${l.term('series')}</span> ${w.text(series.name)}</p>
      ${series.figures?.length ? html`<p class="muted">${l.term('seriesFigures')}</p>${w.figures(series.figures)}` : nothing}
    </div>`;
  }

  #renderLanguages({languages, versions, title}: Course, l: Localizer, w: Words): unknown {
    if (!versions?.length && !languages?.length) return nothing;
    const rest = (languages ?? []).filter((tag) => !versions?.some(({language}) => language === tag));
    return html`<div part="versions">
      <p class="label">${l.term('languages')}</p>
      <ul class="versions" role="list">
        ${versions?.map((version) => html`<li>${this.#renderVersion(version, title, l, w)}</li>`)}
        ${rest.map((tag) => html`<li>${l.languageName(tag)}</li>`)}
      </ul>
    </div>`;
  }

  #renderVersion(version: CourseVersion, title: Course['title'], l: Localizer, w: Words): unknown {
    const name = l.languageName(version.language);
    const own = w.inLanguage(version.title ?? title, version.language);
    return html`${w.link(version.url, html`${name}<span class="version-title">: ${own}</span>`)}
    ${version.learners && html`<span class="muted">${l.term('learners')}: ${w.value(version.learners)}</span>`}`;
  }

  #renderCompetencies({competencies}: Course, l: Localizer, w: Words): unknown {
    if (!competencies?.length) return nothing;
    return html`<div part="competencies">
      <p class="label">${l.term('competencies')}</p>
      <ul class="cluster" role="list">
        ${competencies.map(({name, url}) => html`<li class="chip">${w.link(url, w.text(name))}</li>`)}
      </ul>
    </div>`;
  }

  #renderFacts(course: Course, l: Localizer, w: Words): unknown {
    const {credential, instructors, subjects} = course;
    const kind = credential?.kind && l.term(credential.kind);
    return html`<dl part="facts" class="facts">
      ${w.fact(l.term('subjects'), subjects && w.join(subjects))}
      ${w.fact(l.term('starts'), course.starts && l.date(course.starts))}
      ${w.fact(l.term('ends'), course.ends && l.date(course.ends))}
      ${w.fact(l.term('credential'), credential && html`${w.text(credential.name)}${kind && html` <span class="muted">${kind}</span>`}`)}
      ${w.fact(l.term('recognition'), course.recognition && w.text(course.recognition))}
      ${w.fact(l.term('localizedFrom'), course.localizedFrom)}
      ${w.fact(l.term('instructors'), instructors && w.join(instructors.map(({name}) => name)))}
      ${w.fact(l.term('updated'), course.updated && l.date(course.updated))}
    </dl>`;
  }
}
