import {css} from 'lit';

/** The colours of good and bad news, for widgets that tell some; never the only sign of it. */
export const statusTokens = css`
  :host {
    --_good: var(--iioe-good, light-dark(#14663a, #7fd6a4));
    --_bad: var(--iioe-bad, light-dark(#a3261d, #ffa99f));
  }
`;
