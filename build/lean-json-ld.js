/**
 * What of `jsonld` and `rdf-canonize` nothing in `src/verify/` uses, but a bundler keeps, since it hangs on an
 * object of exports: 3 kB brotli. Texts of errors go too: their codes say what we need. The build fails when
 * a package is written otherwise.
 */

/** Members of `api` that go, by module. */
const unused = {
  'jsonld/lib/util.js': [
    'buildHeaders',
    'parseLinkHeader',
    'relabelBlankNodes',
    'removeProperty',
    'removeValue',
    'compareShortestLeast',
  ],
  'jsonld/lib/url.js': ['parsers', 'parse', 'removeBase', 'removeDotSegments'],
  'jsonld/lib/events.js': [
    'logEventHandler',
    'logWarningEventHandler',
    'unhandledEventHandler',
    'setDefaultEventHandler',
  ],
  'jsonld/lib/nodeMap.js': ['createMergedNodeMap', 'mergeNodeMaps', 'mergeNodeMapGraphs'],
  'jsonld/lib/types.js': ['isNumeric'],
};

/** Functions whose bodies go: what compaction needs; a parser of N-Quads, which we only write. */
const emptied = {
  'jsonld/lib/context.js': ['_createInverseContext', '_buildIriMap'],
  'rdf-canonize/lib/NQuads.js': ['parse'],
};

/** There is no base, so there is nothing before a relative IRI. */
const replaced = {'jsonld/lib/url.js': {prependBase: '(base, iri) => iri'}};

const worded = [
  'jsonld/lib/context.js',
  'jsonld/lib/expand.js',
  'jsonld/lib/toRdf.js',
  'jsonld/lib/nodeMap.js',
];

const of = (table, id) => Object.entries(table).find(([file]) => id.endsWith(`/node_modules/${file}`))?.[1];

/** Every node of a syntax tree. */
function* nodesIn(value) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.type === 'string') yield value;
  for (const part of Object.values(value)) yield* nodesIn(part);
}

const apiName = ({type, expression}) =>
  type === 'ExpressionStatement' &&
  expression.type === 'AssignmentExpression' &&
  expression.left.object?.name === 'api'
    ? expression.left.property.name
    : undefined;

/** A piece of the module as [start, end, what stands there instead]. */
function* edits(tree, id) {
  const [names = [], bodies = [], others = {}] = [unused, emptied, replaced].map((table) => of(table, id));
  for (const statement of tree.body) {
    const name = apiName(statement);
    if (names.includes(name)) yield [statement.start, statement.end, '', name];
    const {right} = statement.expression ?? {};
    if (name && Object.hasOwn(others, name)) yield [right.start, right.end, others[name], name];
  }
  for (const node of nodesIn(tree)) {
    const name =
      node.type === 'FunctionDeclaration' ? node.id.name : node.type === 'MethodDefinition' && node.key.name;
    const {body} = node.value ?? node;
    if (bodies.includes(name)) yield [body.start, body.end, '{}', name];
    if (!worded.some((file) => id.endsWith(file))) continue;
    const [text] = node.type === 'NewExpression' && node.callee.name === 'JsonLdError' ? node.arguments : [];
    if (text) yield [text.start, text.end, "''"];
    if (node.type === 'Property' && node.key.name === 'message' && !node.shorthand)
      yield [node.value.start, node.value.end, "''"];
  }
}

export function leanJsonLd() {
  return {
    name: 'lean-json-ld',
    transform(code, id) {
      const expected = [unused, emptied].flatMap((table) => of(table, id) ?? []);
      expected.push(...Object.keys(of(replaced, id) ?? {}));
      if (expected.length === 0 && !worded.some((file) => id.endsWith(`/node_modules/${file}`))) return null;
      const found = [...edits(this.parse(code), id)];
      const missing = expected.filter((name) => !found.some((edit) => edit[3] === name));
      if (missing.length)
        this.error(`${id} is written otherwise now, without ${missing}: mend build/lean-json-ld.js`);
      // From the end, so that places stay; what lies within another piece went with it.
      const lean = found
        .filter(
          ([start, end]) =>
            !found.some(([from, to]) => from <= start && end <= to && to - from > end - start),
        )
        .sort(([a], [b]) => b - a)
        .reduce((rest, [start, end, text]) => rest.slice(0, start) + text + rest.slice(end), code);
      return {code: lean, map: null};
    },
  };
}
