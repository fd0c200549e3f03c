import {css} from 'lit';

export const awardSummaryStyles = css`
  :host {
    min-block-size: 30rem;
  }
  :host([layout='row']) {
    min-block-size: 14rem;
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
    grid-template-columns: repeat(auto-fit, minmax(5rem, 1fr));
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
    margin-block-start: 0.375rem;
  }
  .categories {
    padding-inline-start: 1.5em;
  }
  .categories li {
    list-style: decimal;
  }
  .cluster {
    margin-block-start: 0.375rem;
  }
  .track {
    background: var(--_fill);
    border-radius: 4px;
    overflow: hidden;
  }
  svg {
    display: block;
    fill: var(--_accent);
  }
  @container (min-width: 40rem) {
    .row.state-ready {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media (forced-colors: active) {
    svg {
      fill: CanvasText;
    }
  }
  @media print {
    svg {
      print-color-adjust: exact;
    }
  }
`;
