import type {Words} from './words.js';

/*
 * What a widget tells beside what it shows: its state to the page's style sheets, its data to search engines.
 */

/** @param internals of a browser without custom states, it may lack them; no style of ours needs them */
export function tellStyles(internals: ElementInternals | undefined, state: string): void {
  try {
    const {states} = internals!;
    states.clear();
    states.add(state);
  } catch {
    // Then there are none.
  }
}

/**
 * Once it was asked for, it is also taken back.
 *
 * @param now what is shown; asked for when the file is here, since imports may end in another order than they began
 */
export function tellMachines(
  widget: HTMLElement & {jsonLd?: boolean},
  now: () => [data: object | undefined, w: Words | undefined],
): void {
  if (widget.jsonLd != null)
    import('./json-ld.js').then(
      ({tell}) => tell(widget, ...now()),
      () => {},
    );
}
