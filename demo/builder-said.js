import {translate} from './demo.js';

/**
 * Says by a field of the builder what is wrong with its value; without words it is right again. The place for
 * it is there before, as those who hear the page need it.
 *
 * @param words elements that the page's words are looked up for, and texts
 */
export function sayBy(field, ...words) {
  const place = document.getElementById(`${field.name}-said`);
  if (words.length) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  if (!words.length && !place.hasChildNodes()) return;
  place.replaceChildren(...words);
  translate(place);
}

/** An element with a word of the page's own: its English here, the other languages in the table of words. */
export function worded(tag, word, english, properties = {}) {
  const element = Object.assign(document.createElement(tag), {textContent: english, ...properties});
  element.dataset.t = word;
  return element;
}
