import '../course-card/course-card.define.js';
import {define} from '../define.js';
import {IioeCaseHighlight} from './case-highlight.js';

define('iioe-case-highlight', IioeCaseHighlight);

declare global {
  interface HTMLElementTagNameMap {
    'iioe-case-highlight': IioeCaseHighlight;
  }
}

export {IioeCaseHighlight};
