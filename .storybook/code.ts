import {block, link, loader} from '../src/snippets/html.js';
import {check, type SnippetRequest} from '../src/snippets/request.js';
import {release, snippetFor, widgets, type WidgetName} from '../src/snippets/index.js';
import {writtenAs, type Attribute} from '../stories/attributes.js';
import type {Args} from '../stories/support.js';

/** Where the snippets' files and data come from; `STORYBOOK_HOST` and `STORYBOOK_API` name one's own at build time. */
const {STORYBOOK_HOST, STORYBOOK_API} = (import.meta as {env?: Record<string, string | undefined>}).env ?? {};
const host = STORYBOOK_HOST || 'https://widgets.example.org/';
const pageApi = STORYBOOK_API || 'https://api.example.org/iioe/';

/** What a reader has to put an address of their own for; said beside the lines. */
export const examples: readonly string[] = [
  ...(STORYBOOK_HOST ? [] : [`\`${host}\` your embed host`]),
  ...(STORYBOOK_API ? [] : [`\`${pageApi}\` your API`]),
];

/** What the code of a story is written from. */
export interface Shown {
  component?: unknown;
  args: Args;
  parameters: {fallback?: SnippetRequest['fallback']};
}

/**
 * The HTML to paste for what a story shows, instead of the template that Storybook rendered: the builder's own
 * lines, and what only the story has.
 */
export function codeFor({component, args, parameters: {fallback}}: Shown): string {
  const {data, children, api, lang, ...given} = args;
  const tag = String(component);
  const name = tag.replace('iioe-', '');
  if (!isWidget(name)) return codeOfProvider(args);
  const attributes: [string, string][] = Object.entries(given).flatMap(([key, value]) => {
    const written = writtenAs(value as Attribute);
    // Stories ask at once; on a page the default is better.
    return written === undefined || key === 'loading' || byItself[key] === written ? [] : [[key, written]];
  });
  const isKnown = ([key]: [string, string]) => Object.hasOwn(widgets[name].attributes, key);
  const request = {...requestFor(name, attributes.filter(isKnown), api || pageApi, fallback), lang};
  const rest = attributes.filter((attribute) => !isKnown(attribute));
  if (!data && !children && rest.length === 0) return snippetFor({place: 'site', ...request}).code;
  const checked = check(request);
  const content = children ? indented(children) : link(checked);
  const language: [string, string][] = checked.lang ? [['lang', checked.lang]] : [];
  const element = block(tag, [...checked.attributes, ...language, ...rest], content);
  return [loader(checked), element, ...(data ? [dataScript(tag, data)] : [])].join('\n\n');
}

/** What a widget does without being told; nobody needs to paste it. */
const byItself: Record<string, string> = {layout: 'card', 'heading-level': '3', learner: 'me'};

const isWidget = (name: string): name is WidgetName => Object.hasOwn(widgets, name);

const requestFor = (
  widget: WidgetName,
  attributes: [string, string][],
  api: string,
  fallback = {text: widget, url: host} as SnippetRequest['fallback'],
): SnippetRequest => ({
  widget,
  // A flag that is there is written without a value; the builder wants to hear that it is on.
  attributes: Object.fromEntries(attributes.map(([key, value]) => [key, value || true])),
  look: lookOf(Object.fromEntries(attributes)),
  api,
  host,
  version: release,
  fallback,
});

const lookOf = ({layout, 'heading-level': headingLevel}: Record<string, string>) => ({
  ...(layout && {layout}),
  ...(headingLevel && {headingLevel}),
});

/** It names the API itself, so the script doesn't. */
function codeOfProvider({api, lang, children = ''}: Args): string {
  const checked = check(requestFor('course-card', [], ''));
  const attributes: [string, string][] = [
    ['api', api || pageApi],
    ...(lang ? [['lang', lang] as [string, string]] : []),
  ];
  // Stories ask at once; on a page the default is better.
  const content = children.replaceAll(' loading="eager"', '');
  return [loader(checked), block('iioe-provider', attributes, indented(content))].join('\n\n');
}

const indented = (html: string): string => html.replaceAll('\n', '\n  ');

/** A page's own data. In a script nothing may look like its end. */
const dataScript = (tag: string, data: unknown): string => `<script type="module">
  document.querySelector('${tag}').data = ${indented(JSON.stringify(data, null, 2).replaceAll('</', '<\\/'))};
</script>`;
