import type {IioeCourseCard} from '../../components/course-card/course-card.js';
import {linkOf, textOf, type FigureReading, type LinkReading} from './reading.js';
import {WidgetHarness} from './widget.js';

/** A course in one language; a link where it has an address of its own. */
export interface VersionReading extends Partial<LinkReading> {
  text: string;
}

/** Reads `<iioe-course-card>`. */
export class CourseCardHarness extends WidgetHarness<IioeCourseCard> {
  static override readonly tag = 'iioe-course-card';

  provider(): string | undefined {
    return this.textOfPart('provider');
  }

  summary(): string | undefined {
    return this.textOfPart('summary');
  }

  /** Enrolment, level, format, price, workload: the words as they stand. */
  tags(): string[] {
    return this.items('tags');
  }

  /** The course's own figures, never its series'. */
  figures(): FigureReading[] {
    return this.figuresIn(this.parts('figures').find((list) => !this.part('series')?.contains(list)));
  }

  /** The series' name. */
  series(): string | undefined {
    const name = this.part('series')?.querySelector('.label + *');
    return name ? textOf(name) : undefined;
  }

  seriesFigures(): FigureReading[] {
    return this.figuresIn(this.part('series'));
  }

  /** The languages it is given in. */
  versions(): VersionReading[] {
    const items = [...(this.part('versions')?.querySelectorAll('li') ?? [])];
    return items.map((item) => {
      const link = item.querySelector('a');
      return {...(link && linkOf(link)), text: textOf(item)};
    });
  }

  competencies(): string[] {
    return this.items('competencies');
  }

  /** Dates, credential, recognition, people, under their labels. */
  facts(): Record<string, string> {
    return this.factsIn(this.part('facts'));
  }
}
