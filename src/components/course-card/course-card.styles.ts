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
  .base.state-ready {
    overflow: hidden;
  }
  img {
    inline-size: calc(100% + 2 * var(--_space));
    max-inline-size: none;
    aspect-ratio: 16 / 9;
    block-size: auto;
    object-fit: cover;
    margin: calc(-1 * var(--_space)) calc(-1 * var(--_space)) var(--_space);
    background: var(--_fill);
  }
  .panel {
    display: grid;
    gap: 0.5rem;
    padding: 0.75rem;
    background: var(--_fill);
    border-radius: calc(var(--_radius) * 0.66);
  }
  .versions {
    display: grid;
    gap: 0.25rem;
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
  @container (max-width: 22rem) {
    .row.state-ready {
      grid-template-columns: 1fr;
    }
  }
`;
