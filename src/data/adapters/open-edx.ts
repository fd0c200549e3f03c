import type {Adapter, AdapterTools, BatchQuery, ListWire, MakeAdapter, PageQuery} from '../adapter.js';
import {fitting, isFiltered, isHopeless, pageOf, sorted, sound} from './lms/lists.js';
import {certificateOf, courseOf, isKey, pathOf, progressOf} from './lms/open-edx-values.js';
import {answered, each, endpoint, orMissing, rootOf} from './lms/requests.js';
import {count, idOf, list, told, wire, type Wire} from './lms/values.js';

/**
 * An Open edX LMS: courses are public (course API v1); progress (course home API) and certificates
 * (certificates API v0) are asked for with the learner's token.
 */
export const openEdx: MakeAdapter = (base) => new OpenEdx(rootOf(base, /\/api(?!.*\/api(?:\/|$))(?:\/.*)?$/));

/** The filters that its replies can answer. */
const SAYS = ['mode', 'provider'];

class OpenEdx implements Adapter {
  readonly #lms: URL;

  constructor(lms: URL) {
    this.#lms = lms;
  }

  async items({collection, by, ids, learner = ''}: BatchQuery, tools: AdapterTools): Promise<unknown[]> {
    if (collection === 'courses') return this.#courses(ids, tools);
    if (collection === 'progress' && by === 'course') return this.#progress(ids, learner, tools);
    if (collection === 'certificates') return this.#certificatesOf(ids, learner, tools);
    return missing(collection, tools);
  }

  async list(query: PageQuery, tools: AdapterTools): Promise<ListWire> {
    const {collection, learner} = query;
    if (collection === 'courses') return this.#courseList(query, tools);
    if (collection !== 'certificates') return missing(collection, tools);
    if (!learner) return tools.fail('forbidden', 'lists certificates by learner only', 403);
    return pageOf(await this.#certificates(learner, tools), query);
  }

  /** Those of a batch: by one request where the LMS knows `course_keys`, the rest one by one. */
  async #courses(ids: readonly string[], tools: AdapterTools): Promise<Wire[]> {
    const keys = ids.filter(isKey);
    const url = this.#catalogue({course_keys: keys.join(), page_size: 100});
    // Anybody may read them, whoever asks.
    const {results} = keys.length > 1 ? wire(await tools.getPublic(url)) : {};
    const listed = list(results)
      .map((reply) => courseOf(reply, this.#lms))
      .filter(({id}) => keys.includes(id as string));
    const rest = keys.filter((key) => !listed.some(({id}) => id === key));
    const fetched = await each(rest, async (key) => {
      const reply = await orMissing(
        tools.getPublic(endpoint(this.#lms, `api/courses/v1/courses/${pathOf(key)}/`)),
      );
      if (reply !== undefined && !wire(reply).id) return tools.fail('invalid-data', 'answered no course');
      return reply === undefined ? undefined : courseOf(reply, this.#lms);
    });
    return sound([...listed, ...fetched], 'courses', tools);
  }

  async #courseList(query: PageQuery, tools: AdapterTools): Promise<ListWire> {
    const {filters, limit, sort, cursor = '1'} = query;
    if (isHopeless(query, SAYS, tools)) return {items: []};
    // The LMS takes one organisation; of several, and of any other filter, each page is sifted here.
    const org = filters.provider?.length === 1 ? filters.provider[0] : undefined;
    const url = this.#catalogue({search_term: filters.q?.[0], org, page: cursor, page_size: limit});
    const reply = wire(await tools.get(url));
    if (!Array.isArray(reply.results)) return tools.fail('invalid-data', 'answered no list of courses');
    const {next, count: total} = wire(reply.pagination);
    const shown = reply.results.filter((course) => wire(course).hidden !== true);
    const items = fitting(
      sound(
        shown.map((course) => courseOf(course, this.#lms)),
        'courses',
        tools,
      ),
      query,
    );
    const isWhole = !next && cursor === '1';
    if (sort && !isWhole) tools.report('/sort expected a source that can sort more than one page');
    const isSifted = shown.length < reply.results.length || isFiltered(query, org ? ['provider'] : []);
    return told({
      items: isWhole ? sorted(items, sort) : items,
      total: isSifted ? undefined : count(total),
      next: pageNumber(next),
    }) as unknown as ListWire;
  }

  async #progress(ids: readonly string[], learner: string, tools: AdapterTools): Promise<Wire[]> {
    const keys = ids.filter(isKey);
    const who = learner === 'me' ? '' : `/${encodeURIComponent(learner)}/`;
    // Only for their titles, so nothing is lost without them.
    const courses = this.#courses(keys, {...tools, report: () => {}}).catch(() => []);
    return each(keys, async (id) => {
      const url = endpoint(this.#lms, `api/course_home/progress/${pathOf(id)}${who}`);
      const reply = await orMissing(tools.get(url), hasNoProgress);
      if (reply === undefined) return undefined;
      if (!Object.keys(wire(reply)).length) return tools.fail('invalid-data', 'answered no progress');
      const course = (await courses).find((course) => course.id === id);
      return progressOf(reply, {...course, id}, this.#lms, learner);
    });
  }

  async #certificates(learner: string, tools: AdapterTools): Promise<Wire[]> {
    const username = learner === 'me' ? await this.#username(tools) : learner;
    const path = `api/certificates/v0/certificates/${encodeURIComponent(username)}/`;
    const replies = list(await orMissing(tools.get(endpoint(this.#lms, path))));
    const certificates = replies.map((reply) => certificateOf(reply, this.#lms));
    return sound(
      certificates.filter((certificate) => certificate !== undefined),
      'certificates',
      tools,
    );
  }

  /** By id only among a learner's own: the LMS has a public page for each certificate, but no JSON. */
  async #certificatesOf(ids: readonly string[], learner: string, tools: AdapterTools): Promise<Wire[]> {
    const all = learner ? await this.#certificates(learner, tools) : [];
    return ids.flatMap((id) => {
      const found = all.find((certificate) => bare(certificate.id) === bare(id));
      return found ? {...found, id} : [];
    });
  }

  /** The token doesn't tell whose it is. */
  async #username(tools: AdapterTools): Promise<string> {
    const {username} = wire(await tools.get(endpoint(this.#lms, 'api/user/v1/me')));
    return idOf(username) ?? tools.fail('invalid-data', 'answered no username');
  }

  #catalogue(query: Record<string, string | number | undefined>): string {
    return endpoint(this.#lms, 'api/courses/v1/courses/', query);
  }
}

const missing = (collection: string, tools: AdapterTools): never =>
  tools.fail('not-found', `Open edX has no ${collection}`, 404);

/** Unknown course, progress page switched off; or, as a 401 whose whole body is a sentence, not enrolled. */
function hasNoProgress(error: unknown): boolean {
  const {status, problem} = answered(error);
  return status === 404 || (status === 401 && typeof problem === 'string' && /not enrolled/i.test(problem));
}

/** Only the number is taken from the LMS's own address, which may be plain http behind a proxy. */
const pageNumber = (next: unknown): string | undefined => /[?&]page=(\d+)/.exec(String(next))?.[1];

/** One certificate's id is written with hyphens here and without there. */
const bare = (id: unknown): string => String(id).replaceAll('-', '');
