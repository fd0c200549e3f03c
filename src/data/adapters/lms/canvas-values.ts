import {page} from './requests.js';
import {
  count,
  date,
  heads,
  idOf,
  known,
  language,
  link,
  list,
  text,
  told,
  wire,
  type Wire,
} from './values.js';

/** What Canvas says, as the contract writes it; its names and descriptions are no HTML. */
export function courseOf(reply: unknown, canvas: URL): Wire {
  const course = wire(reply);
  const id = idOf(course.id);
  const account = wire(course.account);
  const provider = text(account.name);
  const locale = language(course.locale);
  return told({
    id,
    title: text(course.name),
    summary: text(course.public_description),
    url: id && courseUrl(course, id, canvas),
    image: link(course.image_download_url, canvas),
    provider: provider && told({id: idOf(account.id), name: provider}),
    languages: locale && [locale],
    mode: known(MODES, course.course_format),
    starts: date(course.start_at),
    ends: date(course.end_at),
    learners: heads(course.total_students),
  });
}

const MODES = {online: 'online', blended: 'blended', on_campus: 'inPerson'};

/** Through a proxy the API's address is not the one for people, which the course's calendar tells. */
function courseUrl({calendar}: Wire, id: string, canvas: URL): string {
  const feed = link(wire(calendar).ics, canvas);
  const path = `courses/${encodeURIComponent(id)}`;
  return feed ? new URL(`/${path}`, feed).href : page(canvas, path);
}

/** Whether a learner can open it: neither unpublished nor deleted. */
export const isOpen = (reply: unknown): boolean =>
  !/^(?:unpublished|deleted)$/.test(String(wire(reply).workflow_state));

/**
 * A learner's requirements; undefined where the course has none or the person is no learner in it. The next
 * one has an address but no title, so it isn't told as `next`: it is where the record's link leads.
 *
 * @param reply a course with `course_progress`
 */
export function progressOf(reply: unknown, canvas: URL, learner: string): Wire | undefined {
  const course = wire(reply);
  const {id: key, title, url} = courseOf(course, canvas);
  const {requirement_count, requirement_completed_count, next_requirement_url, completed_at} = wire(
    course.course_progress,
  );
  const total = count(requirement_count);
  const done = count(requirement_completed_count);
  const completed = date(completed_at);
  if (!key || (total === undefined && !completed)) return undefined;
  const user = learner === 'me' ? studentOf(course) : learner;
  return told({
    id: user ? `${key as string}-${user}` : key,
    course: key,
    learner: user && {id: user},
    title,
    url: link(next_requirement_url, canvas) ?? url,
    status: completed ? 'completed' : undefined,
    unitsDone: total ? done : undefined,
    unitsTotal: total || undefined,
    completed,
  });
}

const studentOf = ({enrollments}: Wire): string | undefined =>
  idOf(
    list(enrollments)
      .map(wire)
      .find(({type}) => type === 'student')?.user_id,
  );
