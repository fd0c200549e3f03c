import {html} from 'lit';
import type {ProgressStatus} from '../../schemas/progress.js';

/** Each status has a shape of its own, beside its word and its colour. */
const SHAPES: Record<ProgressStatus, string> = {
  notStarted: '',
  inProgress: 'M5 8h0M8 8h0M11 8h0',
  completed: 'M5 8.5l2 2 4-4.5',
  expired: 'M8 4.5V8l2.5 1.5',
  failed: 'M6 6l4 4M10 6l-4 4',
  withdrawn: 'M5 8h6',
};
const UNKNOWN = 'M6 6.5a2 2 0 1 1 2 2v.5M8 11.5h0';
const CIRCLE = 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13Z';

/** What stands inside a circle of 16 by 16; a question mark where the status is not known. */
export const shapeOf = (status: ProgressStatus | undefined): string => (status ? SHAPES[status] : UNKNOWN);

export const renderShape = (status: ProgressStatus | undefined): unknown =>
  html`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true">
    <path d=${CIRCLE + shapeOf(status)}></path>
  </svg>`;
