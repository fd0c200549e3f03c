import type {Adapter, AdapterTools, BatchQuery, ListWire, MakeAdapter, PageQuery} from '../adapter.js';
import {courseOf, isOpen, progressOf} from './lms/canvas-values.js';
import {isHopeless, pageOf, sound} from './lms/lists.js';
import {answered, each, endpoint, orMissing, rootOf} from './lms/requests.js';
import {idOf, wire, type Wire} from './lms/values.js';

/**
 * Canvas, through a proxy that adds what it lacks for a browser (`docs/sources.md`). Each request carries the
 * token, as a header; its owner's courses are the list.
 */
export const canvas: MakeAdapter = (base) => {
  const root = rootOf(base, /\/api(?:\/v1(?:\/.*)?)?\/?$/);
  root.searchParams.delete('access_token');
  return new Canvas(root);
};

/** Beside a course's own fields. */
const INCLUDED =
  '?include[]=course_image&include[]=total_students&include[]=account&include[]=course_progress';

/** Its most for a page; and no owner of a token has more courses than ten of them. */
const A_PAGE = 100;
const MOST_PAGES = 10;

class Canvas implements Adapter {
  readonly #root: URL;

  constructor(root: URL) {
    this.#root = root;
  }

  async items({collection, by, ids, learner = 'me'}: BatchQuery, tools: AdapterTools): Promise<unknown[]> {
    const isProgress = collection === 'progress' && by === 'course';
    if (collection !== 'courses' && !isProgress) return missing(collection, tools);
    const keys = ids.filter((id) => /^\d+(?:~\d+)?$/.test(id));
    if (isProgress && learner !== 'me') return this.#progressOf(keys, learner, tools);
    const replies = await this.#batch(keys, tools);
    return isProgress ? this.#records(replies) : this.#courses(replies, tools);
  }

  async list(query: PageQuery, tools: AdapterTools): Promise<ListWire> {
    const {collection, learner} = query;
    if (collection !== 'courses' && collection !== 'progress') return missing(collection, tools);
    if (collection === 'progress' && learner !== 'me') {
      return tools.fail('forbidden', "lists the progress of the token's owner only", 403);
    }
    if (isHopeless(query, ['language', 'mode', 'provider', 'course'], tools)) return {items: []};
    const replies = (await this.#all(tools)).filter(isOpen);
    return pageOf(learner ? this.#records(replies) : this.#courses(replies, tools), query);
  }

  #courses(replies: unknown[], tools: AdapterTools): Wire[] {
    // Outside its dates a course tells no more than its id.
    const told = replies.filter((reply) => wire(reply).access_restricted_by_date !== true);
    return sound(
      told.map((reply) => courseOf(reply, this.#root)),
      'courses',
      tools,
    );
  }

  #records(replies: unknown[]): Wire[] {
    return replies
      .map((reply) => progressOf(reply, this.#root, 'me'))
      .filter((record) => record !== undefined);
  }

  /** One by its id, several from the list of the owner's courses, and by their ids what is not in it. */
  async #batch(ids: readonly string[], tools: AdapterTools): Promise<unknown[]> {
    const listed = ids.length > 1 ? await this.#all(tools) : [];
    const found = listed.filter((reply) => ids.includes(idOf(wire(reply).id) ?? ''));
    const known = new Set(found.map((reply) => idOf(wire(reply).id)));
    const rest = ids.filter((id) => !known.has(id));
    const fetched = await each(rest, (id) =>
      orMissing(tools.get(this.#at(`courses/${id}${INCLUDED}`)), isClosed),
    );
    return [...found, ...fetched];
  }

  /** Its pages until one is short: a browser's page can't read the `Link` header that names the next. */
  async #all(tools: AdapterTools): Promise<unknown[]> {
    const all: unknown[] = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
      const replies = await tools.get(this.#at(`courses${INCLUDED}&page=${page}&per_page=${A_PAGE}`));
      if (!Array.isArray(replies)) return tools.fail('invalid-data', 'answered no list of courses');
      all.push(...(replies as unknown[]));
      if (replies.length < A_PAGE) break;
    }
    return all;
  }

  async #progressOf(ids: readonly string[], learner: string, tools: AdapterTools): Promise<Wire[]> {
    return each(ids, async (id) => {
      const url = this.#at(`courses/${id}/users/${encodeURIComponent(learner)}/progress`);
      const course_progress = await orMissing(tools.get(url), isClosed);
      return progressOf({id, course_progress}, this.#root, learner);
    });
  }

  #at(path: string): string {
    const [, way = '', query = ''] = /^([^?]*)\??(.*)$/.exec(path) ?? [];
    return endpoint(this.#root, `api/v1/${way}`, new URLSearchParams(query));
  }
}

const missing = (collection: string, tools: AdapterTools): never =>
  tools.fail('not-found', `Canvas has no ${collection}`, 404);

/** Not there, or not for this person: Canvas says 401 to that too, and only its own word tells it from a bad token. */
function isClosed(error: unknown): boolean {
  const {status, problem} = answered(error);
  return status === 404 || status === 403 || (status === 401 && wire(problem).status === 'unauthorized');
}
