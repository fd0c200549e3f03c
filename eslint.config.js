import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import typescript from 'typescript-eslint';
import {browserSuites} from './test/support/suites.js';

/** The directions of `docs/architecture.md`, as rules: who may import what. */
const noServer = {
  regex: '^\\.\\.?/(.*/)?(server|cli|embed)/',
  message: 'What runs in a browser imports nothing of the server.',
};
const noZod = {regex: '^zod($|/)', message: 'Import z from schemas/zod.ts, which sets jitless first.'};
const noLit = {
  regex: '^(lit|lit-\\w+|@lit/.*)($|/)',
  message: 'data/, schemas/ and verify/ run in Node as they are.',
};
const noView = {
  regex: '/(components|internal|contexts|styles|events)/',
  message: 'Data flows one way: the data path knows no component.',
};
const noClient = {
  regex: '/data/(?!errors\\.js$)',
  allowTypeImports: true,
  message: 'A component gets its data from its controller; only types come from here.',
};
const imports = (...patterns) => ['error', {patterns}];

const domGlobals = [
  'document',
  'window',
  'customElements',
  'localStorage',
  'sessionStorage',
  'navigator',
  'location',
];
const domClasses = Object.keys(globals.browser).filter((name) =>
  /^(HTML|SVG|Shadow|Element|Node$|DOM|Mutation)/.test(name),
);

/** Words that are never right in `src/`. */
const unsafe = [
  {selector: "ImportSpecifier[imported.name='styleMap']", message: 'styleMap breaks a strict style-src.'},
  {selector: 'ImportSpecifier[imported.name=/^unsafe/]', message: "An API's text is never markup."},
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: "An API's text is never markup.",
  },
];
/** Styles follow the text's direction; what takes more than a word to see is found by `test/localization/mirroring.test.ts`. */
const physical = {
  selector:
    "TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/[;{\\s](?:[a-z]+-)*(?:left|right)(?:-[a-z]+)*\\s*:|:[^;{}]*[\\s,(](?:left|right)\\b[^;{}]*[;}]/]",
  message: 'Styles have a start and an end, no left and right.',
};
const focused = {
  selector: 'MemberExpression[object.name=/^(it|describe|test|suite)$/][property.name=/^(only|skip)$/]',
  message: 'A test that runs alone, or not at all, guards nothing.',
};

const notAwaited = {
  selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']",
  message: 'An accessibility assertion that is not awaited can never fail.',
};

export default typescript.config(
  // The examples are checked by their frameworks' own tools.
  {ignores: ['coverage/', 'dist/', 'examples/', 'storybook-static/']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {languageOptions: {globals: globals.nodeBuiltin}},
  {files: ['demo/**/*.js'], languageOptions: {globals: globals.browser}},
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      // TypeScript knows which names exist.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], litA11y.configs.recommended, wc.configs['flat/recommended']],
    rules: {
      // Safari takes the role from a list without markers, so ours say it.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-syntax': ['error', ...unsafe, physical],
      'no-restricted-imports': imports(noServer, noZod),
    },
  },
  {
    files: ['src/{data,schemas,verify}/**/*.ts'],
    rules: {
      'no-restricted-imports': imports(noServer, noZod, noLit, noView),
      'no-restricted-globals': ['error', ...domGlobals, ...domClasses],
    },
  },
  {files: ['src/schemas/zod.ts'], rules: {'no-restricted-imports': imports(noServer, noLit, noView)}},
  {
    files: ['src/components/**/*.ts'],
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': imports(noServer, noZod, noClient),
      'no-restricted-globals': [
        'error',
        {name: 'fetch', message: 'A component gets its data from its controller.'},
      ],
    },
  },
  {
    files: ['src/{server,cli}/**/*.ts'],
    rules: {'no-restricted-imports': imports(noZod, noLit, noView)},
  },
  // Scripts of a page, as the loader.
  {files: ['src/embed/**/*.ts'], rules: {'no-restricted-imports': imports(noServer, noZod, noLit)}},
  // The one place where the server meets the widgets: it renders them.
  {files: ['src/server/render/*.ts'], rules: {'no-restricted-imports': imports(noZod)}},
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', focused, notAwaited],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // node:test awaits its tests by itself.
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['test', 'it', 'describe', 'suite', 'before', 'after'],
            },
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Chai's `equal` is typed as a promise there, for the sake of semantic-dom-diff; `notAwaited` stays.
    files: [`test/{${browserSuites},support}/**/*.ts`],
    rules: {'@typescript-eslint/no-floating-promises': 'off'},
  },
);
