import {css} from 'lit';

/** What all lists share: the form, the count, the entries. */
export const listStyles = css`
  /* The entries have boxes of their own. */
  .base {
    padding: var(--iioe-list-space, 0);
    border: 0;
  }
  form {
    display: grid;
    gap: 0.75rem;
    margin-block-end: 0.75rem;
  }
  input[type='search'] {
    inline-size: 100%;
    max-inline-size: 40rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    color: inherit;
    font: inherit;
    background: none;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
  }
  summary {
    list-style: revert;
  }
  summary,
  .option {
    min-block-size: 1.5rem;
    cursor: pointer;
  }
  .options {
    max-block-size: 14rem;
    overflow: auto;
    padding-block: 0.25rem;
  }
  .option {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
  }
  .entries {
    display: grid;
    gap: var(--_space);
    grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
  }
  /* What is far from the window costs neither layout nor paint: hundreds of entries stay smooth. */
  .entries > li {
    display: grid;
    grid-template-columns: 100%;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 40lh;
    break-inside: avoid;
  }
  @media print {
    form {
      display: none;
    }
    .entries > li {
      content-visibility: visible;
    }
  }
  .entries.row,
  .entries.compact {
    grid-template-columns: 100%;
  }
  .entries.row > li {
    contain-intrinsic-block-size: auto 12lh;
  }
  .entries.compact > li {
    contain-intrinsic-block-size: auto 6lh;
  }
  .entries[aria-busy='true'] {
    opacity: 0.85;
  }
  .count {
    margin-block-end: 0.75rem;
  }
`;
