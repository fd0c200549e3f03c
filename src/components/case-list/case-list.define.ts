import '../case-highlight/case-highlight.define.js';
import {define} from '../define.js';
import {IioeCaseList} from './case-list.js';

define('iioe-case-list', IioeCaseList);

declare global {
  interface HTMLElementTagNameMap {
    'iioe-case-list': IioeCaseList;
  }
}

export {IioeCaseList};
