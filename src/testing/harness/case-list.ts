import type {IioeCaseList} from '../../components/case-list/case-list.js';
import {CaseHighlightHarness} from './case-highlight.js';
import {ListHarness} from './list.js';

/** Reads `<iioe-case-list>`. */
export class CaseListHarness extends ListHarness<IioeCaseList> {
  static override readonly tag = 'iioe-case-list';

  /** The cases that are shown now. */
  cases(): CaseHighlightHarness[] {
    return this.parts('entry').flatMap((entry) => CaseHighlightHarness.all(entry));
  }
}
