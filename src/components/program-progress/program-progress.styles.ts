import {css} from 'lit';

export const programProgressStyles = css`
  :host {
    --_wait: 30lh;
  }
  .row {
    --_wait: 7lh;
  }
  .compact {
    --_wait: 7lh;
  }
  [part='image'] {
    inline-size: 100%;
    block-size: auto;
    max-block-size: 24rem;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    margin-block-end: var(--_space);
    border-radius: calc(var(--_radius) / 2);
    background: var(--_fill);
  }
  [part='target'] {
    padding: 0.75rem;
    background: var(--_fill);
    border-radius: calc(var(--_radius) / 2);
  }
  .stages {
    display: grid;
    gap: 1rem;
  }
  .plain {
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
  }
  .plain .stage {
    padding-inline-start: 0.75rem;
    border-inline-start: 0.25rem solid var(--_accent);
  }
  .stage-name {
    font-weight: 700;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.75rem;
    margin-block: 0.375rem;
    fill: var(--_accent);
    background: var(--_fill);
    border-radius: 0.25rem;
  }
  /* WebKit’s :dir() doesn’t pass through a slot. */
  :host([dir='rtl']) .bar,
  [dir='rtl'] .bar,
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .range,
  .inexact {
    fill-opacity: 0.55;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-dasharray: 4 3;
  }
  details {
    margin-block-start: 0.75rem;
  }
  summary {
    min-block-size: 1.5rem;
    list-style: revert;
    cursor: pointer;
  }
  table {
    inline-size: 100%;
    margin-block-start: 0.5rem;
    table-layout: fixed;
    border-collapse: collapse;
  }
  td,
  th:nth-child(2) {
    inline-size: 62%;
  }
  th,
  td {
    padding-block: 0.375rem;
    padding-inline-end: 0.5rem;
    text-align: start;
    vertical-align: baseline;
    border-block-end: 1px solid var(--_line);
  }
  td .muted {
    display: block;
  }
  /* Names of stages are single words that should stay whole. */
  @container (max-width: 24rem) {
    td,
    th:nth-child(2) {
      inline-size: 50%;
    }
    th {
      hyphens: auto;
    }
  }
  .points li {
    margin-inline-start: 1.125rem;
    list-style: square;
  }
  .points ::marker {
    color: var(--_accent);
  }
  @container (min-width: 34rem) {
    .bars .stage {
      display: grid;
      grid-template-columns: 11rem 1fr;
      gap: 1rem;
      align-items: center;
    }
  }
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
      fill: Highlight;
      background: Canvas;
      border: 1px solid CanvasText;
    }
  }
`;
