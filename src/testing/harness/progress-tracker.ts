import {percentOf} from '../../components/progress-tracker/progress-state.js';
import type {IioeProgressTracker} from '../../components/progress-tracker/progress-tracker.js';
import type {ProgressStatus} from '../../schemas/progress.js';
import {textOf, type LinkReading} from './reading.js';
import {WidgetHarness} from './widget.js';

const STATUSES: readonly ProgressStatus[] = [
  'notStarted',
  'inProgress',
  'completed',
  'expired',
  'failed',
  'withdrawn',
];

/** A unit of a course, or a course of a pathway. */
export interface UnitReading {
  title: string;
  href: string | undefined;
  /** By the contract's word; undefined where it is not known. */
  status: ProgressStatus | undefined;
  /** The status in words, with score and whatever else is said. */
  notes: string;
}

/** Reads `<iioe-progress-tracker>`. */
export class ProgressTrackerHarness extends WidgetHarness<IioeProgressTracker> {
  static override readonly tag = 'iioe-progress-tracker';

  /** 0 to 100 as shown; undefined where it is not known how far along. */
  percent(): number | undefined {
    const bar = this.part('bar');
    return bar ? percentOf(Number(bar.getAttribute('value'))) : undefined;
  }

  /** By the contract's word. */
  status(): ProgressStatus | undefined {
    return statusOf(this.part('status'));
  }

  /** The status as the visitor reads it. */
  statusText(): string | undefined {
    return this.textOfPart('status');
  }

  /** Units done and in all, in words. */
  count(): string | undefined {
    return this.textOfPart('count');
  }

  /** Whether it says that it isn't known how far along. */
  isUnknown(): boolean {
    return this.part('unknown') !== null;
  }

  /** What is said where the status and the number contradict each other. */
  disagreement(): string | undefined {
    return this.textOfPart('disagreement');
  }

  /** The next step. */
  next(): Partial<LinkReading> | undefined {
    const next = this.part('next');
    if (!next) return undefined;
    const link = next.querySelector('a');
    return {text: textOf(next.querySelector('.label + *')), ...(link && {href: link.href})};
  }

  /** All units, also where they are folded away. */
  units(): UnitReading[] {
    return this.parts('unit').map((unit) => {
      const [title, notes] = [...unit.children].filter(({localName}) => localName === 'span');
      return {
        title: textOf(title),
        href: unit.querySelector('a')?.href,
        status: statusOf(unit),
        notes: textOf(notes),
      };
    });
  }

  /** Dates and the learner's name, under their labels. */
  facts(): Record<string, string> {
    return this.factsIn(this.part('facts'));
  }

  /** Whether it says that a certificate was issued. */
  hasCertificate(): boolean {
    return this.part('certificate') !== null;
  }
}

const statusOf = (element: Element | null): ProgressStatus | undefined =>
  STATUSES.find((status) => element?.classList.contains(status));
