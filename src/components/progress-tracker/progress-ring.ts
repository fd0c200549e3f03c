import {html, nothing, svg} from 'lit';
import type {ProgressStatus} from '../../schemas/progress.js';
import {percentOf} from './progress-state.js';
import {shapeOf} from './status-shape.js';

/**
 * The number as a picture, for those who rather look than read; it stands beside the number. Where that
 * is not known, the ring is dashed and asks: an empty one would say that nothing was done.
 */
export const renderRing = (fraction: number | undefined, status: ProgressStatus | undefined): unknown =>
  html`<svg part="ring" class="ring ${status ?? ''}" viewBox="0 0 40 40" aria-hidden="true">
    ${fraction === undefined ? renderQuestion() : renderArc(percentOf(fraction))}
    ${status === 'completed' ? renderMark(shapeOf(status)) : ''}
  </svg>`;

/** Clockwise from the top; all of it without a seam. */
const renderArc = (percent: number): unknown =>
  svg`<circle class="track" cx="20" cy="20" r="17"></circle>
    <circle class="arc" cx="20" cy="20" r="17" pathLength="100" stroke-dasharray=${percent === 100 ? nothing : `${percent} 100`} transform="rotate(-90 20 20)"></circle>`;

const renderQuestion = (): unknown =>
  svg`<circle class="track open" cx="20" cy="20" r="17" pathLength="100" stroke-dasharray="3 2"></circle>
    ${renderMark(shapeOf(undefined))}`;

/** A shape for 16 by 16, in the middle. */
const renderMark = (shape: string): unknown =>
  svg`<path class="mark" d=${shape} transform="translate(8 8) scale(1.5)"></path>`;
