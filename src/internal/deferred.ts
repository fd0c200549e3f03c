/**
 * What was rendered elsewhere is taken over by what is loaded for that alone. Where that can't be had, the widget
 * begins anew, and once: it may have been moved while that was on its way.
 *
 * @param connect what connects any other widget
 */
export function connectOrTake(widget: HTMLElement, connect: () => void): void {
  const isDeferred = () => widget.hasAttribute('defer-hydration');
  if (!isDeferred()) return connect();
  import('./hydrate.js').then(
    ({hydrate}) => hydrate(widget),
    () => {
      if (!widget.isConnected || !isDeferred()) return;
      widget.removeAttribute('defer-hydration');
      widget.shadowRoot?.replaceChildren();
      connect();
    },
  );
}
