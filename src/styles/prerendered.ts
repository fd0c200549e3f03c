import {css} from 'lit';

/** Entries that are there already keep their room, near the window or not, so that nothing moves. */
export const prerenderedStyles = css`
  .entries > li {
    content-visibility: visible;
  }
`;
