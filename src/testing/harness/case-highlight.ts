import type {IioeCaseHighlight} from '../../components/case-highlight/case-highlight.js';
import {CourseCardHarness} from './course-card.js';
import {figureOf, textOf, type FigureReading} from './reading.js';
import {WidgetHarness} from './widget.js';

export type CaseSection = 'background' | 'implementation' | 'outcomes';

/** What the jury said. */
export interface JuryReading {
  comment: string;
  author: string | undefined;
}

/** Reads `<iioe-case-highlight>`. */
export class CaseHighlightHarness extends WidgetHarness<IioeCaseHighlight> {
  static override readonly tag = 'iioe-case-highlight';

  /** Whose case it is, what they are and where. */
  organization(): string | undefined {
    return this.textOfPart('organization');
  }

  figures(): FigureReading[] {
    return this.figuresIn(this.part('figures'));
  }

  summary(): string | undefined {
    return this.textOfPart('summary');
  }

  /** A section of its story, open or not. */
  section(name: CaseSection): string | undefined {
    const body = this.part(name)?.querySelector(':scope > :not(summary)');
    return body ? textOf(body) : undefined;
  }

  /** Whether a section is open. */
  isOpen(name: CaseSection): boolean {
    return this.part(name)?.hasAttribute('open') ?? false;
  }

  /** Opens a section, or closes it, as a visitor does. */
  toggle(name: CaseSection): void {
    const summary = this.part(name)?.querySelector('summary');
    if (!summary) throw new Error(`<iioe-case-highlight> has no section "${name}"`);
    summary.click();
  }

  jury(): JuryReading | undefined {
    const jury = this.part('jury');
    if (!jury) return undefined;
    const author = jury.querySelector('figcaption');
    return {comment: textOf(jury.querySelector('blockquote')), author: author ? textOf(author) : undefined};
  }

  /** The stages that its people go through. */
  stages(): {name: string; figure: FigureReading | undefined}[] {
    const items = [...(this.part('stages')?.querySelectorAll('ol > li') ?? [])];
    return items.map((item) => {
      const figure = item.querySelector('[part~="figure"]');
      return {name: textOf(item.querySelector('strong')), figure: figure ? figureOf(figure) : undefined};
    });
  }

  /** The areas of its framework. */
  framework(): string[] {
    return this.items('framework');
  }

  /** The linked courses: their titles, or their ids where no API knows them. */
  courses(): string[] {
    const items = [...(this.part('courses')?.querySelectorAll('li') ?? [])];
    return items.map((item) => {
      const [card] = CourseCardHarness.all(item);
      return card ? card.title() : textOf(item);
    });
  }

  /** People, partners, award, edition, category, region, under their labels. */
  facts(): Record<string, string> {
    return this.factsIn(this.part('facts'));
  }

  published(): string | undefined {
    return this.textOfPart('published');
  }
}
