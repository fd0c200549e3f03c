export {check, type Outcome} from './check.js';
export {renderDetails, renderStep, renderVerdict} from './result.js';
export {renderShare} from './share.js';
export {loadWords} from './words.js';
