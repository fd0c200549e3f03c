import type {IioeCourseList} from '../../components/course-list/course-list.js';
import {CourseCardHarness} from './course-card.js';
import {ListHarness} from './list.js';

/** Reads `<iioe-course-list>`. */
export class CourseListHarness extends ListHarness<IioeCourseList> {
  static override readonly tag = 'iioe-course-list';

  /** The courses that are shown now. */
  courses(): CourseCardHarness[] {
    return this.parts('entry').flatMap((entry) => CourseCardHarness.all(entry));
  }
}
