import {check} from './check.js';
import {renderDetails, renderStep, renderVerdict} from './result.js';
import {renderShare} from './share.js';
import {loadWords} from './words.js';

export type {Outcome} from './check.js';

/** All that a badge shows of a check, and does for it; loaded when somebody asks. */
export const verification = {check, loadWords, renderDetails, renderShare, renderStep, renderVerdict};
export type Verification = typeof verification;
