import {searchable} from '../../data/collection/filters.js';
import {fold} from '../../data/collection/search.js';
import {headingOf, idOf, isRecord} from '../../data/collection/values.js';
import type {CollectionName} from '../../schemas/index.js';
import type {Endpoint} from './endpoint.js';
import {idsOf, listed, listOf} from './replies.js';
import {fail, skip} from './report.js';

/** No text has it. */
const NONSENSE = 'xqzvkjwq';

/** `q` finds an item by a word of its title, written in another case and without diacritics. */
export async function checkSearch(
  endpoint: Endpoint,
  name: CollectionName,
  items: readonly unknown[],
): Promise<void> {
  if (!searchable.includes(name)) return;
  await endpoint.check('search', async () => {
    const found = wordIn(items);
    if (!found) skip('No title has a word that can be written in another case.');
    const {id, word} = found;
    const {reply, items: got, next} = listOf(await endpoint.list({q: [word], limit: ['100']}));
    const expected = `item ${id}, whose title has the word`;
    if (!idsOf(got).includes(id) && !next)
      fail('A search misses an item.', {address: reply.address, expected, got: listed(idsOf(got))});
    const none = listOf(await endpoint.list({q: [NONSENSE], limit: ['100']}));
    if (none.items.length) {
      const {address} = none.reply;
      fail('A search finds what nothing says.', {
        address,
        expected: 'no items',
        got: listed(idsOf(none.items)),
      });
    }
    return `"${word}" is found in any case, with and without diacritics.`;
  });
}

/** A title's word as nobody wrote it; best one that has diacritics to lose. */
function wordIn(items: readonly unknown[]): {id: string; word: string} | undefined {
  const words = items.flatMap((item) => {
    const id = idOf(item);
    return id === undefined ? [] : wordsOf(titleOf(item)).map((word) => ({id, word}));
  });
  const {id, word} = words.find(({word}) => fold(word) !== word.toUpperCase()) ?? words[0] ?? {};
  return id === undefined || word === undefined ? undefined : {id, word: fold(word)};
}

/** Long enough to be no stop word, in letters whose upper case everybody agrees on. */
const wordsOf = (text: string): string[] =>
  (text.normalize('NFC').match(/\p{L}{4,}/gu) ?? []).filter((word) => {
    const bare = word.normalize('NFKD').replace(/\p{M}/gu, '');
    return (
      fold(word) === bare.toUpperCase() &&
      bare.toUpperCase().toLowerCase() === bare.toLowerCase() &&
      bare !== bare.toUpperCase()
    );
  });

function titleOf(item: unknown): string {
  const text = headingOf(item);
  const words = isRecord(text) ? Object.values(text)[0] : text;
  return typeof words === 'string' ? words : '';
}
