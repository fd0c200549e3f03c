import {css} from 'lit';
import {tokens} from './tokens.js';

/** What all widgets share: the host, the box, text, links, states. */
const base = css`
  :host {
    display: block;
    container-type: inline-size;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
    min-block-size: var(--_min-block-size, 6rem);
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
  .base {
    padding: var(--_space);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .state-loading,
  .state-idle {
    min-block-size: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  a {
    color: var(--_accent);
  }
  img {
    display: block;
    max-inline-size: 100%;
  }
  .broken {
    visibility: hidden;
  }
  .heading {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
  }
  .muted,
  .label,
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .label,
  .value {
    font-weight: 700;
  }
  .stack,
  .figures,
  .skeleton {
    display: grid;
    gap: 0.75rem;
  }
  .cluster {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .chip {
    padding: 0 0.5rem;
    border: 1px solid var(--_line);
    border-radius: 1rem;
    font-size: 0.875em;
  }
  .facts {
    display: grid;
    grid-template-columns: fit-content(40%) 1fr;
    gap: 0.25rem 1rem;
  }
  .figures {
    grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
  }
  .figure * {
    display: block;
  }
  .value {
    font-size: 1.5em;
    line-height: 1.2;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .note {
    padding-inline-start: 0.75rem;
    border-inline-start: 0.25rem solid var(--_accent);
  }
  .state-error {
    border-color: var(--_bad);
  }
  button {
    margin-block-start: 0.75rem;
    padding: 0.375rem 0.75rem;
    font: inherit;
    color: var(--_accent);
    background: none;
    border: 1px solid;
    border-radius: 0.5rem;
    cursor: pointer;
  }
  [aria-disabled='true'] {
    opacity: 0.7;
  }
  .skeleton span {
    block-size: 1rem;
    border-radius: 0.25rem;
    background: var(--_line);
    opacity: 0.5;
  }
  .skeleton :first-child {
    inline-size: 70%;
  }
  .skeleton :last-child {
    inline-size: 45%;
  }
`;

export const widgetStyles = [tokens, base];
