import {css} from 'lit';

/**
 * Design tokens: `--iioe-*`, which a page may set, and `--_*`, which the widgets read. A token of the palette
 * comes from the page (`--iioe-text` and `--iioe-surface` are read in `widget.ts`: without them the page's own show)
 * or follows `color-scheme`; a semantic one is made of the palette, so that a widget fits a page it knows nothing
 * of; one of a component is read where that is styled. `internal/widget.ts` documents them all, with their layers.
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
