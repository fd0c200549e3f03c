import {define} from '../define.js';
import {IioeProgressTracker} from './progress-tracker.js';

define('iioe-progress-tracker', IioeProgressTracker);

declare global {
  interface HTMLElementTagNameMap {
    'iioe-progress-tracker': IioeProgressTracker;
  }
}

export {IioeProgressTracker};
