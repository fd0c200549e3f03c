import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import {forgetApis} from '../stories/api.js';
import {allSettled} from '../stories/settled.js';
import {codeFor, type Shown} from './code.js';
import {argTypesOf, descriptionOf} from './manifest.js';
import {behindApi, onStage, withEvents} from './stage.js';
import {globalTypes, initialGlobals} from './toolbar.js';
import {theme} from './theme.js';
import './docs.css';
import page from './widget.mdx';

setCustomElementsManifest(manifest);

export default {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    // Parts of a page have no landmarks of their own.
    a11y: {test: 'error', config: {rules: [{id: 'region', enabled: false}]}},
    controls: {expanded: true, sort: 'requiredFirst'},
    docs: {
      page,
      theme,
      codePanel: true,
      extractArgTypes: argTypesOf,
      extractComponentDescription: descriptionOf,
      source: {
        language: 'html',
        transform: (_rendered: string, context: Shown) => codeFor(context),
      },
    },
    options: {
      storySort: {order: ['Home', 'Guide', 'Widgets', ['Course card', '*', 'Provider'], 'Themes', 'More']},
    },
  },
  globalTypes,
  initialGlobals,
  decorators: [behindApi, onStage, withEvents],
  beforeEach: ({id}) => forgetApis(id),
  // What is checked afterwards is what a visitor sees in the end.
  afterEach: async ({canvasElement, globals}) => {
    if (globals.api !== 'waiting') await allSettled(canvasElement);
  },
} satisfies Preview;
