import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';

setCustomElementsManifest(manifest);

export default {
  tags: ['autodocs'],
  parameters: {a11y: {test: 'error'}, controls: {expanded: true}},
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        items: [
          {value: 'en', title: 'English'},
          {value: 'fr', title: 'Français'},
        ],
        dynamicTitle: true,
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {language: 'en', scheme: 'light'},
  decorators: [
    (story, {globals}) => {
      document.documentElement.lang = String(globals.language);
      document.documentElement.style.setProperty('color-scheme', String(globals.scheme));
      document.body.style.setProperty('background', 'Canvas');
      document.body.style.setProperty('color', 'CanvasText');
      document.body.style.setProperty('font-family', 'system-ui, sans-serif');
      return story();
    },
  ],
} satisfies Preview;
