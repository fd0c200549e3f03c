import {filters} from '../../data/collection/filters.js';
import {certificateTest, learnersOf} from '../../data/collection/learners.js';
import {pageOf} from '../../data/collection/paging.js';
import {
  commaList,
  isLearnerData,
  isProgressBatch,
  limitOf,
  MOST_IDS,
  selectingOf,
} from '../../data/collection/request.js';
import {select} from '../../data/collection/select.js';
import {tableOf} from '../../data/collection/table.js';
import {codesAt, idOf} from '../../data/collection/values.js';
import type {CollectionName} from '../../schemas/index.js';
import {json, problem} from './replies.js';

/** A one-file document of the API contract; whole collections, as JSON. */
export type FakeDocument = {readonly service?: object} & {
  readonly [Name in CollectionName]?: readonly object[];
};

/** One request for a collection. */
export interface Asked {
  collection: string;
  /** The item's id, where one is asked for by its path. */
  id: string | undefined;
  params: URLSearchParams;
  /** Whose request it is, where a token says so. */
  bearer: string | null;
}

/** Who may read learner data. */
export interface Rule {
  /** Who `learner=me` is. */
  learner: string;
  /** The token without which nobody is; undefined lets anybody read. */
  token: string | undefined;
}

/** Whether a request is for learner data. */
export const isLearner = ({collection, id, params}: Asked): boolean => isLearnerData(collection, id, params);

/** Answers as the reference API does, over a document. */
export function readDocument(document: FakeDocument, asked: Asked, rule: Rule): Response {
  const {collection, id, params} = asked;
  const items = Object.hasOwn(filters, collection) ? document[collection as CollectionName] : undefined;
  if (!Array.isArray(items)) return refuse(404, 'Not Found', `This API has no collection "${collection}".`);
  const refusal = refusalOf(asked, rule);
  if (refusal) return refusal;
  const {byId} = tableOf(items);
  const may = readableBy(document, asked, rule);
  const caching = isLearner(asked)
    ? {'Cache-Control': 'no-store', Vary: 'Authorization'}
    : {'Cache-Control': 'public, max-age=60'};
  if (id === undefined) {
    const readable = [...byId.values()].filter(may);
    return listReply(document, collection as CollectionName, readable, params, caching);
  }
  const item = byId.get(id);
  return item && may(item)
    ? json(published(collection, item), {headers: caching})
    : refuse(404, 'Not Found', `There is no item "${id}" in ${collection}.`);
}

const refuse = (status: number, title: string, detail: string, headers = {}): Response =>
  problem(status, {title, detail}, {'Cache-Control': 'no-store', ...headers});

/** What keeps a request from being answered at all. */
function refusalOf(asked: Asked, {learner, token}: Rule): Response | undefined {
  const {collection, id, params, bearer} = asked;
  const named = commaList(params, 'learner');
  const isGuarded = collection === 'progress' || collection === 'certificates';
  if (isGuarded && id === undefined && !params.has('ids') && !named.length)
    return refuse(403, 'Forbidden', `Ask for ${collection} by id, by "ids" or by "learner".`);
  if (commaList(params, 'ids').length > MOST_IDS)
    return refuse(400, 'Bad Request', `A batch holds at most ${MOST_IDS} ids.`);
  if (token === undefined || !isLearner(asked)) return undefined;
  if (bearer !== token)
    return refuse(401, 'Unauthorized', 'Sign in to see learner data.', {'WWW-Authenticate': 'Bearer'});
  if (named.some((one) => one !== 'me' && one !== learner))
    return refuse(403, 'Forbidden', 'These are the data of another learner.');
  return undefined;
}

/** Learner data are those of the learners that are named; without a name, of the one who asks. */
function readableBy(document: FakeDocument, asked: Asked, {learner}: Rule): (item: unknown) => boolean {
  if (!isLearner(asked)) return () => true;
  const named = commaList(asked.params, 'learner').map((one) => (one === 'me' ? learner : one));
  const owners = named.length ? named : [learner];
  const isTheirs = (record: unknown) => learnersOf(record).some((one) => owners.includes(one));
  if (asked.collection === 'progress') return isTheirs;
  return certificateTest((document.progress ?? []).filter(isTheirs), isTheirs);
}

/** Ids are strings; whose a certificate is, is nobody else's business. */
function published(collection: string, item: unknown): unknown {
  const {learner, ...rest} = item as Record<string, unknown>;
  return {...rest, id: idOf(item), ...(learner !== undefined && collection !== 'certificates' && {learner})};
}

function listReply(
  document: FakeDocument,
  collection: CollectionName,
  readable: readonly unknown[],
  params: URLSearchParams,
  headers: Record<string, string>,
): Response {
  const ids = params.has('ids') ? commaList(params, 'ids') : undefined;
  const chosen = ids ? ids.flatMap((id) => readable.find((item) => idOf(item) === id) ?? []) : readable;
  const {items, facets} = select(collection, chosen, selectingOf(collection, params), {
    language: codesAt(document, 'service.defaultLanguage')[0] ?? 'en',
    find: (other, id) => document[other]?.find((item) => idOf(item) === id),
  });
  const page =
    ids || isProgressBatch(collection, params) ? {items} : pageOf(items, limitOf(params), cursorOf(params));
  if (!page) return refuse(400, 'Bad Request', 'This cursor is not one of this list.');
  const body = {
    items: page.items.map((item) => published(collection, item)),
    total: items.length,
    ...('cursor' in page && {next: nextOf(collection, params, page.cursor)}),
    ...(facets && {facets}),
  };
  return json(body, {headers});
}

const cursorOf = (params: URLSearchParams): string | undefined => params.get('cursor') ?? undefined;

/** Relative to the base, as the reference API writes it. */
function nextOf(collection: string, params: URLSearchParams, cursor: string): string {
  const next = new URLSearchParams(params);
  next.set('cursor', cursor);
  return `${collection}?${next}`;
}
