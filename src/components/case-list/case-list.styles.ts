import {css} from 'lit';

export const caseListStyles = css`
  /* A case has a story: its cards are wider than most, and as long as they need. */
  .entries {
    grid-template-columns: repeat(auto-fill, minmax(min(30rem, 100%), 1fr));
    align-items: start;
  }
`;
