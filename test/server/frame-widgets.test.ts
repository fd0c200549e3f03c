import assert from 'node:assert/strict';
import {test} from 'node:test';
import {widgetNamed} from '../../src/server/embed/widgets.js';
import {widgets} from '../../src/snippets/widgets.js';

test('what the host knows of each widget is made once', () => {
  for (const name of Object.keys(widgets)) {
    assert.ok(widgetNamed(name), name);
    assert.equal(widgetNamed(name), widgetNamed(name), name);
  }
  for (const name of ['unheard-of', 'constructor', '__proto__', ''])
    assert.equal(widgetNamed(name), undefined, name);
});
