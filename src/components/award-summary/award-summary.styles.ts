import {css} from 'lit';

export const awardSummaryStyles = css`
  :host {
    --_wait: 30lh;
  }
  .row {
    --_wait: clamp(5.5lh, 20lh - 50cqi, 16lh);
  }
  .compact {
    --_wait: clamp(5lh, 13lh - 35cqi, 10lh);
  }
  .base.state-ready {
    display: grid;
    gap: var(--_space);
    align-content: start;
  }
  p {
    max-inline-size: 70ch;
  }
  .figures {
    grid-template-columns: repeat(auto-fit, minmax(min(6rem, 100%), 1fr));
  }
  .figure .value {
    font-size: 2em;
  }
  [part='figure-label'] {
    font-size: 0.875em;
  }
  .compact .figure .value {
    font-size: 1.25em;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
    gap: var(--_space) 2rem;
  }
  .breakdown,
  .categories {
    display: grid;
    gap: 0.5rem;
  }
  .categories {
    padding-inline-start: 1.5em;
  }
  .categories li {
    list-style: decimal;
  }
  .track {
    display: block;
    margin-block-start: 0.25rem;
    fill: var(--_accent);
    background: var(--_fill);
    border-radius: 4px;
  }
  /* WebKit’s :dir() doesn’t pass through a slot. */
  :host([dir='rtl']) .track,
  [dir='rtl'] .track,
  .track:dir(rtl) {
    transform: scaleX(-1);
  }
  @container (min-width: 40rem) {
    .row.state-ready {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media (forced-colors: active) {
    .track {
      forced-color-adjust: none;
      fill: Highlight;
      background: Canvas;
      outline: 1px solid CanvasText;
    }
  }
  @media print {
    .track {
      print-color-adjust: exact;
    }
  }
`;
