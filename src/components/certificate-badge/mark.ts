import {html, type TemplateResult} from 'lit';

/** Shapes that stand before a word, so that nothing is told by its colour alone. */
export const shapes = {
  dot: 'M8 8h0',
  clock: 'M8 4.5V8l2.5 1.5',
  cross: 'M5.5 5.5l5 5m0-5l-5 5',
  pause: 'M6.25 5.5v5m3.5-5v5',
  question: 'M6.2 6.3a1.8 1.8 0 1 1 2.6 1.5Q8 8.2 8 9M8 11.3h0',
  tick: 'M4.5 8.5l2.5 2.5 4.5-5',
} as const;

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
