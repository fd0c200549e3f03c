import {css} from 'lit';

export const caseHighlightStyles = css`
  :host {
    min-block-size: 32rem;
  }
  :host([layout='row']) {
    min-block-size: 14rem;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .head > .stack {
    flex: 2 1 22rem;
    align-content: start;
  }
  img {
    flex: 1 1 16rem;
    inline-size: 0;
    block-size: auto;
    aspect-ratio: 16 / 9;
    align-self: start;
    object-fit: cover;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_fill);
  }
  .row img {
    flex-basis: 7rem;
  }
  .row .head > .stack {
    flex: 3 1 14rem;
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
    font-weight: 700;
    list-style: inside disclosure-closed;
    cursor: pointer;
  }
  [open] summary {
    list-style-type: disclosure-open;
  }
  details > .stack {
    padding-block-end: var(--_space);
  }
  [part='jury'] {
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
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
    gap: 0.75rem 1rem;
    margin-block-start: 0.375rem;
  }
  .areas p {
    margin-block-start: 0.25rem;
  }
  .courses {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
    gap: 0.75rem;
    margin-block-start: 0.375rem;
  }
  @media print {
    details::details-content {
      content-visibility: visible;
    }
  }
`;
