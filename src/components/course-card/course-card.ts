import {html, nothing, type CSSResultGroup, type PropertyDeclarations} from 'lit';
import type {ItemQuery, Resource} from '../../data/source.js';
import {itemOf} from '../../internal/remote.js';
import {IioeWidget} from '../../internal/widget.js';
import type {Words} from '../../internal/words.js';
import {durationWords} from '../../localization/duration.js';
import {courseCard} from '../../localization/en/course-card.js';
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
    super({...itemOf(resource), strings: courseCard});
  }

  query(): ItemQuery | undefined {
    return this.queryOf(this.course);
  }

  protected override renderData(course: Course, w: Words): unknown {
    const {title, summary, url, image, provider} = course;
    const compact = this.layout === 'compact';
    return html`${compact ? nothing : w.image(image)}
      <div class="stack">
        ${w.heading(this.headingLevel, w.link(url, w.text(title)))}
        ${provider && html`<p part="provider" class="muted">${w.link(provider.url, w.text(provider.name))}</p>`}
        ${renderTags(course, w)}
        ${summary && !compact ? html`<p part="summary">${w.text(summary)}</p>` : nothing}
        ${this.layout === 'row' || compact ? nothing : renderRest(course, w)}
      </div>`;
  }
}

function renderTags({enrolment, level, mode, workload, free}: Course, w: Words): unknown {
  const keys = [enrolment, level, mode, free && 'free'] as const;
  return w.chips('tags', [...keys.map((key) => key && w.term(key)), workload && durationWords(workload, w)]);
}

function renderRest(course: Course, w: Words): unknown {
  const {figures = [], competencies, series} = course;
  const named = (['learners', 'satisfaction'] as const).flatMap((key) =>
    course[key] ? [{label: w.own(key), ...course[key]}] : [],
  );
  const chips = w.chips(
    '',
    competencies?.map(
      ({name, level, url}) => html`${w.link(url, w.text(name))} <small>${w.text(level)}</small>`,
    ),
  );
  return html`${w.figures([...named, ...figures])} ${series && renderSeries(series, w)}
  ${renderVersions(course, w)} ${w.section('competencies', chips)} ${renderFacts(course, w)}`;
}

/** Its figures are the whole series', and say so. */
function renderSeries({name, figures}: NonNullable<Course['series']>, w: Words): unknown {
  const note = html`<p class="muted">${w.term('seriesFigures')}</p>`;
  return w.section(
    'series',
    html`<p>${w.text(name)}</p>
      ${figures?.length ? note : nothing}${w.figures(figures)}`,
  );
}

/** The languages it is given in, with titles, links and learners of their own where it has them. */
function renderVersions({languages = [], versions = [], title}: Course, w: Words): unknown {
  const others = languages.filter((tag) => !versions.some(({language}) => language === tag));
  const all: CourseVersion[] = [...versions, ...others.map((language) => ({language}))];
  const items = all.map(({language, url, learners, title: own = url && title}) => {
    const name = w.nameOf('language', language);
    const text = own ? html`${name} – ${w.text(own, language)}` : name;
    const count = learners && html`<span class="muted">${w.value(learners)} ${w.term('learners')}</span>`;
    return html`<li>${w.link(url, text)} ${count}</li>`;
  });
  return w.section('languages', w.items('', items), 'versions');
}

function renderFacts(course: Course, w: Words): unknown {
  const {credential, instructors} = course;
  const kind = credential?.kind;
  return w.facts({
    subjects: w.join(course.subjects),
    starts: w.date(course.starts),
    ends: w.date(course.ends),
    credential:
      credential &&
      html`${w.text(credential.name)} ${kind && html`<span class="muted">${w.term(kind)}</span>`}`,
    recognition: w.text(course.recognition),
    localizedFrom: course.localizedFrom,
    instructors: instructors && w.list(instructors.map(({name, url}) => w.link(url, w.text(name)))),
    updated: w.date(course.updated),
  });
}
