import {css} from 'lit';

export const courseCardStyles = css`
  /* Up to 24rem the picture stands above the text. */
  .row {
    --_wait: clamp(9.5lh, 99 * (24rem - 100cqi), 10lh + 56cqi);
  }
  .compact {
    --_wait: 5lh;
  }
  .state-ready {
    display: grid;
    gap: var(--_space);
    align-content: start;
  }
  img,
  [part='series'] {
    background: var(--_fill);
    border-radius: calc(var(--_radius) / 2);
  }
  [part='image'] {
    inline-size: 100%;
    block-size: auto;
    max-block-size: 24rem;
    aspect-ratio: 16 / 9;
    object-fit: cover;
  }
  [part='series'] {
    padding: 0.75rem;
  }
  [part='provider'] {
    display: flex;
    gap: 0.75rem;
  }
  [part='provider-logo'] {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    flex: none;
    object-fit: contain;
  }
  .framework {
    min-block-size: 1.875rem;
    margin-block: 0.375rem;
  }
  summary {
    list-style: revert;
    cursor: pointer;
  }
  @container (min-width: 24rem) {
    .row:has(img) {
      grid-template-columns: 30% 1fr;
    }
  }
`;
