import type {TextValue} from '../../schemas/rules.js';

/** A competency framework as a grid: what it is about, by how far one has come. */
export interface Framework {
  title: TextValue;
  /** Who published it, when, under which licence. */
  source: TextValue;
  url?: string;
  /** The columns, in their order; the code is short enough for a narrow one. */
  levels: readonly {name: TextValue; code?: string}[];
  /** The rows, in their order, with the names of their competencies. */
  dimensions: readonly {name: TextValue; competencies: readonly string[]}[];
  /** Whether the first competency of a row is the first level's, and so on; else each has all levels. */
  isByLevel: boolean;
}

/** The frameworks that we know, each in a module of its own in `src/frameworks/`. */
export type FrameworkId = 'unesco-ai-cft-2024' | 'unesco-ict-cft-v3-2018' | 'digcompedu-2017';
