import type {Resource} from '../../data/source.js';
import {named, renderNamed, type Asking} from '../../internal/named.js';
import type {Words} from '../../internal/words.js';
import type {Course} from '../../schemas/course.js';
import {courseShape} from '../../schemas/shapes/course.js';

const courses: Resource<Course> = {collection: 'courses', shape: courseShape};

/** The course that another one was localised from: its title as a link. */
export function originOf(id: string, course: Course, host: Asking, w: Words): unknown {
  const origin = id === course.id ? course : named(courses, id, course, host);
  return renderNamed(id, origin && {name: origin.title, url: origin.url}, w);
}
