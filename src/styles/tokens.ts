import {css} from 'lit';

/**
 * Design tokens in two layers: `--iioe-*`, which a page may set, and `--_*`, which
 * the widgets read. Neutral colours are mixed from the page's own text colour, so
 * that a widget fits a page it knows nothing of; the others follow `color-scheme`.
 */
export const tokens = css`
  :host {
    --_accent: var(--iioe-accent, light-dark(#0b57a4, #8ec1ff));
    --_muted: var(--iioe-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_line: var(--iioe-line, color-mix(in srgb, currentColor 20%, transparent));
    --_fill: var(--iioe-fill, color-mix(in srgb, currentColor 7%, transparent));
    --_radius: var(--iioe-radius, 0.75rem);
    --_space: var(--iioe-space, 1rem);
  }
`;
