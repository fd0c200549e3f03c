import assert from 'node:assert/strict';
import {test} from 'node:test';
import {codeFor} from '../../.storybook/code.js';
import {argTypesOf, eventNames} from '../../.storybook/manifest.js';
import {release, snippetFor, widgets, type WidgetName} from '../../src/snippets/index.js';

const names = Object.keys(widgets) as WidgetName[];
const fallback = {text: 'AI in medicine', url: 'https://courses.example.org/ai'};
const component = 'iioe-course-card';

for (const name of names) {
  test(`Storybook has a control for each attribute of ${name}`, () => {
    const argTypes = argTypesOf(`iioe-${name}`);
    for (const [attribute, rule] of Object.entries(widgets[name].attributes)) {
      const {control, options} = argTypes[attribute] ?? {};
      const type = (control as {type?: string} | undefined)?.type;
      if (attribute === 'heading-level') assert.equal(type, 'number');
      else if (typeof rule === 'object')
        assert.deepEqual([...((options ?? []) as string[])].sort(), ['', ...rule].sort());
      else if (rule === 'text') assert.match(type ?? 'none', /text|select/, attribute);
      else assert.equal(type, rule === 'flag' ? 'boolean' : rule, attribute);
    }
    assert.deepEqual(argTypes.loading?.options, ['', 'lazy', 'eager']);
  });
}

test('a slot does not take the place of the attribute of its name', () => {
  assert.equal(argTypesOf(component)['slot loading']?.table?.category, 'slots');
});

test('the panel of actions knows every event', () => {
  assert.deepEqual([...eventNames].sort(), ['iioe-error', 'iioe-ready', 'iioe-select', 'iioe-verify']);
});

test('the code of a story is the builder’s, for its arguments', () => {
  const args = {course: 'ai', layout: 'row', 'heading-level': 2, 'json-ld': true, loading: 'eager', q: ''};
  const {code} = snippetFor({
    place: 'site',
    widget: 'course-card',
    attributes: {course: 'ai', 'json-ld': true},
    look: {layout: 'row', headingLevel: 2},
    api: 'https://api.example.org/iioe/',
    host: 'https://widgets.example.org/',
    version: release,
    fallback,
  });
  assert.equal(codeFor({component, args, parameters: {fallback}}), code);
  assert.match(code, / json-ld[ >]/);
});

test('what only the story has stands in its code: content, own data, an attribute of one’s own page', () => {
  const children = '<p slot="footer">Ask us</p>';
  const data = {id: 'x', title: '</script><b>'};
  const code = codeFor({component, args: {children, data}, parameters: {fallback}});
  assert.match(code, /<iioe-course-card>\n {2}<p slot="footer">Ask us<\/p>\n<\/iioe-course-card>/);
  assert.match(code, /querySelector\('iioe-course-card'\)\.data = \{\n {4}"id": "x"/);
  assert.equal(code.match(/<\/script>/g)?.length, 2);
  const list = codeFor({component: 'iioe-course-list', args: {'sync-url': 'c'}, parameters: {fallback}});
  assert.match(list, /<iioe-course-list sync-url="c">/);
});

test('the provider names the API in its own attribute', () => {
  const code = codeFor({component: 'iioe-provider', args: {api: 'https://a.example/'}, parameters: {}});
  assert.match(code, /loader\.js"><\/script>\n\n<iioe-provider api="https:\/\/a\.example\/">/);
});
