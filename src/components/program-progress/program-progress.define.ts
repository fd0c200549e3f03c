import {define} from '../define.js';
import {IioeProgramProgress} from './program-progress.js';

define('iioe-program-progress', IioeProgramProgress);

declare global {
  interface HTMLElementTagNameMap {
    'iioe-program-progress': IioeProgramProgress;
  }
}

export {IioeProgramProgress};
