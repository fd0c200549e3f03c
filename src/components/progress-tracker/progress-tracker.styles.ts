import {css} from 'lit';

export const progressTrackerStyles = css`
  :host {
    --_wait: 25lh;
  }
  .row {
    --_wait: 6.5lh;
  }
  .compact {
    --_wait: 3lh;
  }
  .note {
    padding-inline-start: 0.75rem;
    border-inline-start: 0.25rem solid var(--_accent);
  }
  .top {
    justify-content: space-between;
    align-items: center;
  }
  .status {
    display: flex;
    gap: 0.375rem;
    font-size: 0.875em;
    font-weight: 700;
  }
  .shape {
    flex: none;
    align-self: start;
    inline-size: 1em;
    block-size: 1lh;
  }
  .shape,
  .mark {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .picture {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
  }
  .picture > div {
    flex: 1 1 5rem;
  }
  .picture strong {
    display: block;
    font-size: 1.5em;
    line-height: 1.2;
  }
  .ring {
    flex: none;
    inline-size: 4rem;
    block-size: 4rem;
    color: var(--_tone, var(--_muted));
    fill: none;
    stroke-width: 6;
  }
  .track {
    stroke: var(--_fill);
  }
  .open {
    stroke: var(--_line);
    stroke-width: 2;
  }
  .arc {
    stroke: var(--_tone, var(--_accent));
  }
  .inProgress {
    --_tone: var(--_accent);
  }
  .completed {
    --_tone: var(--_good);
  }
  .failed,
  .expired {
    --_tone: var(--_bad);
  }
  .status,
  .shape {
    color: var(--_tone, var(--_muted));
  }
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 0.625rem;
    overflow: hidden;
    background: var(--_fill);
    border: 1px solid var(--_line);
    border-radius: 1rem;
    print-color-adjust: exact;
  }
  ::-webkit-progress-bar {
    background: none;
  }
  ::-webkit-progress-value {
    background: var(--_tone, var(--_accent));
  }
  ::-moz-progress-bar {
    background: var(--_tone, var(--_accent));
  }
  strong {
    margin-inline-end: 0.25rem;
  }
  .next > * {
    padding: 0.625rem 0.875rem;
    background: var(--_fill);
    border-radius: calc(var(--_radius) / 2);
  }
  .next > a {
    display: grid;
    text-decoration: none;
    border-inline-start: 0.25rem solid var(--_accent);
  }
  .next > a > * {
    color: var(--_accent);
  }
  .next > a > :last-child {
    font-weight: 700;
    text-decoration: underline;
  }
  summary {
    min-block-size: 1.5rem;
    list-style: revert;
    cursor: pointer;
  }
  li {
    display: grid;
    align-items: baseline;
    grid-template-columns: auto 1fr auto;
    gap: 0 0.625rem;
    padding-block: 0.4375rem;
    border-block-end: 1px solid var(--_line);
  }
  li:last-child {
    border: 0;
  }
  @container (max-width: 26rem) {
    li {
      grid-template-columns: auto 1fr;
    }
    li .muted {
      grid-column: 2;
    }
  }
  @container (min-width: 36rem) {
    .row .stack {
      grid-template-columns: 1fr 1fr;
      column-gap: 2rem;
      align-items: center;
    }
    .row .top {
      display: grid;
    }
    .row .next,
    .row .note {
      grid-column: 1 / -1;
    }
    dl {
      grid-template-columns: repeat(2, max-content 1fr);
    }
  }
  @media (forced-colors: active) {
    .shape,
    .ring {
      color: CanvasText;
    }
    .track {
      stroke: CanvasText;
      stroke-width: 2;
    }
    .arc {
      stroke: Highlight;
    }
    progress[part] {
      forced-color-adjust: none;
      background: Canvas;
      border-color: CanvasText;
      --_tone: Highlight;
    }
  }
`;
