import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {createServer, renderSvg} from '../../src/server/index.js';
import sample from '../../src/testing/sample.json' with {type: 'json'};

const text = readFileSync('docs/images.md', 'utf8');
const {fetch} = createServer({data: sample});

/** An id of the sample for each kind that the table names. */
const ids: Record<string, string> = {
  certificate: sample.certificates[0]!.id,
  course: sample.courses[0]!.id,
  pathway: sample.pathways[0]!.id,
  case: sample.cases[0]!.id,
};

test('each address of the table is answered with an image, as wide as it says', async () => {
  const addresses = Array.from(text.matchAll(/^\| `(\/badge\/\S*)<(\w+) id>\.svg`/gm));
  assert.deepEqual(
    addresses.map(([, , kind]) => kind),
    Object.keys(ids),
  );
  for (const [, path, kind] of addresses) {
    const reply = await fetch(new Request(`https://host.example${path}${ids[kind!]}.svg`));
    assert.equal(reply.status, 200, path);
    assert.match(await reply.text(), new RegExp(`^<svg [^>]*width="${/(\d+) wide/.exec(text)![1]}"`));
  }
});

test('the parameters of the table change the image', async () => {
  const parameters = Array.from(text.matchAll(/^\| `([\w-]+=[\w-]+)`/gm), ([, parameter]) => parameter!);
  assert.equal(parameters.length, 3);
  const draw = async (query: string) =>
    (await fetch(new Request(`https://host.example/badge/${ids.certificate}.svg?${query}`))).text();
  for (const parameter of parameters) assert.notEqual(await draw(parameter), await draw(''), parameter);
});

test('the example draws', async () => {
  const [, kind] = /renderSvg\('([\w-]+)', course, \{lang: 'fr', colorScheme: 'dark'\}\)/.exec(text)!;
  const svg = await renderSvg(kind!, sample.courses[0], {lang: 'fr', colorScheme: 'dark'});
  assert.match(svg, /^<svg [^>]*lang="fr"/);
});
