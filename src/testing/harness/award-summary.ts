import type {IioeAwardSummary} from '../../components/award-summary/award-summary.js';
import {textOf, type FigureReading} from './reading.js';
import {WidgetHarness} from './widget.js';

/** Winners of one group. */
export interface GroupReading {
  /** The number as it is seen. */
  value: string;
  /** Number and name. */
  text: string;
  /** Whether a bar shows its share. */
  hasBar: boolean;
}

/** Reads `<iioe-award-summary>`. */
export class AwardSummaryHarness extends WidgetHarness<IioeAwardSummary> {
  static override readonly tag = 'iioe-award-summary';

  shortName(): string | undefined {
    return this.textOfPart('short-name');
  }

  theme(): string | undefined {
    const theme = this.part('theme');
    // Its label stands before it.
    const label = textOf(theme?.querySelector('.label'));
    return theme ? textOf(theme).slice(label.length).trim() : undefined;
  }

  summary(): string | undefined {
    return this.textOfPart('summary');
  }

  /** Submissions, countries, winners. */
  figures(): FigureReading[] {
    return this.figuresIn(this.part('figures'));
  }

  breakdown(): GroupReading[] {
    const items = [...(this.part('breakdown')?.querySelectorAll('li') ?? [])];
    return items.map((item) => ({
      value: textOf(item.querySelector('strong')),
      text: textOf(item),
      hasBar: item.querySelector('[part~="bar"]') !== null,
    }));
  }

  categories(): string[] {
    return this.items('categories');
  }

  regions(): string[] {
    return this.items('regions');
  }

  /** Organiser, sponsor, year, under their labels. */
  facts(): Record<string, string> {
    return this.factsIn(this.part('facts'));
  }

  published(): string | undefined {
    return this.textOfPart('published');
  }
}
