import {css} from 'lit';

export const courseCardStyles = css`
  :host {
    min-block-size: 22rem;
  }
  :host([layout='row']) {
    min-block-size: 9rem;
  }
  img,
  [part='series'] {
    background: var(--_fill);
    border-radius: calc(var(--_radius) / 2);
  }
  [part='image'] {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    margin-block-end: var(--_space);
  }
  [part='series'] {
    padding: 0.75rem;
  }
  [part='provider'] {
    display: flex;
    gap: 0.75rem;
    align-items: start;
  }
  [part='provider-logo'] {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    flex: none;
    object-fit: contain;
  }
  .framework {
    min-block-size: 1.875rem;
  }
  @container (min-width: 24rem) {
    .row.state-ready {
      display: grid;
      grid-template-columns: 30% 1fr;
      gap: var(--_space);
    }
  }
`;
