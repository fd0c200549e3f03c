import {awardSummary} from '../en/award-summary.js';
import {caseHighlight} from '../en/case-highlight.js';
import {caseList} from '../en/case-list.js';
import {certificateBadge} from '../en/certificate-badge.js';
import {certificateList} from '../en/certificate-list.js';
import {common} from '../en/common.js';
import {courseCard} from '../en/course-card.js';
import {courseDetails} from '../en/course-details.js';
import {courseList} from '../en/course-list.js';
import {credentialKinds} from '../en/credential.js';
import {failures} from '../en/failures.js';
import {figures} from '../en/figures.js';
import {frameworks} from '../en/frameworks.js';
import {list} from '../en/list.js';
import {organizationKinds} from '../en/organization.js';
import {pathwayCard} from '../en/pathway-card.js';
import {programProgress} from '../en/program-progress.js';
import {progressTracker} from '../en/progress-tracker.js';

/**
 * English, the source of the keys, put together for types and tests. It ships in
 * parts, each with its widget, so that a card does not carry an award's words.
 * `{name}` is replaced by a value; an object holds the plural forms, chosen by `{n}`.
 */
export const en = {
  ...common,
  ...figures,
  ...failures,
  ...courseCard,
  ...courseDetails,
  ...credentialKinds,
  ...list,
  ...courseList,
  ...pathwayCard,
  ...progressTracker,
  ...programProgress,
  ...certificateBadge,
  ...certificateList,
  ...frameworks,
  ...caseHighlight,
  ...caseList,
  ...awardSummary,
  ...organizationKinds,
} as const;
