/** Registers every element. */
import './components/provider/provider.define.js';
import './components/course-card/course-card.define.js';
import './components/award-summary/award-summary.define.js';
import './components/case-highlight/case-highlight.define.js';
import './components/case-list/case-list.define.js';
import './components/certificate-badge/certificate-badge.define.js';
import './components/certificate-list/certificate-list.define.js';
import './components/pathway-card/pathway-card.define.js';
import './components/progress-tracker/progress-tracker.define.js';
import './components/program-progress/program-progress.define.js';
import './components/course-list/course-list.define.js';
