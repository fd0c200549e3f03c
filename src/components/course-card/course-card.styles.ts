import {css} from 'lit';

export const courseCardStyles = css`
  :host {
    --_min-block-size: 22rem;
  }
  :host([layout='row']) {
    --_min-block-size: 9rem;
  }
  :host([layout='compact']) {
    --_min-block-size: 5rem;
  }
  img {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    margin-block-end: var(--_space);
    border-radius: calc(var(--_radius) / 2);
    background: var(--_fill);
  }
  [part='series'] {
    padding: 0.75rem;
    background: var(--_fill);
    border-radius: calc(var(--_radius) / 2);
  }
  @container (min-width: 24rem) {
    .row.state-ready {
      display: grid;
      grid-template-columns: 30% 1fr;
      gap: var(--_space);
    }
  }
`;
