import {css} from 'lit';
import {tokens} from './tokens.js';

/** What all widgets share: the host, the box, text, links, states. */
const base = css`
  /* A container has no width of its own words: in a row it takes its share; elsewhere it has a little at least. */
  :host {
    display: block;
    --_wait: 45lh;
    container-type: inline-size;
    contain-intrinsic-inline-size: min(12rem, 40vw);
    flex-grow: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    list-style: none;
    outline-color: var(--iioe-focus, var(--_accent));
  }
  .base,
  .chip,
  button {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .base {
    block-size: 100%;
    padding: var(--_space);
    color: var(--iioe-text);
    background: var(--iioe-surface);
  }
  /* As much room as what is to come will take, so that the text below stays; measured with our sample data. No more
     than the page has reserved, or else a screen. */
  .asks [name='idle'],
  .asks [name='loading'] {
    display: block;
    min-block-size: min(var(--_wait), var(--iioe-reserve, 100vh) - 2rem);
  }
  a,
  button {
    color: var(--_accent);
  }
  .muted,
  .label,
  .chip,
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  [part='heading'],
  .label,
  .value {
    font-weight: 700;
  }
  [part='heading'] {
    font-family: var(--iioe-heading-font);
    font-size: 1.125em;
  }
  .value {
    font-size: 1.25em;
  }
  .value small {
    font-size: 0.6em;
  }
  .stack,
  .figures,
  dl {
    display: grid;
    gap: 0.75rem;
    align-content: start;
  }
  /* Wide enough for hundreds of millions, since a number that breaks reads as another. */
  .figures {
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
  }
  /* A label's words stay whole: its column is as wide as the longest. */
  dt {
    overflow-wrap: break-word;
  }
  /* A label keeps to what it names. */
  dl {
    row-gap: 0;
    align-items: baseline;
  }
  dd + dt,
  p.label + *,
  p.muted + .figures {
    margin-block-start: 0.375rem;
  }
  img,
  .figure > * {
    display: block;
  }
  /* On one line, the next if need be. */
  [part='logo'],
  .whole {
    display: inline-block;
  }
  [part='logo'] {
    inline-size: 1.5em;
    block-size: 1.5em;
    object-fit: contain;
    vertical-align: middle;
    background: none;
  }
  .cluster {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .chip {
    padding: 0 0.5rem;
  }
  @container (min-width: 18rem) {
    dl {
      grid-template-columns: fit-content(40%) 1fr;
    }
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    white-space: nowrap;
    clip-path: inset(50%);
    -webkit-user-select: none;
  }
  button {
    margin-block-start: 0.75rem;
    padding: 0.375rem 0.75rem;
    font: inherit;
    background: none;
  }
  [part='skeleton'] {
    block-size: min(5rem, var(--iioe-reserve, 100vh) - 2rem);
    background: var(--_fill);
  }
  ::slotted([slot='actions']),
  ::slotted([slot='footer']) {
    grid-column: 1 / -1;
    margin-block-start: 0.75rem;
  }
  @media print {
    button,
    [part='skeleton'] {
      display: none;
    }
    ::details-content {
      content-visibility: visible;
    }
  }
`;

export const widgetStyles = [tokens, base];
