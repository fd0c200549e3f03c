import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {tokens} from '../.storybook/manifest.js';
import type {Args, Story} from './support.js';
import {themeClass, themeTitles, type ThemeName} from './themes.js';

const host = 'https://widgets.example.org/dist/cdn';

const widgets = html`<div class="several">
  <iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>
  <div>
    <iioe-progress-tracker course="ai-in-medicine" loading="eager"></iioe-progress-tracker>
    <iioe-certificate-badge
      certificate="c-c57c447f49e68517a10154f7430b5fa1"
      loading="eager"
    ></iioe-certificate-badge>
    <iioe-program-progress program="must-ai-cascade" layout="row" loading="eager"></iioe-program-progress>
    <iioe-course-list searchable limit="2" layout="compact" loading="eager"></iioe-course-list>
  </div>
  <style>
    .several,
    .several > div {
      display: grid;
      gap: 1rem;
      align-items: start;
    }
    .several {
      grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    }
  </style>
</div>`;

const meta: Meta<Args> = {
  title: 'Themes',
  parameters: {docs: {source: {transform: (code: string) => code}}},
  render: () => widgets,
};
export default meta;

const withCode = (code: string) => ({docs: {source: {code, language: 'html'}}});

const themed = (theme: ThemeName): Story => ({
  name: themeTitles[theme],
  globals: {theme},
  parameters: withCode(`<link rel="stylesheet" href="${host}/themes/${theme}.css">

<section class="${themeClass(theme)}">
  <iioe-course-card course="ai-in-medicine"></iioe-course-card>
</section>`),
});

const colour = (description: string) => ({control: {type: 'color'}, description}) as const;
const text = (description: string) => ({control: {type: 'text'}, description}) as const;
const isColour = (name: string) => !/-(radius|space|font|reserve)$/.test(name);

const set = (page: Element | undefined, values: Args) => {
  for (const {name} of tokens) {
    const value = values[name];
    (page as HTMLElement | undefined)?.style.setProperty(name, typeof value === 'string' ? value : '');
  }
};

/** What is chosen below stands in the page's style; what is left empty keeps its default. */
export const YourOwn: Story = {
  argTypes: Object.fromEntries(
    tokens.map(({name, layer, description, default: preset}) => [
      name,
      {
        ...(isColour(name) ? colour(description) : text(description)),
        table: {category: layer, defaultValue: {summary: preset}},
      },
    ]),
  ),
  args: {'--iioe-accent': 'light-dark(#7a3e00, #f0b27a)', '--iioe-radius': '0.25rem'},
  render: (args) => html`<div ${ref((page) => set(page, args))}>${widgets}</div>`,
  parameters: withCode(`<style>
  :root {
    --iioe-accent: light-dark(#7a3e00, #f0b27a);
    --iioe-radius: 0.25rem;
  }
</style>`),
};

export const University: Story = themed('university');
export const Ocean: Story = themed('ocean');
export const Dark: Story = themed('dark');
export const HighContrast: Story = themed('high-contrast');

/** What no token reaches: `::part()`, here of the box, the title and the tags. */
export const Parts: Story = {
  render: () =>
    html`<style>
        .parts iioe-course-card::part(base) {
          border-width: 0 0 2px;
          border-radius: 0;
        }
        .parts iioe-course-card::part(heading) {
          letter-spacing: 0.02em;
        }
        .parts iioe-course-card::part(tags) {
          display: none;
        }
      </style>
      <div class="parts">
        <iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>
      </div>`,
  parameters: withCode(`<style>
  iioe-course-card::part(base) {
    border-width: 0 0 2px;
    border-radius: 0;
  }
  iioe-course-card::part(heading) {
    letter-spacing: 0.02em;
  }
  iioe-course-card::part(tags) {
    display: none;
  }
</style>`),
};

/** Every token, as the manifest tells it. */
export const Tokens: Story = {
  render: () =>
    html`<table>
      <thead>
        <tr>
          ${['token', 'layer', 'what', 'default'].map((title) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${tokens.map(
          ({name, layer, description, default: preset}) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${layer}</td>
              <td>${description}</td>
              <td><code>${preset}</code></td>
            </tr>`,
        )}
      </tbody>
      <style>
        .container table {
          inline-size: 100%;
          table-layout: fixed;
          border-collapse: collapse;
          overflow-wrap: anywhere;
        }
        .container :is(th, td) {
          padding: 0.375rem 0.5rem;
          text-align: start;
          vertical-align: top;
          border-block-end: 1px solid;
        }
      </style>
    </table>`,
  parameters: withCode(tokens.map(({name, default: preset}) => `${name}: ${preset};`).join('\n')),
};
