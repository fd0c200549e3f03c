import {html, nothing} from 'lit';
import {renderCompetencies} from '../../internal/competencies/known.js';
import {renderCredential} from '../../internal/credential.js';
import {renderFigures, renderValue} from '../../internal/figures.js';
import {lateOnce} from '../../internal/competencies/late-once.js';
import type {Asking} from '../../internal/named.js';
import {factList, joined, section} from '../../internal/sections.js';
import type {Words} from '../../internal/words.js';
import {courseDetails} from '../../localization/en/course-details.js';
import {organizationKinds} from '../../localization/en/organization.js';
import type {Course, CourseVersion} from '../../schemas/course.js';
import type {OrganizationRef} from '../../schemas/shared.js';

/** Few courses name another; by its id alone where that can't be had. */
const originsFor = lateOnce(() => import('./origin.js'));

/** What only a card in full shows, as templates. */
export interface Details {
  provider: unknown;
  rest: unknown;
}

/** @param host is rendered again when more is known */
export function detailsOf(course: Course, host: Asking, w: Words): Details {
  const {provider, series, figures = [], competencies = []} = course;
  const origin = (id: string) => originsFor(host)?.originOf(id, course, host, w) ?? id;
  const named = (['learners', 'satisfaction'] as const).flatMap((key) =>
    course[key] ? [{label: w.own(key), ...course[key]}] : [],
  );
  return {
    provider: provider && renderProvider(provider, w),
    rest: html`${renderFigures([...named, ...figures], w)} ${series && renderSeries(series, w)}
    ${renderVersions(course, origin, w)} ${renderCompetencies(competencies, w, host)}
    ${renderFacts(course, origin, w)}`,
  };
}

/** The provider with its mark, and in small print what it is and where. */
function renderProvider({name, url, logo, kinds = [], country}: OrganizationRef, w: Words): unknown {
  const facts = kinds.map((kind) => w.term(kind, {}, organizationKinds));
  if (country) facts.push(w.nameOf('region', country));
  return html`${w.image(logo, 'provider-logo')}
    <div>
      ${w.link(url, w.text(name))}
      ${facts.length ? html`<p part="provider-facts">${facts.join(' · ')}</p>` : nothing}
    </div>`;
}

/** Dates, what one gets for it, where it comes from, and who teaches it. */
function renderFacts(course: Course, origin: (id: string) => unknown, w: Words): unknown {
  const {credential, instructors = [], localizedFrom} = course;
  return factList(
    w,
    {
      subjects: joined(w, course.subjects),
      starts: w.date(course.starts),
      ends: w.date(course.ends),
      credential: renderCredential(credential, w),
      recognition: w.text(course.recognition),
      localizedFrom: localizedFrom && origin(localizedFrom),
      instructors: instructors.length && w.list(instructors.map(({name, url}) => w.link(url, w.text(name)))),
      updated: w.date(course.updated),
    },
    courseDetails,
  );
}

/** Its figures are the whole series', and say so. */
function renderSeries({name, figures}: NonNullable<Course['series']>, w: Words): unknown {
  const note = html`<p class="muted">${w.term('seriesFigures')}</p>`;
  return section(
    w,
    'series',
    html`<p>${w.text(name)}</p>
      ${figures?.length ? note : nothing}${renderFigures(figures, w)}`,
  );
}

/** The languages it is given in, with titles, links and learners of their own where it has them. */
function renderVersions(course: Course, origin: (id: string) => unknown, w: Words): unknown {
  const {languages = [], versions = [], title} = course;
  const named = new Set(versions.map(({language}) => language.toLowerCase()));
  const others = languages.filter((tag) => named.size < named.add(tag.toLowerCase()).size);
  const all: CourseVersion[] = [...versions, ...others.map((language) => ({language}))];
  const items = all.map(({language, url, learners, title: own = url && title, localizedFrom}) => {
    const name = w.nameOf('language', language);
    const text = own ? html`${name} – ${w.text(own, language)}` : name;
    const count =
      learners && html`<span class="muted">${renderValue(learners, w)} ${w.term('learners')}</span>`;
    // Where it is the whole course's, the facts say it.
    const from = localizedFrom !== course.localizedFrom && localizedFrom;
    return html`<li>
      ${w.link(url, text)} ${count}
      ${from ? html`<span class="muted">${w.term('localizedFrom', {}, courseDetails)} ${origin(from)}</span>` : nothing}
    </li>`;
  });
  return section(w, 'languages', w.items('', items, 'stack'), 'versions');
}
