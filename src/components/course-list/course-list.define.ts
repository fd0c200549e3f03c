import '../course-card/course-card.define.js';
import {define} from '../define.js';
import {IioeCourseList} from './course-list.js';

define('iioe-course-list', IioeCourseList);

declare global {
  interface HTMLElementTagNameMap {
    'iioe-course-list': IioeCourseList;
  }
}

export {IioeCourseList};
