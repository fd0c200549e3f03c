import {css} from 'lit';
import {tokens} from './tokens.js';

/** What all widgets share: the host, the box, text, links, states. */
const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    font: inherit;
    color: inherit;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
    min-block-size: var(--_min-block-size, 6rem);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .base {
    min-block-size: inherit;
    padding: var(--_space);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .base:focus {
    outline: none;
  }
  .base:focus-visible,
  a:focus-visible,
  button:focus-visible,
  summary:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 0.25rem;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  img {
    display: block;
    max-inline-size: 100%;
  }
  .heading {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }
  .heading a {
    color: inherit;
    text-decoration-color: var(--_accent);
  }
  .muted {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .label {
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--_muted);
  }
  .stack {
    display: grid;
    gap: calc(var(--_space) * 0.75);
    align-content: start;
  }
  .cluster {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.5rem;
    align-items: baseline;
  }
  .chip {
    padding: 0.0625rem 0.5rem;
    border: 1px solid var(--_line);
    border-radius: 1rem;
    font-size: 0.8125em;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.25rem 1rem;
    font-size: 0.9375em;
  }
  .facts dt {
    color: var(--_muted);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
    gap: 0.75rem 1rem;
  }
  .figure .value {
    display: block;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (max-width: 22rem) {
    .facts {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .facts dd {
      margin-block-end: 0.375rem;
    }
  }
`;

const states = css`
  .message {
    display: grid;
    gap: 0.625rem;
    justify-items: start;
    align-content: start;
  }
  .message p::before {
    content: '';
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.5em;
    border-radius: 50%;
    background: var(--_bad);
  }
  .message.maintenance p::before {
    border-radius: 0;
    background: var(--_accent);
  }
  .message.empty p::before {
    content: none;
  }
  .note {
    padding-inline-start: 0.625rem;
    border-inline-start: 3px solid var(--_accent);
    font-size: 0.875em;
  }
  button {
    min-block-size: 2.25rem;
    padding: 0.375rem 0.875rem;
    font: inherit;
    color: var(--_accent);
    background: transparent;
    border: 1px solid currentColor;
    border-radius: 0.5rem;
    cursor: pointer;
  }
  button:hover {
    background: var(--_fill);
  }
  button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.65;
  }
  .skeleton {
    display: grid;
    gap: 0.75rem;
  }
  .skeleton span {
    block-size: 0.875rem;
    border-radius: 0.25rem;
    background: var(--_fill);
  }
  .skeleton span:first-child {
    block-size: 1.5rem;
    inline-size: 70%;
  }
  .skeleton span:last-child {
    inline-size: 45%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton span {
      animation: pulse 1.6s ease-in-out infinite alternate;
    }
    @keyframes pulse {
      to {
        opacity: 0.45;
      }
    }
  }
  @media (forced-colors: active) {
    .skeleton span,
    .message p::before {
      forced-color-adjust: none;
      background: GrayText;
    }
  }
  @media print {
    .skeleton,
    button {
      display: none;
    }
  }
`;

export const widgetStyles = [tokens, base, states];
