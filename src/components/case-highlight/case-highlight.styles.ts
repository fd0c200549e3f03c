import {css} from 'lit';

export const caseHighlightStyles = css`
  /* The picture and the story stand above each other where it is narrow. */
  .row {
    --_wait: clamp(11lh, 99 * (28rem - 100cqi), 26lh);
  }
  .compact {
    --_wait: 4lh;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .head > .stack {
    flex: 2 1 22rem;
  }
  [part='image'] {
    flex: 1 1 16rem;
    inline-size: 0;
    block-size: auto;
    aspect-ratio: 16 / 9;
    align-self: start;
    object-fit: cover;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_fill);
  }
  .row [part='image'] {
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
    list-style: revert;
    cursor: pointer;
  }
  details > .stack {
    padding-block-end: var(--_space);
  }
  [part='jury'] {
    padding: var(--_space);
    background: var(--_fill);
    border-inline-start: 3px solid var(--_accent);
  }
  .head .figures {
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
  }
  blockquote {
    margin-block-end: 0.5rem;
    font-size: 1.0625em;
  }
  dd > div + div {
    margin-block-start: 0.375rem;
  }
  .areas {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
    gap: 0.75rem 1rem;
  }
  .areas p {
    margin-block-start: 0.25rem;
  }
  .courses {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
    gap: 0.75rem;
  }
  @media print {
    details::details-content {
      content-visibility: visible;
    }
  }
`;
