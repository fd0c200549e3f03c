import type {DecoratorFunction} from 'storybook/internal/types';
import type {WebComponentsRenderer} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {ref} from 'lit/directives/ref.js';
import {action} from 'storybook/actions';
import {directionOf} from '../src/localization/choose.js';
import '../src/register.js';
import {
  apiOf,
  apiStates,
  sourceOf,
  type ApiState,
  type ApiStateName,
  type NetworkName,
} from '../stories/api.js';
import {themeClass} from '../stories/themes.js';
import {eventNames} from './manifest.js';

type Decorator = DecoratorFunction<WebComponentsRenderer>;
type Globals = Readonly<Record<string, unknown>>;

/** Tokens as a high-contrast page would set them. */
const contrastTokens = {
  '--iioe-accent': 'LinkText',
  '--iioe-good': 'CanvasText',
  '--iioe-bad': 'CanvasText',
  '--iioe-muted': 'CanvasText',
  '--iioe-line': 'CanvasText',
  '--iioe-fill': 'Canvas',
  '--iioe-surface': 'Canvas',
};

/** Dresses the page around a story as the toolbar says; again when that changes. */
export function dress(stage: HTMLElement, {language, scheme, theme, width}: Globals): void {
  const {documentElement} = document;
  documentElement.lang = String(language);
  documentElement.dir = directionOf(String(language));
  const isContrast = scheme === 'contrast';
  const styles = {
    'box-sizing': 'border-box',
    padding: '1rem',
    background: 'Canvas',
    color: 'CanvasText',
    'color-scheme': isContrast ? 'dark' : String(scheme),
    'font-family': 'system-ui, sans-serif',
    ...Object.fromEntries(
      Object.entries(contrastTokens).map(([name, value]) => [name, isContrast ? value : '']),
    ),
  };
  for (const [name, value] of Object.entries(styles)) stage.style.setProperty(name, value);
  const container = stage.firstElementChild as HTMLElement;
  container.className =
    typeof theme === 'string' && theme !== 'none' ? `container ${themeClass(theme)}` : 'container';
  container.style.setProperty('inline-size', width === 'full' ? '' : `${String(width)}px`);
}

/** The page that a story stands on. */
export const onStage: Decorator = (story, {globals}) =>
  html`<div class="stage" ${ref((stage) => stage && dress(stage as HTMLElement, globals))}>
    <div class="container">${story()}</div>
  </div>`;

/** A provider whose API does what the toolbar says; another choice begins anew. */
export const behindApi: Decorator = (story, {id, globals}) => {
  const state = globals.api as ApiStateName;
  const network = globals.network as NetworkName;
  const {isMissing}: ApiState = apiStates[state];
  const api = apiOf(id, state, network);
  return html`${keyed(
    `${state} ${network}`,
    html`<iioe-provider
      api=${isMissing ? nothing : 'api/'}
      .fetch=${api.fetch}
      .source=${sourceOf(api, state)}
      >${story()}</iioe-provider
    >`,
  )}`;
};

const heard = new WeakSet<Element>();

/** Writes our events into the panel of actions; from before the first render, or the first would be missed. */
export const withEvents: Decorator = (story, {canvasElement}) => {
  if (!heard.has(canvasElement)) {
    heard.add(canvasElement);
    for (const name of eventNames) {
      canvasElement.addEventListener(name, (event) => {
        action(name)((event as CustomEvent<unknown>).detail);
      });
    }
  }
  return html`${story()}`;
};
