import {define} from '../define.js';
import {IioeCourseCard} from './course-card.js';

define('iioe-course-card', IioeCourseCard);

declare global {
  interface HTMLElementTagNameMap {
    'iioe-course-card': IioeCourseCard;
  }
}

export {IioeCourseCard};
