import {css} from 'lit';
import {tokens} from './tokens.js';

/** What all widgets share: the host, the box, text, links, states. */
const base = css`
  :host {
    display: block;
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  :host([layout='compact']) {
    min-block-size: 5rem;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .base,
  .chip,
  button {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .base {
    padding: var(--_space);
    background: var(--iioe-surface);
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
    font-size: 1.125em;
  }
  .value {
    font-size: 1.5em;
  }
  .stack,
  .figures,
  dl {
    display: grid;
    gap: 0.75rem;
  }
  .figures {
    grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
  }
  img,
  .figure * {
    display: block;
  }
  .cluster {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .chip {
    padding: 0 0.5rem;
  }
  @container (min-width: 16rem) {
    dl {
      grid-template-columns: fit-content(40%) 1fr;
      gap: 0.25rem 0.75rem;
    }
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    white-space: nowrap;
    clip-path: inset(50%);
  }
  button {
    margin-block-start: 0.75rem;
    padding: 0.375rem 0.75rem;
    font: inherit;
    background: none;
  }
  [part='skeleton'] {
    block-size: 5rem;
    background: var(--_fill);
  }
  ::slotted([slot='actions']),
  ::slotted([slot='footer']) {
    grid-column: 1 / -1;
    margin-block-start: 0.75rem;
  }
  @media print {
    button,
    form,
    [part='skeleton'] {
      display: none;
    }
    ::details-content {
      content-visibility: visible;
    }
  }
`;

export const widgetStyles = [tokens, base];
