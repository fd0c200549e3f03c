import {css} from 'lit';

export const pathwayCardStyles = css`
  /* Up to 24rem the picture stands above the text. */
  .row {
    --_wait: clamp(10.5lh, 99 * (24rem - 100cqi), 11lh + 56cqi);
  }
  .compact {
    --_wait: 5lh;
  }
  .state-ready,
  .head,
  .step-body {
    display: grid;
    gap: 0.75rem;
  }
  .state-ready {
    gap: var(--_space);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .step-body {
    gap: 0.25rem;
    align-content: start;
    /* WebKit may keep the height of an auto row when it gets narrower, and what follows lies on its words. */
    grid-auto-rows: max-content;
  }
  [part='image'] {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_fill);
  }
  .steps {
    display: grid;
    gap: 1rem;
  }
  /* How high a step will be its course alone knows: all are shown together, at their places; or after a second. */
  .awaited,
  .awaited ~ * {
    animation: await 1s;
  }
  /* A page that keeps room has it for what will be there: until then each takes a line of it. */
  .awaited {
    --_line-of-room: calc(0 * var(--iioe-reserve) + 3.75rem);
  }
  .awaited iioe-course-card {
    --iioe-reserve: var(--_line-of-room);
  }
  @keyframes await {
    from,
    to {
      visibility: hidden;
    }
  }
  details .steps {
    margin-block-start: 0.75rem;
  }
  summary {
    min-block-size: 1.5rem;
    list-style: revert;
    cursor: pointer;
  }
  .step {
    position: relative;
    display: grid;
    grid-template-columns: 1.75rem minmax(0, 1fr);
    gap: 0.75rem;
  }
  /* The way from one step to the next. */
  .step:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 2rem -0.75rem;
    inset-inline-start: calc(0.875rem - 1px);
    border-inline-start: 2px solid var(--_line);
  }
  .number {
    display: grid;
    place-items: center;
    block-size: 1.75rem;
    border: 2px solid var(--_accent);
    border-radius: 1rem;
    font-size: 0.875rem;
    font-weight: 700;
  }
  .optional .number {
    border-style: dashed;
  }
  .step-title {
    font-weight: 700;
  }
  .step .cluster {
    min-block-size: 1.75rem;
    align-items: center;
  }
  iioe-course-card::part(base) {
    padding: 0;
    background: none;
    border: 0;
  }
  @container (min-width: 24rem) {
    .row [part='image'] {
      align-self: start;
    }
    .row .head {
      grid-template-columns: 30% 1fr;
      gap: var(--_space);
    }
    .row .head > :only-child {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 44rem) {
    .card .head {
      grid-template-columns: 2fr 3fr;
      gap: var(--_space);
    }
    .card .head > :only-child {
      grid-column: 1 / -1;
    }
  }
`;
