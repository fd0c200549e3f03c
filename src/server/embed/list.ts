import {escapeHtml} from '../html.js';
import {hostWords} from '../words.js';
import {framePage} from './page.js';
import {frameNames, widgetNamed} from './widgets.js';

/** What is there to frame, for whoever asks for `/embed` alone: an address for each widget, with what it needs. */
export function listPage(lang: string): string {
  const [title, how] = [hostWords(lang, 'frames'), hostWords(lang, 'framesHow')];
  const items = frameNames.map((name) => `<li>${entry(name)}</li>`).join('');
  return framePage({
    lang: title.lang,
    title: title.text,
    content: `<h1>${escapeHtml(title.text)}</h1><p>${escapeHtml(how.text)}</p><ul>${items}</ul>`,
  });
}

function entry(name: string): string {
  const needs = widgetNamed(name)?.needs ?? [];
  // A list shows something as it is.
  if (!needs.length) return `<a href="/embed/${name}"><code>/embed/${name}</code></a>`;
  return needs.map((need) => `<code>/embed/${name}?${need}=…</code>`).join('<br>');
}
