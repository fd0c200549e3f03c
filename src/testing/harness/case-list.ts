import type {IioeCaseList} from '../../components/case-list/case-list.js';
import {CaseHighlightHarness} from './case-highlight.js';
import {WidgetHarness} from './widget.js';

/** Reads `<iioe-case-list>`. */
export class CaseListHarness extends WidgetHarness<IioeCaseList> {
  static override readonly tag = 'iioe-case-list';

  /** How many there are, and how many of them are shown: the words as they stand. */
  count(): string | undefined {
    return this.textOfPart('count');
  }

  /** The cases that are shown now. */
  cases(): CaseHighlightHarness[] {
    return this.parts('entry').flatMap((entry) => CaseHighlightHarness.all(entry));
  }
}
