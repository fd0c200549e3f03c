import type {Resource} from '../../data/source.js';
import {named, type Asking} from '../../internal/named.js';
import type {Words} from '../../internal/words.js';
import type {Course} from '../../schemas/course.js';
import {courseShape} from '../../schemas/shapes/course.js';

const courses: Resource<Course> = {collection: 'courses', shape: courseShape};

/**
 * The course that another one was localised from: its title as a link. It is told by its id alone, so its source
 * is asked; where that doesn't know it either, the id is all there is to show.
 */
export function originOf(id: string, course: Course, host: Asking, w: Words): unknown {
  const origin = id === course.id ? course : named(courses, id, course, host);
  if (origin === null) return id;
  // Its line is there already, so that nothing moves.
  return origin ? w.link(origin.url, w.text(origin.title)) : '\u00a0';
}
