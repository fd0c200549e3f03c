import {awardSummary} from '../en/award-summary.js';
import {caseHighlight} from '../en/case-highlight.js';
import {certificateBadge} from '../en/certificate-badge.js';
import {common} from '../en/common.js';
import {courseCard} from '../en/course-card.js';
import {courseList} from '../en/course-list.js';
import {failures} from '../en/failures.js';
import {list} from '../en/list.js';
import {organizationKinds} from '../en/organization.js';
import {programProgress} from '../en/program-progress.js';
import {progressTracker} from '../en/progress-tracker.js';

/**
 * English, the source of the keys, put together for types and tests. It ships in
 * parts, each with its widget, so that a card does not carry an award's words.
 * `{name}` is replaced by a value; an object holds the plural forms, chosen by `{n}`.
 */
export const en = {
  ...common,
  ...failures,
  ...courseCard,
  ...list,
  ...courseList,
  ...progressTracker,
  ...programProgress,
  ...certificateBadge,
  ...caseHighlight,
  ...awardSummary,
  ...organizationKinds,
} as const;
