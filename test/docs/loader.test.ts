import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {widgets} from '../../src/snippets/widgets.js';

const text = readFileSync('docs/loader.md', 'utf8');

test('the room that the document names is what the builder takes', () => {
  for (const [name, {room}] of Object.entries(widgets)) {
    const cells = [room.card, room.row, room.compact].map(([narrow, wide]) =>
      narrow === wide ? `${narrow}` : `${narrow}/${wide}`,
    );
    const row = new RegExp(`^\\| \`${name}\` +\\| ${cells.join(' +\\| ')} +\\|$`, 'm');
    assert.match(text, row, name);
  }
});

test('it names every class of the style sheet, and no other', () => {
  const css = readFileSync('src/styles/reserve.css', 'utf8');
  const classes = [...css.matchAll(/^\.iioe-reserve-(\d+)/gm)].map(([, rem]) => rem);
  const [said = ''] = /`iioe-reserve-5`.* keep so many/.exec(text) ?? [];
  assert.deepEqual(
    [...said.matchAll(/-(\d+)`/g)].map(([, rem]) => rem),
    classes,
  );
});
