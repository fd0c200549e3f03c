import {css} from 'lit';

export const certificateBadgeStyles = css`
  :host {
    min-block-size: 16rem;
  }
  :host([layout='row']) {
    min-block-size: 9rem;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .head > .stack {
    flex: 1 1 9rem;
    align-content: start;
    gap: calc(var(--_space) * 0.5);
  }
  img {
    inline-size: 6rem;
    block-size: auto;
    align-self: start;
  }
  .row img {
    inline-size: 4rem;
  }
  p {
    max-inline-size: 70ch;
  }
  .status {
    display: flex;
    gap: 0.375rem;
    align-items: center;
    font-weight: 600;
  }
  .active {
    color: var(--_good);
  }
  .revoked,
  .suspended {
    color: var(--_bad);
  }
  svg {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  .active path {
    stroke-width: 6;
  }
  .framework {
    min-block-size: 1.875rem;
    margin-block-start: 0.375rem;
  }
`;
