import type {IioeProgramProgress} from '../../components/program-progress/program-progress.js';
import {figureOf, textOf, type FigureReading} from './reading.js';
import {WidgetHarness} from './widget.js';

/** A stage of the cohort. */
export interface StageReading {
  name: string;
  /** Undefined where it is said not to be known. */
  figure: FigureReading | undefined;
  note: string | undefined;
  /** Whether a bar compares it with the others. */
  hasBar: boolean;
}

/** Reads `<iioe-program-progress>`. */
export class ProgramProgressHarness extends WidgetHarness<IioeProgramProgress> {
  static override readonly tag = 'iioe-program-progress';

  /** Who runs it, what they are and where. */
  organization(): string | undefined {
    return this.textOfPart('organization');
  }

  summary(): string | undefined {
    return this.textOfPart('summary');
  }

  stages(): StageReading[] {
    return this.parts('stage').map((stage) => {
      const find = (part: string) => stage.querySelector(`[part~="${part}"]`);
      const [figure, note] = [find('figure'), find('stage-note')];
      return {
        name: textOf(find('stage-name')),
        figure: figure ? figureOf(figure) : undefined,
        note: note ? textOf(note) : undefined,
        hasBar: find('bar') !== null,
      };
    });
  }

  /** The same as a table, row by row, its head first; it is folded away. */
  table(): string[][] {
    const rows = [...(this.part('table')?.querySelectorAll('tr') ?? [])];
    return rows.map((row) => [...row.children].map((cell) => textOf(cell)));
  }

  /** The programme's other figures. */
  figures(): FigureReading[] {
    return this.figuresIn(this.part('figures'));
  }

  target(): FigureReading | undefined {
    return this.figuresIn(this.part('target'))[0];
  }

  supports(): string[] {
    return this.items('supports');
  }

  partners(): string[] {
    return this.items('partners');
  }

  /** The sentence that dates the figures. */
  asOf(): string | undefined {
    return this.textOfPart('as-of');
  }
}
