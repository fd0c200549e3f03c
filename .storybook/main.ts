import {fileURLToPath} from 'node:url';
import type {StorybookConfig} from '@storybook/web-components-vite';
import {writeGuide} from './guide-pages.js';

writeGuide(fileURLToPath(new URL('..', import.meta.url)));

export default {
  stories: ['../stories/home.mdx', '../stories/guide/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/web-components-vite',
  staticDirs: [
    {from: '../demo/images', to: '/images'},
    {from: '../docs', to: '/docs'},
  ],
  features: {sidebarOnboardingChecklist: false},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
} satisfies StorybookConfig;
