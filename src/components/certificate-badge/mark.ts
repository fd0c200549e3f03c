import {html, type TemplateResult} from 'lit';
import {shapes} from '../../localization/status-marks.js';

/** A word with its shape. */
export const renderMark = (
  part: string,
  name: string,
  shape: keyof typeof shapes,
  word: string,
): TemplateResult =>
  html`<p part=${part} class="status ${name}">
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      <path d=${shapes[shape]} /></svg
    >${word}
  </p>`;
