/** Open Badges 2.0: loaded when there is one. */
export {checkHosted} from './hosted.js';
export {checkSigned} from './signed.js';
