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
import type {CollectionName} from '../../schemas/index.js';

/** What the host knows of a widget that can stand in a frame. */
export interface FrameWidget {
  /** The attributes that it knows. */
  attributes: ReadonlySet<string>;
  /** The attribute that names its item, and the item's collection; a list has none. */
  item?: {attribute: string; collection: CollectionName};
  /** One of these must be there, the first one that is counts. */
  needs: readonly string[];
  /** Shows learner data: never rendered here, the visitor's browser asks for it. */
  isPersonal: boolean;
  /** In pixels, what it takes at a usual width: for who frames it without a script that follows its height. */
  height: number;
}

type Class = {readonly observedAttributes?: string[]};

const widget = (
  {observedAttributes = []}: Class,
  height: number,
  more: Partial<Omit<FrameWidget, 'attributes' | 'height'>> = {},
): FrameWidget => ({
  attributes: new Set(observedAttributes),
  needs: more.item ? [more.item.attribute] : [],
  isPersonal: false,
  height,
  ...more,
});

const item = (attribute: string, collection: CollectionName) => ({item: {attribute, collection}});

/** By the tag without `iioe-`. */
const widgets: ReadonlyMap<string, FrameWidget> = new Map([
  ['course-card', widget(IioeCourseCard, 700, item('course', 'courses'))],
  ['course-list', widget(IioeCourseList, 1000)],
  ['pathway-card', widget(IioePathwayCard, 700, item('pathway', 'pathways'))],
  ['progress-tracker', widget(IioeProgressTracker, 560, {needs: ['course', 'pathway'], isPersonal: true})],
  ['program-progress', widget(IioeProgramProgress, 800, item('program', 'programs'))],
  [
    'certificate-badge',
    widget(IioeCertificateBadge, 800, {
      ...item('certificate', 'certificates'),
      needs: ['certificate', 'credential'],
    }),
  ],
  ['certificate-list', widget(IioeCertificateList, 800, {isPersonal: true})],
  ['case-highlight', widget(IioeCaseHighlight, 1000, item('case', 'cases'))],
  ['case-list', widget(IioeCaseList, 1000)],
  ['award-summary', widget(IioeAwardSummary, 820, item('award', 'awards'))],
]);

export const widgetNamed = (name: string): FrameWidget | undefined => widgets.get(name);
