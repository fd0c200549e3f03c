import type {Adapter, AdapterTools, BatchQuery, ListWire, MakeAdapter, PageQuery} from '../adapter.js';
import {isFiltered, isHopeless, pageOf, sound} from './lms/lists.js';
import {certificateOf, courseOf, isCourse, lacksPercentage, progressOf} from './lms/moodle-values.js';
import {each, endpoint, rootOf} from './lms/requests.js';
import {count, idOf, list, told, wire, type Wire} from './lms/values.js';

/**
 * Moodle's web services over REST. Each call needs the token of a learner, which goes into the body of a POST,
 * never into an address.
 */
export const moodle: MakeAdapter = (base) => {
  const site = rootOf(base, /\/(?:webservice(?:\/.*)?|[^/]*\.php)\/?$/);
  site.searchParams.delete('wstoken');
  return new Moodle(site);
};

class Moodle implements Adapter {
  readonly #site: URL;

  constructor(site: URL) {
    this.#site = site;
  }

  async items({collection, by, ids, learner = 'me'}: BatchQuery, tools: AdapterTools): Promise<unknown[]> {
    const is = (field: string) => (item: Wire) => ids.includes(item[field] as string);
    if (collection === 'courses') return this.#courses('ids', ids.filter(isNumber).join(), tools);
    if (collection === 'progress' && by === 'course') return this.#progress(learner, tools, is('course'));
    if (collection === 'certificates') return (await this.#badges(learner, tools)).filter(is('id'));
    return missing(collection, tools);
  }

  async list(query: PageQuery, tools: AdapterTools): Promise<ListWire> {
    const {collection, filters, learner = '', sort} = query;
    if (isHopeless(query, ['language', 'course'], tools)) return {items: []};
    if (collection === 'courses') {
      const q = filters.q?.[0];
      // The search knows neither languages nor order, so for these the whole catalogue is sifted here.
      if (q && !sort && !isFiltered(query, [])) return this.#search(q, query, tools);
      return pageOf(await this.#courses('', '', tools), query);
    }
    if (!/^(?:progress|certificates)$/.test(collection)) return missing(collection, tools);
    if (!learner) return tools.fail('forbidden', `lists ${collection} by learner only`, 403);
    return pageOf(await this.#learnerData(collection, learner, tools), query);
  }

  #learnerData(collection: string, learner: string, tools: AdapterTools): Promise<Wire[]> {
    return collection === 'progress' ? this.#progress(learner, tools) : this.#badges(learner, tools);
  }

  async #courses(field: string, value: string, tools: AdapterTools): Promise<Wire[]> {
    if (field && !value) return [];
    const {courses} = wire(await this.#call('core_course_get_courses_by_field', {field, value}, tools));
    return this.#coursesOf(courses, tools);
  }

  #coursesOf(replies: unknown, tools: AdapterTools): Wire[] {
    const found = arrayOf(replies, 'courses', tools).filter(isCourse);
    return sound(
      found.map((course) => courseOf(course, this.#site)),
      'courses',
      tools,
    );
  }

  async #search(q: string, {limit, cursor = '0'}: PageQuery, tools: AdapterTools): Promise<ListWire> {
    const fields = {criterianame: 'search', criteriavalue: q, page: cursor, perpage: String(limit)};
    const {total, courses} = wire(await this.#call('core_course_search_courses', fields, tools));
    const end = (Number(cursor) + 1) * limit;
    const next = end < (count(total) ?? 0) && list(courses).length ? String(Number(cursor) + 1) : undefined;
    return told({items: this.#coursesOf(courses, tools), total: count(total), next}) as unknown as ListWire;
  }

  /** A course in which the learner isn't enrolled has no record. */
  async #progress(
    learner: string,
    tools: AdapterTools,
    isAsked: (record: Wire) => boolean = () => true,
  ): Promise<Wire[]> {
    const userid = await this.#userId(learner, tools);
    // Counting the other learners takes Moodle seconds.
    const fields = {userid, returnusercount: '0'};
    const replies = await this.#call('core_enrol_get_users_courses', fields, tools);
    // Of nobody in particular Moodle says that he is enrolled nowhere.
    if (userid === SELF && Array.isArray(replies) && !replies.length) {
      return tools.fail('forbidden', 'does not tell whose token it is', 403);
    }
    const courses = arrayOf(replies, 'progress', tools).filter((reply) =>
      isAsked({course: idOf(wire(reply).id)}),
    );
    const byId = new Map(courses.map((course) => [idOf(wire(course).id)!, course]));
    byId.delete(undefined as unknown as string);
    return each([...byId.keys()], async (courseid) => {
      const course = byId.get(courseid);
      const activities = lacksPercentage(course)
        ? await this.#activities(courseid, userid, tools)
        : undefined;
      return progressOf(course, activities, this.#site, userid === SELF ? undefined : userid);
    });
  }

  /** Not every token may ask for them, and then they are not known. */
  async #activities(courseid: string, userid: string, tools: AdapterTools): Promise<unknown> {
    return this.#ask('core_completion_get_activities_completion_status', {courseid, userid}, tools);
  }

  async #badges(learner: string, tools: AdapterTools): Promise<Wire[]> {
    const userid = learner === 'me' ? SELF : await this.#userId(learner, tools);
    const {badges} = wire(await this.#call('core_badges_get_user_badges', {userid}, tools));
    return sound(
      arrayOf(badges, 'certificates', tools).map((badge) => certificateOf(badge, this.#site)),
      'certificates',
      tools,
    );
  }

  /** Whose token it is, where the token may ask. */
  async #userId(learner: string, tools: AdapterTools): Promise<string> {
    if (learner !== 'me')
      return isNumber(learner) ? learner : tools.fail('not-found', 'knows learners by number', 404);
    const reply = await this.#ask('core_webservice_get_site_info', {}, tools);
    if (wire(reply).errorcode !== 'accessexception') check(reply, tools);
    return idOf(wire(reply).userid) ?? SELF;
  }

  async #call(name: string, fields: Record<string, string>, tools: AdapterTools): Promise<unknown> {
    return check(await this.#ask(name, fields, tools), tools);
  }

  #ask(wsfunction: string, fields: Record<string, string>, tools: AdapterTools): Promise<unknown> {
    return tools.get(endpoint(this.#site, 'webservice/rest/server.php'), {
      // With its filters, or names in several languages come as all of them in a row.
      fields: {wsfunction, moodlewsrestformat: 'json', moodlewssettingfilter: '1', ...fields},
      tokenField: 'wstoken',
    });
  }
}

/** What Moodle takes for the token's owner. */
const SELF = '0';

const isNumber = (id: string): boolean => /^\d+$/.test(id);

const missing = (collection: string, tools: AdapterTools): never =>
  tools.fail('not-found', `Moodle has no ${collection}`, 404);

const arrayOf = (reply: unknown, what: string, tools: AdapterTools): unknown[] =>
  Array.isArray(reply) ? reply : tools.fail('invalid-data', `answered no list of ${what}`);

/** Moodle says 200 to everything; what went wrong stands in the reply. */
function check(reply: unknown, tools: AdapterTools): unknown {
  const {exception, errorcode, message} = wire(reply);
  if (!exception && !errorcode) return reply;
  const code = String(errorcode);
  const why = `${code}: ${String(message)}`;
  if (/^(?:invalid(?:timed)?token|requirelogin|requireloginerror)$/.test(code))
    return tools.fail('forbidden', why, 401);
  if (/access|permission|^servicerequires|^notenrolled|^usernotfullysetup|^sitepolicy/.test(code)) {
    return tools.fail('forbidden', why, 403);
  }
  if (/^invalid(?:record|user|courseid)|notexist|^unknown(?:course|user)/.test(code))
    return tools.fail('not-found', why, 404);
  if (/maintenance/.test(code)) return tools.fail('maintenance', why, 503);
  return tools.fail('http', why);
}
