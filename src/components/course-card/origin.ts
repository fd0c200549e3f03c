import type {ReactiveElement} from 'lit';
import type {DataSource} from '../../data/source.js';
import type {Query} from '../../internal/remote.js';
import type {Words} from '../../internal/words.js';
import type {Course} from '../../schemas/course.js';
import {courseShape} from '../../schemas/shapes/course.js';

/** What the card has asked, and of whom; until when the answer counts. */
export interface Asked {
  source: DataSource;
  query: Query;
  signal: AbortSignal;
}

type Origin = Pick<Course, 'title' | 'url'>;

/** What each card knows so far of where its course comes from: `null` for what is not to be had. */
const known = new WeakMap<
  ReactiveElement,
  {course: Course; origins: Map<string, Origin | null | undefined>}
>();

/**
 * The course that another one was localised from: its title as a link. It is told by its id alone, so its source
 * is asked; where that doesn't know it either, the id is all there is to show.
 */
export function originOf(
  id: string,
  course: Course,
  host: ReactiveElement,
  asked: Asked | undefined,
  w: Words,
): unknown {
  const origin = id === course.id ? course : asked ? lookUp(id, course, host, asked) : null;
  if (origin === null) return id;
  // Its line is there already, so that nothing moves.
  return origin ? w.link(origin.url, w.text(origin.title)) : '\u00a0';
}

function lookUp(
  id: string,
  course: Course,
  host: ReactiveElement,
  {source, query, signal}: Asked,
): Origin | null | undefined {
  const before = known.get(host);
  // Another answer, another question: the client's cache remembers what was asked.
  const {origins} =
    before?.course === course ? before : {origins: new Map<string, Origin | null | undefined>()};
  known.set(host, {course, origins});
  const show = (origin: Origin | null) => {
    origins.set(id, origin);
    host.requestUpdate();
  };
  if (!origins.has(id)) {
    origins.set(id, undefined);
    const {getToken} = query;
    source
      .item<Course>({collection: 'courses', shape: courseShape}, {by: 'ids', id, getToken}, {signal})
      .then(
        ({value = null}) => show(value),
        () => show(null),
      );
  }
  return origins.get(id);
}
