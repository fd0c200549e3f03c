import {create} from 'storybook/theming';

/** Storybook's own pages, in the colours that the reader's system prefers. */
export const theme = create({
  base: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  brandTitle: 'iioe-widgets',
  brandUrl: './?path=/docs/home--docs',
  brandTarget: '_self',
});
