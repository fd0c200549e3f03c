/** What only a failure needs; loaded when there is one. */
export {judge} from '../data/judge.js';
export {failures as strings} from '../localization/en/failures.js';
