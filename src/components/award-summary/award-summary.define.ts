import {define} from '../define.js';
import {IioeAwardSummary} from './award-summary.js';

define('iioe-award-summary', IioeAwardSummary);

declare global {
  interface HTMLElementTagNameMap {
    'iioe-award-summary': IioeAwardSummary;
  }
}

export {IioeAwardSummary};
