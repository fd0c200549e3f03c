/** What an editor is being written in is no page yet. */
export const IGNORED =
  '[contenteditable]:not([contenteditable="false"]),.mce-content-body,[data-iioe-ignore]';
