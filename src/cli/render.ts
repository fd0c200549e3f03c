import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {readBase} from '../data/address.js';
import {clientAt} from '../data/kinds.js';
import type {DataSource} from '../data/source.js';
import {scriptText} from '../schemas/json-ld/index.js';
import {renderSvg, renderWidget, type Rendered, type RenderRequest} from '../server/index.js';
import {widgets, type WidgetName} from '../snippets/widgets.js';
import {readInput, writeOutput} from './files.js';
import {plain} from './terminal.js';
import {CommandError, UsageError, usageErrors} from './usage.js';

/**
 * Each kind of widget, and the attribute that names what it shows; lists have filters instead. What shows a
 * learner's data is never rendered without the learner's browser.
 */
const kinds: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries(widgets)
    .filter(([, {isPersonal}]) => !isPersonal)
    .map(([name, {collections}]) => [name, Object.keys(collections)[0]]),
);

type Write = (rendered: Rendered, request: RenderRequest) => string | Promise<string>;

/** What comes out, by `--format`. */
const formats: Readonly<Record<string, Write>> = {
  html: ({html}) => html,
  jsonld: ({thing}, {name}) => {
    if (!thing)
      throw new CommandError(`schema.org has no type for what ${name} shows, or there is too little of it`);
    return scriptText(thing, 2);
  },
  svg: async ({data}, {name, lang}) =>
    renderSvg(name, data, {lang}).catch((error: Error) => {
      throw new CommandError(error.message);
    }),
};

/** `iioe-widgets render`: one widget as static output. */
export async function render(args: string[]): Promise<void> {
  const {format, out, api, request} = parse(args);
  const source = await sourceOf(api);
  const rendered = await renderWidget({...request, source});
  if (rendered.status !== 200) throw new CommandError(plain(whyNot(rendered, request, api)));
  await writeOutput(`${await formats[format]!(rendered, {...request, source})}\n`, out);
}

function whyNot({status}: Rendered, {name, attributes}: Omit<RenderRequest, 'source'>, api: string): string {
  const id = attributes[kinds[name] ?? ''];
  if (status === 404 || status === 403)
    return `${api} has no ${id === undefined ? name : `"${id}" for ${name}`}`;
  return status === 503
    ? `${api} is being worked on, or has too many requests: try again later`
    : `${api} can't be reached, or gave no usable answer`;
}

function parse(args: string[]) {
  const text = {type: 'string'} as const;
  const {values, positionals} = usageErrors(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        api: text,
        format: text,
        lang: text,
        out: text,
        light: {type: 'boolean'},
        set: {type: 'string', multiple: true},
      },
    }),
  );
  const {api, format = 'html', lang, out, light = false, set = []} = values;
  if (!api) throw new UsageError('render needs --api');
  if (!Object.hasOwn(formats, format))
    throw new UsageError(`there is no format "${format}": ${Object.keys(formats).join(', ')}`);
  if (light && format !== 'html') throw new UsageError('--light is a form of html');
  if (out === '') throw new UsageError('--out needs a file');
  if (lang !== undefined && !isTag(lang))
    throw new UsageError(`--lang needs a language tag, not "${plain(lang)}"`);
  const {name, attributes} = named(positionals);
  const form = light ? ('light' as const) : ('shadow' as const);
  const request = {
    name,
    attributes: {...attributesIn(name, set), ...attributes},
    api: shownOf(api),
    lang,
    form,
  };
  return {api, format, out, request};
}

function named([name, id, ...others]: string[]): {name: string; attributes: Record<string, string>} {
  if (name !== undefined && Object.hasOwn(widgets, name) && !Object.hasOwn(kinds, name))
    throw new UsageError(`${name} shows a learner's own data, which are rendered in their browser alone`);
  if (name === undefined || !Object.hasOwn(kinds, name))
    throw new UsageError(`render needs a kind: ${Object.keys(kinds).join(', ')}`);
  const attribute = kinds[name];
  if (others.length || (attribute === undefined && id !== undefined))
    throw new UsageError(
      attribute ? `${name} shows one ${attribute}` : `${name} takes filters by --set, and no id`,
    );
  if (attribute === undefined) return {name, attributes: {}};
  if (!id) throw new UsageError(`${name} needs the id of a ${attribute}`);
  return {name, attributes: {[attribute]: id}};
}

const attributesIn = (kind: string, set: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    set.map((one) => {
      const [, name, value] = /^([a-z][a-z-]*)=(.*)$/s.exec(one) ?? [];
      if (name === undefined) throw new UsageError(`--set needs attribute=value, not "${plain(one)}"`);
      if (!Object.hasOwn(widgets[kind as WidgetName].attributes, name))
        throw new UsageError(`${kind} has no attribute "${name}"`);
      return [name, value ?? ''];
    }),
  );

function isTag(text: string): boolean {
  try {
    return !!new Intl.Locale(text);
  } catch {
    return false;
  }
}

const isWeb = (api: string): boolean => /^https?:\/\//i.test(api) && URL.canParse(api);

/** The base as the page's own widget is told it: public, so without a password, and no file of this machine. */
function shownOf(api: string): string | undefined {
  const url = isWeb(api) ? new URL(api) : undefined;
  if (url?.username || url?.password)
    throw new UsageError('--api goes into the page: no user name or password');
  if (!url && !/\.json$/i.test(api))
    throw new UsageError(`--api needs an http(s) address or a .json file, not "${api}"`);
  return url && api;
}

/** A one-file source on this machine is read as if it were on the web; what it names relative to itself has no address. */
async function sourceOf(api: string): Promise<DataSource> {
  if (isWeb(api)) return clientAt(readBase(api));
  const document = await readInput(api);
  const headers = {'Content-Type': 'application/json'};
  return clientAt(pathToFileURL(api), {fetch: async () => new Response(document as BodyInit, {headers})});
}
