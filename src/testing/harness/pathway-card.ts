import type {IioePathwayCard} from '../../components/pathway-card/pathway-card.js';
import {CourseCardHarness} from './course-card.js';
import {textOf, type FigureReading, type LinkReading} from './reading.js';
import {WidgetHarness} from './widget.js';

/** A step of the pathway; a link where its course's card is there and has one. */
export interface StepReading extends Partial<LinkReading> {
  /** What it is called, and its course's title where that says more. */
  text: string;
  isOptional: boolean;
}

/** Reads `<iioe-pathway-card>`. */
export class PathwayCardHarness extends WidgetHarness<IioePathwayCard> {
  static override readonly tag = 'iioe-pathway-card';

  /** Waits for its steps' courses, too; not for those that are folded away. */
  override async whenSettled(timeout?: number): Promise<this> {
    await super.whenSettled(timeout);
    for (const card of CourseCardHarness.all(this.element.shadowRoot!))
      if (card.element.loading === 'eager') await card.whenSettled(timeout);
    await this.element.updateComplete;
    return this;
  }

  /** Who gives it, what they are and where. */
  issuer(): string | undefined {
    return this.textOfPart('issuer');
  }

  summary(): string | undefined {
    return this.textOfPart('summary');
  }

  /** How many courses it takes, in words. */
  count(): string | undefined {
    return this.textOfPart('count');
  }

  /** All steps, also where they are folded away; those whose courses are on their way have no link yet. */
  steps(): StepReading[] {
    return this.parts('step').map((step) => {
      const card = step.querySelector('iioe-course-card:not([hidden])');
      const heading = card?.shadowRoot?.querySelector('[part~="heading"]');
      const names = [step.querySelector('[part~="step-title"]'), heading].map((name) => textOf(name));
      const link = heading?.querySelector('a');
      return {
        ...(link && {href: link.href}),
        text: names.filter(Boolean).join(': '),
        isOptional: step.querySelector('[part~="optional"]') !== null,
      };
    });
  }

  /** The credential, under its label. */
  facts(): Record<string, string> {
    return this.factsIn(this.part('facts'));
  }

  figures(): FigureReading[] {
    return this.figuresIn(this.part('figures'));
  }
}
