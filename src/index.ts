/** Everything by name; importing it registers nothing. */
export {IioeProvider} from './components/provider/provider.js';
export {IioeAwardSummary} from './components/award-summary/award-summary.js';
export {IioeCaseHighlight} from './components/case-highlight/case-highlight.js';
export {IioeCaseList} from './components/case-list/case-list.js';
export {IioeCertificateBadge} from './components/certificate-badge/certificate-badge.js';
export {IioeCertificateList} from './components/certificate-list/certificate-list.js';
export {IioeCourseCard} from './components/course-card/course-card.js';
export {IioeCourseList} from './components/course-list/course-list.js';
export {IioePathwayCard} from './components/pathway-card/pathway-card.js';
export {IioeProgressTracker} from './components/progress-tracker/progress-tracker.js';
export {IioeProgramProgress} from './components/program-progress/program-progress.js';
export {accessContext, stringsContext} from './contexts/index.js';
export type {Access} from './contexts/index.js';
export {DataClient} from './data/client.js';
export type {ClientOptions} from './data/client.js';
export {DataError} from './data/errors.js';
export type {ErrorKind} from './data/errors.js';
export type {
  Answer,
  Asker,
  AskOptions,
  DataSource,
  FacetValue,
  ItemQuery,
  ListAnswer,
  ListQuery,
  Resource,
  ServiceNote,
  TokenAnswer,
} from './data/source.js';
export type {IioeErrorEvent, IioeReadyEvent, IioeSelectEvent} from './events/index.js';
export type {StringKey, Strings} from './localization/strings.js';
export * from './schemas/index.js';
