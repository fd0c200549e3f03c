import {css} from 'lit';

export const certificateBadgeStyles = css`
  :host {
    --_wait: 30lh;
  }
  .row {
    --_wait: clamp(13.5lh, 21lh - 30cqi, 18lh);
  }
  .compact {
    --_wait: 8.5lh;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .head > .stack {
    flex: 1 1 9rem;
    gap: calc(var(--_space) * 0.5);
  }
  [part='image'] {
    inline-size: 6rem;
    block-size: auto;
    aspect-ratio: 1;
    object-fit: contain;
    align-self: start;
  }
  .row [part='image'] {
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
  .verified {
    color: var(--_good);
  }
  .not-verified {
    color: var(--_bad);
  }
  summary {
    min-block-size: 1.5rem;
    list-style: revert;
    cursor: pointer;
  }
  [part='verify'] {
    margin: 0;
    color: var(--_accent);
  }
  [part='share-options'],
  [part='axes'],
  [part='lines'] {
    margin-block-start: 0.5rem;
  }
  [part='copy'],
  [part='download'] {
    margin: 0;
  }
  [part='issuer-id'],
  [part='address'] {
    overflow-wrap: anywhere;
  }
  [part='address'] {
    display: block;
    user-select: all;
  }
  [part='verdict'] > * + * {
    margin-block-start: 0.25rem;
  }
  .framework {
    min-block-size: 1.875rem;
    margin-block: 0.375rem;
  }
`;
