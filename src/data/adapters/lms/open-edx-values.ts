import {plainLine, plainText} from './html.js';
import {page} from './requests.js';
import {count, date, idOf, isPast, known, link, list, told, wire, type Wire} from './values.js';

/**
 * What Open edX says, as the contract writes it.
 *
 * `effort` is left out: it is free text in any language, and by the course API's own words the hours of a
 * week, never of the course. So is the mode of a course paced by its instructor: it may be online or not.
 */
export function courseOf(reply: unknown, lms: URL): Wire {
  const {id, name, org, short_description, overview, media, start, start_type, end, pacing} = wire(reply);
  const key = idOf(id);
  const provider = plainLine(org);
  return told({
    id: key,
    title: plainLine(name),
    summary: plainText(short_description) ?? plainText(overview),
    url: key && page(lms, `courses/${pathOf(key)}/about`),
    image: imageOf(wire(media), lms),
    provider: provider && {id: provider, name: provider},
    mode: pacing === 'self' ? 'selfPaced' : undefined,
    // `empty` is a default far in the future, `string` is words of the author's in place of a date.
    starts: start_type === 'timestamp' || start_type === undefined ? date(start) : undefined,
    ends: date(end),
    enrolment: enrolmentOf(wire(reply)),
  });
}

/** A course key as it stands in a path: `:`, `+` and, in old keys, `/` as they are. */
export const pathOf = (key: string): string =>
  encodeURIComponent(key).replace(/%(?:3A|2B|2F)/g, decodeURIComponent);

/** Whether an id can be a course key at all; nothing else becomes part of a path. */
export const isKey = (id: string): boolean => id.split('/').every((part) => !/^\.*$/.test(part));

function imageOf(media: Wire, lms: URL): string | undefined {
  const {large, raw, small} = wire(media.image);
  const found = [large, raw, small, wire(media.course_image).uri, wire(media.banner_image).uri];
  return found.map((address) => link(address, lms)).find(Boolean);
}

/** By its dates alone: without any, or by invitation, nothing is known of it. */
function enrolmentOf({enrollment_start, enrollment_end, end, invitation_only}: Wire): string | undefined {
  const [opens, closes] = [date(enrollment_start), date(enrollment_end)];
  if (isPast(date(end)) || isPast(closes)) return 'closed';
  if (isPast(opens) === false) return 'upcoming';
  return (opens ?? closes) && invitation_only !== true ? 'open' : undefined;
}

/**
 * The units of a course as its progress page counts them: those that the learner's track locks are not done.
 * `completed` means that all there is to do is done, which is not the same as passing; while more is to be
 * released it is not said. Scores are left out: they are of subsections, and would be counted as units.
 */
export function progressOf(reply: unknown, course: Wire & {id: string}, lms: URL, learner: string): Wire {
  const {completion_summary, has_scheduled_content, access_expiration, end, certificate_data} = wire(reply);
  const {complete_count, incomplete_count, locked_count} = wire(completion_summary);
  const done = count(complete_count);
  const open = count(incomplete_count);
  const total = done === undefined || open === undefined ? 0 : done + open + (count(locked_count) ?? 0);
  const access = date(wire(access_expiration).expiration_date);
  const all = total > 0 && done === total;
  return told({
    id: course.id,
    course: course.id,
    learner: learner === 'me' ? undefined : {id: learner},
    title: course.title,
    url: page(lms, `courses/${pathOf(course.id)}/course/`),
    status: statusOf({all, more: !!has_scheduled_content, begun: !!done || hasScored(wire(reply)), access}),
    unitsDone: total ? done : undefined,
    unitsTotal: total || undefined,
    due: [date(end), access]
      .filter((day) => day !== undefined)
      .sort((a, b) => Date.parse(a) - Date.parse(b))[0],
    certificate: certificateId(wire(certificate_data)),
  });
}

interface Standing {
  all: boolean;
  more: boolean;
  begun: boolean;
  access: string | undefined;
}

/** Where it is left out, the count of the units says it. */
function statusOf({all, more, begun, access}: Standing): string | undefined {
  if (all && !more) return 'completed';
  if (isPast(access)) return 'expired';
  return begun ? 'inProgress' : undefined;
}

const hasScored = ({course_grade, section_scores}: Wire): boolean =>
  Number(wire(course_grade).percent) > 0 ||
  list(section_scores)
    .flatMap((section) => list(wire(section).subsections))
    .some((subsection) => Number(wire(subsection).num_points_earned) > 0);

/** The certificate's id stands in the addresses of its page. */
function certificateId({uuid, cert_web_view_url, download_url}: Wire): string | undefined {
  const found = [cert_web_view_url, download_url].map(
    (url) => /\/certificates\/([\da-f-]{32,36})(?![\w-])/i.exec(String(url))?.[1],
  );
  return idOf(uuid) ?? found.find(Boolean);
}

/** (openedx certificates/data.py, CertificateStatuses) Any other status says that there is none. */
const STATUSES = {
  downloadable: 'active',
  unavailable: 'revoked',
  invalidated: 'revoked',
};

/** A certificate, or undefined where the record only says why there is none. */
export function certificateOf(reply: unknown, lms: URL): Wire | undefined {
  const record = wire(reply);
  const {course_id, course_display_name, course_organization, created_date, is_passing, download_url} =
    record;
  const status = known(STATUSES, record.status);
  if (!status) return undefined;
  const issuer = plainLine(course_organization);
  return told({
    id: certificateId(record) ?? idOf(course_id),
    name: plainLine(course_display_name),
    issuer: issuer && {id: issuer, name: issuer},
    course: idOf(course_id),
    issued: date(created_date),
    // One that is there but not passed: the LMS contradicts itself.
    status: status === 'active' && is_passing === false ? undefined : status,
    url: status === 'active' ? link(download_url, lms) : undefined,
  });
}
