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
import type {WidgetName} from '../../snippets/widgets.js';

/** The widgets that a host may be asked for. */
const elements: Readonly<Record<WidgetName, typeof LitElement>> = {
  'award-summary': IioeAwardSummary,
  'case-highlight': IioeCaseHighlight,
  'case-list': IioeCaseList,
  'certificate-badge': IioeCertificateBadge,
  'certificate-list': IioeCertificateList,
  'course-card': IioeCourseCard,
  'course-list': IioeCourseList,
  'pathway-card': IioePathwayCard,
  'program-progress': IioeProgramProgress,
  'progress-tracker': IioeProgressTracker,
};

/*
 * Lit's renderer looks classes up here. In `dist/` this is a registry of our own (`build/rendering.js`); from
 * the source it is that which Lit puts into Node's globals when it is imported.
 */
for (const [name, element] of Object.entries(elements)) {
  const tag = `iioe-${name}`;
  if (!customElements.get(tag)) customElements.define(tag, element);
}

export const elementOf = (name: string): typeof LitElement | undefined =>
  Object.hasOwn(elements, name) ? elements[name as WidgetName] : undefined;
