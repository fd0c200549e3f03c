import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {transformSync} from 'esbuild';
import fc from 'fast-check';
import {micromark} from 'micromark';
import {notes, places, snippetFor, widgets, type Place, type WidgetName} from '../../src/snippets/index.js';

const placeNames = Object.keys(places) as Place[];
const widgetNames = Object.keys(widgets) as WidgetName[];

const request = {
  widget: 'course-card',
  attributes: {course: 'ai-in-medicine'},
  api: 'https://api.example.org/iioe/',
  host: 'https://widgets.example.org/',
  fallback: {text: 'AI in medicine', url: 'https://courses.example.org/ai'},
} as const;

const codeFor = (place: Place, more: Partial<Parameters<typeof snippetFor>[0]> = {}): string =>
  snippetFor({...request, ...more, place}).code;

const HOSTILE = `"><script>alert(1)</script>{{x}}{y}\${z}\`]](javascript:1)*_@if '&amp;</a>`;

/** What JSX means, without a framework: a tree of tags. */
function jsx(code: string): unknown {
  const component = code.replace(/^import .*$/gm, '').replace('export ', '');
  const {code: js} = transformSync(component, {loader: 'jsx', jsxFactory: 'h'});
  const h = (tag: string, props: object | null, ...children: unknown[]) => ({tag, props, children});
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is what the page's bundler would run
  return (new Function('h', `${js}; return CourseCard();`) as (factory: typeof h) => unknown)(h);
}

test('every widget has lines for every place, with the fallback in them', () => {
  for (const widget of widgetNames) {
    const [attribute = ''] = Object.keys(widgets[widget].attributes);
    for (const place of placeNames) {
      const {code, notes: found} = snippetFor({...request, place, widget, attributes: {[attribute]: 'x-1'}});
      // WordPress shows what the host's oEmbed reply says, the link among it.
      const hasText = code.includes('AI in medicine') || place === 'wordpress';
      assert.ok(hasText, `${widget} ${place}: ${code}`);
      assert.ok(!/undefined|null|\[object/.test(code), code);
      for (const note of found) assert.ok(notes[note], note);
      assert.ok(
        !found.includes('left-out') && !found.includes('no-id'),
        `${widget} ${place}: ${found.join()}`,
      );
    }
  }
});

test('a widget’s room is one that the style sheet has a class for, and grows with a list', () => {
  const css = readFileSync('src/styles/reserve.css', 'utf8');
  const roomOf = (widget: WidgetName, layout: string, limit?: number) =>
    / class="([^"]+)"/.exec(
      snippetFor({...request, place: 'site', widget, attributes: {limit}, look: {layout}}).code,
    )?.[1] ?? '';
  for (const widget of widgetNames)
    for (const layout of ['', 'card', 'row', 'compact'])
      for (const limit of [undefined, 1, 2, 3, 7, 100])
        for (const name of roomOf(widget, layout, limit).split(' '))
          assert.ok(css.includes(`.${name} {`), `${widget} ${layout} ${limit}: ${name}`);
  assert.equal(roomOf('course-card', ''), roomOf('course-card', 'card'));
  assert.equal(roomOf('course-card', 'row'), 'iioe-reserve-30 iioe-reserve-wide-15');
  assert.equal(roomOf('case-list', 'compact', 1), 'iioe-reserve-15');
  assert.equal(roomOf('case-list', 'compact', 3), 'iioe-reserve-30');
  assert.equal(roomOf('case-list', 'compact'), 'iioe-reserve-60');
});

test('an id with brackets ends no link', () => {
  const image = {
    ...request,
    place: 'markdown',
    widget: 'course-card',
    attributes: {course: 'a)b(c'},
  } as const;
  assert.match(snippetFor(image).code, /badge\/course\/a%29b%28c\.svg/);
});

test('a learner’s own data is in no frame and no image', () => {
  for (const place of placeNames.filter((name) => places[name].way !== 'script')) {
    const {code, notes: found} = snippetFor({
      ...request,
      place,
      widget: 'progress-tracker',
      attributes: {course: 'x'},
    });
    assert.doesNotMatch(code, /iframe|img|embed|!\[/, place);
    assert.ok(found.includes('personal-link'));
  }
});

test('what a widget does not know, and values that it would not take, are left out and said', () => {
  const attributes = {course: 'x', onclick: 'alert(1)', api: 'https://evil.example/'};
  const look = {layout: 'tower', headingLevel: 9};
  const {code, notes: found} = snippetFor({
    ...request,
    place: 'wordpress-loader',
    attributes,
    look,
    lang: 'e"n',
  });
  assert.equal(
    code,
    '<div data-iioe="course-card" data-course="x" class="iioe-reserve-60">\n  <a href="https://courses.example.org/ai">AI in medicine</a>\n</div>',
  );
  assert.ok(found.includes('left-out'));
});

test('flags, numbers and choices are written as each place takes them', () => {
  const list = {
    widget: 'course-list',
    attributes: {searchable: true, limit: 6, sort: '-updated', q: '', 'json-ld': false},
  } as const;
  assert.match(
    codeFor('site', list),
    /<iioe-course-list limit="6" sort="-updated" searchable class="[^"]+">/,
  );
  assert.match(codeFor('open-edx', list), /data-limit="6" data-sort="-updated" data-searchable="true"/);
  assert.equal(
    codeFor('wordpress', list),
    'https://widgets.example.org/embed/course-list?limit=6&sort=-updated&searchable=',
  );
});

test('the loader is pinned by version and hash, or by neither', () => {
  const pinned = codeFor('site', {version: '1.2.3', integrity: 'sha384-abc'});
  assert.match(
    pinned,
    /src="https:\/\/widgets\.example\.org\/dist\/1\.2\.3\/cdn\/loader\.js" integrity="sha384-abc" crossorigin="anonymous"/,
  );
  assert.doesNotMatch(codeFor('site', {integrity: 'sha384-abc'}), /integrity/);
});

test('a language and a colour scheme reach the place that can take them', () => {
  const more = {lang: 'zh-Hans', look: {colorScheme: 'dark'}};
  assert.match(codeFor('canvas', more), /lang=zh-Hans&amp;color-scheme=dark/);
  assert.match(codeFor('moodle-page', more), /data-lang="zh-Hans"/);
  assert.ok(snippetFor({...request, ...more, place: 'site'}).notes.includes('scheme-follows'));
});

test('images are live only where the host draws one', () => {
  const certificate = {widget: 'certificate-badge', attributes: {certificate: 'c/1'}} as const;
  assert.match(codeFor('drupal', certificate), /src="https:\/\/widgets\.example\.org\/badge\/c%2F1\.svg"/);
  const award = snippetFor({...request, place: 'drupal', widget: 'award-summary', attributes: {award: 'x'}});
  assert.ok(award.notes.includes('no-image') && !award.code.includes('<img'));
});

test('a missing id, a missing API and a host of this computer are said', () => {
  const {notes: found} = snippetFor({
    ...request,
    place: 'site',
    attributes: {},
    api: undefined,
    host: 'http://localhost:8000',
  });
  for (const note of ['no-id', 'no-api', 'not-public'] as const) assert.ok(found.includes(note), note);
});

test('lines that name a release say how long they work', () => {
  for (const place of placeNames) {
    for (const version of ['0.1.0', undefined]) {
      const {code, once, notes: found} = snippetFor({...request, place, version});
      const isPinned = `${code}${once ?? ''}`.includes('/dist/0.1.0/');
      assert.equal(found.includes('release-kept'), isPinned, place);
    }
  }
});

test('addresses are http(s), and the host must be one', () => {
  assert.doesNotMatch(codeFor('site', {fallback: {text: 'x', url: 'javascript:alert(1)'}}), /javascript/);
  assert.doesNotMatch(codeFor('site', {api: 'data:text/html,x'}), /data:/);
  assert.throws(() => codeFor('site', {host: 'javascript:alert(1)'}), TypeError);
  assert.throws(() => codeFor('site', {widget: '__proto__' as WidgetName}), TypeError);
  for (const fallback of [undefined, null, {}, {url: 'https://a.example/'}, 'AI'])
    assert.throws(() => codeFor('site', {fallback: fallback as never}), {
      name: 'TypeError',
      message: 'A snippet needs a fallback: its text, and the address that it leads to.',
    });
  assert.throws(() => codeFor('site', {host: undefined as never}), /needs the http\(s\) address of its host/);
});

test('an image keeps its room where its size is known', () => {
  const size = (imageSize: {width: number; height: number}) => codeFor('drupal', {imageSize});
  assert.match(
    size({width: 420, height: 251.6}),
    /<img src="[^"]+" alt="AI in medicine" width="420" height="252">/,
  );
  assert.doesNotMatch(size({width: 0, height: 0}), /width|height/);
  assert.doesNotMatch(codeFor('drupal'), /width|height/);
});

test('a widget far from its usual height gets the room that was measured', () => {
  const room = (narrow: number, wide: number) =>
    / class="([^"]+)"/.exec(codeFor('site', {look: {layout: 'row'}, measured: {narrow, wide}}))?.[1];
  assert.equal(room(28, 14), 'iioe-reserve-30 iioe-reserve-wide-15');
  assert.equal(room(11, 7.2), 'iioe-reserve-12 iioe-reserve-wide-8');
  assert.equal(room(90, 33), 'iioe-reserve-60 iioe-reserve-wide-35');
  assert.equal(room(0, NaN), 'iioe-reserve-30 iioe-reserve-wide-15');
});

test('what a place shows is said beside its lines', () => {
  const shows = (place: Place, more = {}) => snippetFor({...request, ...more, place}).shows;
  assert.deepEqual(shows('site'), {as: 'widget'});
  assert.deepEqual(shows('markdown', {lang: 'fr'}), {
    as: 'image',
    src: 'https://widgets.example.org/badge/course/ai-in-medicine.svg?lang=fr',
  });
  assert.equal(shows('canvas').as, 'frame');
  assert.deepEqual(shows('mail', {widget: 'award-summary', attributes: {award: 'x'}}), {as: 'link'});
  assert.deepEqual(shows('canvas', {widget: 'progress-tracker'}), {as: 'link'});
});

test('a place that there is not is named', () => {
  for (const place of ['nope', 'constructor', undefined] as unknown as Place[])
    assert.throws(() => codeFor(place), {name: 'TypeError', message: `There is no place "${place}".`});
});

const anyText = fc.oneof(fc.string(), fc.constantFrom(HOSTILE, '{{', '${', '</script>', '](', '`', '@if'));

test('no text leaves its place in HTML', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.constantFrom(...placeNames), (text, id, place) => {
      if (places[place].language !== 'html' || place === 'wordpress') return;
      const code = codeFor(place, {attributes: {course: id}, fallback: {text, url: 'https://x.example/'}});
      // Tags and quotes of ours alone are left once those of the template are taken out.
      const rest = code.replace(
        /<\/?(?:iioe-course-card|div|a|script|link|iframe|p|img)(?: [a-z-]+(?:="[^"<>]*")?)*>/g,
        '',
      );
      assert.doesNotMatch(rest, /[<>"]/, code);
    }),
  );
});

test('JSX gives back the very text and values', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, id) => {
      const clean = text.replace(/\s+/g, ' ').trim();
      const tree = jsx(
        codeFor('react', {attributes: {course: id}, fallback: {text, url: 'https://x.example/'}}),
      ) as {
        props: {course?: string};
        children: {tag: string; children: string[]}[];
      };
      if (id) assert.equal(tree.props.course, id);
      assert.deepEqual(tree.children[0]!.children, [clean || 'course-card']);
    }),
  );
});

test('Markdown gives back the very text, and one link', () => {
  for (const place of ['image', 'link'] as const) {
    fc.assert(
      fc.property(anyText, (text) => {
        const widget =
          place === 'image' ? {} : ({widget: 'award-summary', attributes: {award: 'x'}} as const);
        const code = codeFor('markdown', {...widget, fallback: {text, url: 'https://x.example/(a)?b={c}'}});
        const html = micromark(code);
        assert.match(
          html,
          /^<p><a href="https:\/\/x\.example\/%28a%29\?b=%7Bc%7D">(?:<img [^>]*>|[^<]*)<\/a><\/p>$/,
        );
      }),
    );
  }
});

test('where a bundler stands, the widget has its room too', () => {
  for (const place of ['react', 'vue', 'svelte', 'angular'] as const) {
    const code = codeFor(place, {widget: 'course-card', look: {layout: 'row'}});
    const name = place === 'react' ? 'className' : 'class';
    assert.match(code, new RegExp(` ${name}="iioe-reserve-30 iioe-reserve-wide-15"`), place);
    // Angular has a site's style sheets in its own configuration.
    assert.equal(code.includes(`import 'iioe-widgets/reserve.css';`), place !== 'angular', place);
  }
});

test('Vue, Svelte and Angular read no expression into a text', () => {
  const fallback = {text: HOSTILE, url: 'https://x.example/{{a}}'};
  for (const place of ['vue', 'svelte'] as const) {
    const template = codeFor(place, {fallback, attributes: {course: '{{a}}{b}'}})
      .split('</script>')
      .at(-1)!;
    assert.doesNotMatch(template.replace(/course="[^"]*"/, ''), /[{}]/, place);
  }
  assert.doesNotMatch(codeFor('svelte', {attributes: {course: '{b}'}}).split('</script>')[1]!, /[{}]/);
  const [, template = ''] = /template: `([\s\S]*)`,\n/.exec(codeFor('angular', {fallback})) ?? [];
  assert.doesNotMatch(template.replaceAll(`{{ '{{' }}`, ''), /[{}@]|(?<!\\)`/);
});
