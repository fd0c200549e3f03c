/**
 * Makes a button copy a text. Without the clipboard (an insecure page, a refusal) the text is selected instead, for
 * the keyboard's own copy.
 *
 * @param settled ends when the text is what it will be
 */
export function copyFrom(source, button, say, settled = async () => {}) {
  button.addEventListener('click', async () => {
    await settled();
    try {
      await navigator.clipboard.writeText(source.textContent);
      say('bCopied', 'Copied.');
    } catch {
      getSelection().selectAllChildren(source);
      source.parentElement.focus();
      say('bSelected', 'Selected: copy it with Ctrl+C or ⌘C.');
    }
  });
}
