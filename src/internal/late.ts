/** What few pages need of the loader: it imports this file where there is a portable `div`, or a tag that it doesn't know. */
export {upgrade} from './portable.js';
export {warnOfTag} from './suggest.js';
