import type {LitElement} from 'lit';
import {IioeAwardSummary} from '../../components/award-summary/award-summary.js';
import {IioeCaseHighlight} from '../../components/case-highlight/case-highlight.js';
import {IioeCaseList} from '../../components/case-list/case-list.js';
import {IioeCertificateBadge} from '../../components/certificate-badge/certificate-badge.js';
import {IioeCertificateList} from '../../components/certificate-list/certificate-list.js';
import {IioeCourseCard} from '../../components/course-card/course-card.js';
import {IioeCourseList} from '../../components/course-list/course-list.js';
import {IioePathwayCard} from '../../components/pathway-card/pathway-card.js';
import {IioeProgramProgress} from '../../components/program-progress/program-progress.js';
import {IioeProgressTracker} from '../../components/progress-tracker/progress-tracker.js';

/** The widgets that a host may be asked for, by their names; `isPersonal` ones show a learner's data. */
const widgets: Record<string, {element: typeof LitElement; isPersonal?: true}> = {
  'award-summary': {element: IioeAwardSummary},
  'case-highlight': {element: IioeCaseHighlight},
  'case-list': {element: IioeCaseList},
  'certificate-badge': {element: IioeCertificateBadge},
  'certificate-list': {element: IioeCertificateList, isPersonal: true},
  'course-card': {element: IioeCourseCard},
  'course-list': {element: IioeCourseList},
  'pathway-card': {element: IioePathwayCard},
  'program-progress': {element: IioeProgramProgress},
  'progress-tracker': {element: IioeProgressTracker, isPersonal: true},
};

/*
 * Lit's renderer looks classes up here. In `dist/` this is a registry of our own (`build/own-registry.js`); from
 * the source it is that which Lit puts into Node's globals when it is imported.
 */
for (const [name, {element}] of Object.entries(widgets)) {
  const tag = `iioe-${name}`;
  if (!customElements.get(tag)) customElements.define(tag, element);
}

export const widgetOf = (name: string) => (Object.hasOwn(widgets, name) ? widgets[name] : undefined);
