import type {Meta} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {content, set, type Args, type Story} from './support.js';

const cards = `<iioe-course-card course="ai-in-medicine" loading="eager">
  <a href="https://courses.example.org/ai-in-medicine">AI in medicine</a>
</iioe-course-card>
<iioe-course-card course="ai-in-education" loading="eager">
  <a href="https://courses.example.org/ai-in-education">AI in education</a>
</iioe-course-card>`;

const meta: Meta<Args> = {
  title: 'Widgets/Provider',
  component: 'iioe-provider',
  args: {children: cards},
  render: (args, context): TemplateResult =>
    html`<iioe-provider ${set(args, context)}>${content(args)}</iioe-provider>`,
};
export default meta;

export const Playground: Story = {};

/** All that is inside speaks its language, whatever the page's. */
export const Language: Story = {args: {lang: 'fr'}};

/** The page's own words, by the keys of the library's. */
export const Strings: Story = {
  globals: {api: 'error'},
  render: (args, context): TemplateResult =>
    html`<iioe-provider ${set(args, context)} .strings=${{retry: 'Once more, please'}}
      >${content(args)}</iioe-provider
    >`,
};

/** What stands inside it is always shown: before the script, and without it. */
export const OtherContent: Story = {
  args: {
    children: `<h2>Courses of our faculty</h2>
${cards}
<p>Ask at the front desk.</p>`,
  },
};
