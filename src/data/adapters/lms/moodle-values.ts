import {plainLine, plainText} from './html.js';
import {page} from './requests.js';
import {
  count,
  dateOfSeconds,
  heads,
  idOf,
  isPast,
  link,
  list,
  text,
  told,
  wire,
  type Wire,
} from './values.js';

/**
 * What Moodle says, as the contract writes it.
 *
 * Left out, because each site gives them a meaning of its own: categories, custom fields, methods of enrolment.
 */
export function courseOf(reply: unknown, site: URL): Wire {
  const course = wire(reply);
  const {fullname, displayname, summary, contacts, lang, startdate, enddate, timemodified} = course;
  const id = idOf(course.id);
  const language = languageOf(lang);
  const people = list(contacts).flatMap((contact) => plainLine(wire(contact).fullname) ?? []);
  return told({
    id,
    title: plainLine(displayname) ?? plainLine(fullname),
    summary: plainText(summary),
    url: id && courseUrl(site, id),
    image: imageOf(course, site),
    languages: language && [language],
    starts: dateOfSeconds(startdate),
    ends: dateOfSeconds(enddate),
    learners: heads(course.enrolledusercount),
    instructors: people.length ? people.map((name) => ({name})) : undefined,
    updated: dateOfSeconds(timemodified),
  });
}

/** The front page is a course of its own to Moodle, and to nobody else. */
export const isCourse = (reply: unknown): boolean => {
  const {format, categoryid, visible} = wire(reply);
  return format !== 'site' && categoryid !== 0 && visible !== 0 && visible !== false;
};

const courseUrl = (site: URL, id: string): string =>
  page(site, `course/view.php?id=${encodeURIComponent(id)}`);

/** Moodle's own codes; of their endings only those that are countries (`sr_lt` is no Lithuanian Serbian). */
function languageOf(code: unknown): string | undefined {
  const [, language, country] =
    /^([a-z]{2,3})(?:_(ar|br|ca|cn|co|mx|tw|us|ve))?(?:_\w+)?$/.exec(text(code) ?? '') ?? [];
  return country ? `${language}-${country.toUpperCase()}` : language;
}

function imageOf({overviewfiles, courseimage}: Wire, site: URL): string | undefined {
  const picture = list(overviewfiles)
    .map(wire)
    .find(({mimetype}) => String(mimetype).startsWith('image/'));
  return publicFile(courseimage, site) ?? publicFile(picture?.fileurl, site);
}

/**
 * Moodle gives the addresses that its app uses, which want the token in the address. The same file has one
 * without for whoever may see it: badges anybody, courses' pictures anybody unless the site forces a login.
 */
function publicFile(value: unknown, site: URL): string | undefined {
  const url = link(value, site)?.replace(/\/webservice(?=\/pluginfile\.php\/\d+\/(?:course|badges)\/)/, '');
  return url && !/\/(?:webservice|tokenpluginfile\.php)\//.test(url) ? url : undefined;
}

/**
 * One source only for how far it is: the course's own percentage. The completion states of its activities,
 * counted, might contradict it, so they are asked for only where there is none.
 *
 * @param activities reply of `core_completion_get_activities_completion_status`, if it was asked for
 */
export function progressOf(reply: unknown, activities: unknown, site: URL, user: string | undefined): Wire {
  const {id, displayname, fullname, progress, completed, lastaccess} = wire(reply);
  const course = idOf(id)!;
  const percent = percentOf(progress);
  const states = statesOf(activities);
  const idle = percent === 0 && !completed && 'lastaccess' in wire(reply) && !dateOfSeconds(lastaccess);
  return told({
    id: user ? `${course}-${user}` : course,
    course,
    learner: user && {id: user},
    title: plainLine(displayname) ?? plainLine(fullname),
    url: courseUrl(site, course),
    // By the criteria of the course, which may ask for less than all of its activities, or for more.
    status: completed === true ? 'completed' : idle ? 'notStarted' : started(percent),
    fraction: percent,
    unitsDone: states.length ? states.filter((state) => state === 1 || state === 2).length : undefined,
    unitsTotal: states.length || undefined,
    lastActivity: dateOfSeconds(lastaccess),
  });
}

const started = (percent: number | undefined): string | undefined => (percent ? 'inProgress' : undefined);

/** Whether to ask for the activities, too. */
export const lacksPercentage = (reply: unknown): boolean => {
  const {progress, enablecompletion, completionusertracked} = wire(reply);
  return percentOf(progress) === undefined && !!enablecompletion && completionusertracked !== false;
};

const percentOf = (progress: unknown): number | undefined =>
  typeof progress === 'number' && progress >= 0 && progress <= 100 ? progress / 100 : undefined;

/** 0 incomplete, 1 complete, 2 passed, 3 failed: of the activities that count for this learner. */
const statesOf = (activities: unknown): number[] =>
  list(wire(activities).statuses)
    .map(wire)
    .filter(
      ({tracking, hascompletion, istrackeduser, uservisible}) =>
        Number(tracking) > 0 && ![hascompletion, istrackeduser, uservisible].includes(false),
    )
    .flatMap(({state}) => count(state) ?? []);

/** A badge that was issued: Moodle deletes one that is revoked. `status` is of the badge, not of the issuing. */
export function certificateOf(reply: unknown, site: URL): Wire {
  const badge = wire(reply);
  const {name, description, issuername, issuerurl, recipientfullname, dateissued, dateexpire} = badge;
  const id = idOf(badge.uniquehash);
  const issuer = plainLine(issuername);
  const recipient = plainLine(recipientfullname);
  const image = publicFile(badge.badgeurl, site);
  const expires = dateOfSeconds(dateexpire);
  const competencies = list(badge.alignment).flatMap((target) => competencyOf(wire(target), site));
  return told({
    id,
    name: plainLine(name),
    description: plainText(description),
    image: image && told({url: image, alt: plainLine(badge.imagecaption)}),
    recipient: recipient && {name: recipient},
    issuer: issuer && told({name: issuer, url: link(issuerurl, site)}),
    course: count(badge.courseid) ? String(badge.courseid) : undefined,
    competencies: competencies.length ? competencies : undefined,
    issued: dateOfSeconds(dateissued),
    expires,
    status: isPast(expires) ? 'expired' : 'active',
    url: id && page(site, `badges/badge.php?hash=${encodeURIComponent(id)}`),
  });
}

function competencyOf({targetName, targetFramework, targetCode, targetUrl}: Wire, site: URL): Wire[] {
  const name = plainLine(targetName);
  if (!name) return [];
  return [
    told({id: idOf(targetCode), name, framework: plainLine(targetFramework), url: link(targetUrl, site)}),
  ];
}
