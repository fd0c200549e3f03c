import type {StoryObj, WebComponentsRenderer} from '@storybook/web-components-vite';
import {nothing} from 'lit';
import {expect, waitFor} from 'storybook/test';
import type {StoryContext} from 'storybook/internal/types';
import type {IioeProvider} from '../src/components/provider/provider.js';
import {failures} from '../src/localization/en/failures.js';
import type {IioeWidget} from '../src/internal/widget.js';
import {apiOf, type ApiStateName, type NetworkName} from './api.js';
import {attributes, type Attributes} from './attributes.js';
import {allSettled, widgetsIn} from './settled.js';

/**
 * What a story shows: attributes by their names in HTML, and
 *  - `data`: the page's own, as the property
 *  - `children`: the HTML between the tags: the fallback, and what goes into slots
 */
export interface Args {
  data?: object | undefined;
  children?: string | undefined;
  api?: string | undefined;
  lang?: string | undefined;
  [attribute: string]: unknown;
}

export type Story = StoryObj<Args>;
export type Context = StoryContext<WebComponentsRenderer, Args>;

/** What a story's template puts into its element; as `<iioe-x ${set(args, context)} .data=${args.data}>`. */
export function set({data: _data, children: _children, ...written}: Args, {globals}: Context) {
  const dir = globals.direction === 'auto' ? undefined : String(globals.direction);
  return attributes({...(written as Attributes), dir});
}

/** A story's own HTML as nodes; parsed where no script of it runs. */
export const content = ({children}: Args): unknown =>
  children ? [...new DOMParser().parseFromString(children, 'text/html').body.childNodes] : nothing;

/** The API that a story stands before, for its play to change. */
export const apiIn = ({id, globals}: Context) =>
  apiOf(id, globals.api as ApiStateName, globals.network as NetworkName);

/** The widget that a story is about. */
export const widgetIn = ({canvasElement, component}: Context): IioeWidget<object> =>
  canvasElement.querySelector<IioeWidget<object>>(component as 'iioe-course-card')!;

/** A widget's part, in its shadow root. */
export const partIn = (context: Context, name: string): HTMLElement =>
  widgetIn(context).shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`)!;

type State = IioeWidget<object>['state'];

/** For what a play waits. */
const PATIENT = {timeout: 8000};

/** Plays nothing: waits for a state, and says when it doesn't come. */
const reaches =
  (state: State): NonNullable<Story['play']> =>
  async (context) =>
    waitFor(() => expect(widgetIn(context).state).toBe(state), PATIENT);

const ending = (state: State, globals: object, args: Args = {}): Story => ({
  globals,
  args,
  play: reaches(state),
});

/**
 * The stories that every widget has: its states and kinds of errors, layouts, languages.
 *
 * @param children what stands between the tags
 * @param nothing the state for a reply that leaves the item out, or lists nothing
 * @param courses how many cards are inside, which come when the rest is there
 */
export function stateStories(children: string, nothing: State, courses = 0) {
  return {
    Ready: ending('ready', {}),
    Row: ending('ready', {}, {layout: 'row'}),
    Compact: ending('ready', {}, {layout: 'compact'}),
    French: ending('ready', {language: 'fr'}),
    Mongolian: ending('ready', {language: 'mn'}),
    RightToLeft: ending('ready', {direction: 'rtl'}),
    Loading: ending('loading', {api: 'waiting'}),
    LoadingWithFallback: ending('loading', {api: 'waiting'}, {children}),
    Nothing: ending(nothing, {api: 'empty'}, {children}),
    Stale: {
      play: async (context) => {
        const cards = () =>
          widgetsIn(context.canvasElement).filter(({localName}) => localName === 'iioe-course-card');
        await allSettled(context.canvasElement);
        // What fails before it is there is not stale.
        const ready = () => cards().filter(({state}) => state === 'ready').length;
        await waitFor(() => expect(ready()).toBeGreaterThanOrEqual(courses), PATIENT);
        apiIn(context).fail('server-error');
        await context.canvasElement.querySelector<IioeProvider>('iioe-provider')!.refresh();
        await waitFor(() => expect(widgetIn(context).stale).toBe(true));
        await waitFor(() => expect(cards().every(({stale, data}) => stale || data)).toBe(true), PATIENT);
      },
    },
    Retry: {
      globals: {api: 'error'},
      args: {children},
      play: async (context) => {
        await reaches('error')(context);
        apiIn(context).recover();
        await context.userEvent.click(partIn(context, 'retry'));
        await reaches('ready')(context);
      },
    },
    ServerError: ending('error', {api: 'error'}, {children}),
    Offline: ending('error', {network: 'offline'}, {children}),
    Timeout: {
      globals: {api: 'timeout'},
      args: {children},
      play: async (context) => {
        await reaches('error')(context);
        await expect(partIn(context, 'message').textContent).toContain(failures['error-timeout']);
      },
    },
    TooManyRequests: ending('error', {api: 'rate-limited'}, {children}),
    Forbidden: ending('error', {api: 'forbidden'}, {children}),
    Maintenance: ending('maintenance', {api: 'maintenance'}, {children}),
    InvalidData: ending('error', {api: 'not-json'}, {children}),
    Misconfigured: ending('error', {api: 'missing'}, {children}),
  } satisfies Record<string, Story>;
}
