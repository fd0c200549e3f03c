/**
 * For tests and stories of pages that use the widgets: sample data, an API over it without a server, and
 * harnesses that say what a widget shows.
 */
export {sample} from './sample.js';
export type {SampleDocument} from './sample.js';
export {demoLearner, fakeApi, sampleItem} from './fake-api.js';
export type {FakeAnswer, FakeApi, FakeApiOptions, FakeRequest} from './fake-api.js';
export type {FailureName} from './fake/failures.js';
export type {FakeDocument} from './fake/reader.js';
export {json, problem} from './fake/replies.js';
export {AwardSummaryHarness} from './harness/award-summary.js';
export type {GroupReading} from './harness/award-summary.js';
export {CaseHighlightHarness} from './harness/case-highlight.js';
export type {CaseSection, JuryReading} from './harness/case-highlight.js';
export {CaseListHarness} from './harness/case-list.js';
export {CertificateBadgeHarness} from './harness/certificate-badge.js';
export {CertificateListHarness} from './harness/certificate-list.js';
export {CourseCardHarness} from './harness/course-card.js';
export type {VersionReading} from './harness/course-card.js';
export {CourseListHarness} from './harness/course-list.js';
export type {FilterReading} from './harness/list.js';
export {PathwayCardHarness} from './harness/pathway-card.js';
export type {StepReading} from './harness/pathway-card.js';
export {ProgramProgressHarness} from './harness/program-progress.js';
export type {StageReading} from './harness/program-progress.js';
export {ProgressTrackerHarness} from './harness/progress-tracker.js';
export type {UnitReading} from './harness/progress-tracker.js';
export type {FigureReading, LinkReading} from './harness/reading.js';
export {WidgetHarness} from './harness/widget.js';
export type {HarnessFilter} from './harness/widget.js';
