import {css} from 'lit';

export const caseHighlightStyles = css`
  :host {
    --_min-block-size: 40rem;
  }
  :host([layout='row']) {
    --_min-block-size: 14rem;
  }
  :host([layout='compact']) {
    --_min-block-size: 5rem;
  }
  .base.state-ready {
    overflow: hidden;
  }
  img {
    inline-size: calc(100% + 2 * var(--_space));
    max-inline-size: none;
    aspect-ratio: 16 / 9;
    block-size: auto;
    max-block-size: 18rem;
    object-fit: cover;
    margin: calc(-1 * var(--_space)) calc(-1 * var(--_space)) var(--_space);
    background: var(--_fill);
  }
  p {
    max-inline-size: 70ch;
  }
  details {
    border-block-end: 1px solid var(--_line);
  }
  details:first-child {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    padding-block: 0.625rem;
    font-weight: 600;
    cursor: pointer;
  }
  details > .stack {
    padding-block-end: var(--_space);
  }
  .jury {
    padding: var(--_space);
    background: var(--_fill);
    border-inline-start: 3px solid var(--_accent);
  }
  blockquote {
    margin-block: 0.375rem 0.5rem;
    font-size: 1.0625em;
  }
  .areas {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
    gap: 0.75rem 1rem;
    margin-block-start: 0.375rem;
  }
  .areas .value {
    font-size: 1.25em;
  }
  .row.state-ready {
    display: grid;
    grid-template-columns: minmax(7rem, 28%) 1fr;
    gap: var(--_space);
  }
  .row img {
    inline-size: 100%;
    margin: 0;
    border-radius: calc(var(--_radius) * 0.66);
  }
  @container (max-width: 28rem) {
    .row.state-ready {
      grid-template-columns: 1fr;
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
    }
  }
`;
