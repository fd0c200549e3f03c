import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sample} from '../src/testing/index.js';
import {stateStories, withApi} from './support.js';

const list = (layout = 'card') =>
  html`<iioe-case-list searchable loading="eager" layout=${layout}></iioe-case-list>`;
const states = stateStories(
  list,
  html`<iioe-case-list searchable loading="eager">
    <a href="https://cases.example.org/pioneer-2025">All cases</a>
  </iioe-case-list>`,
);

interface Args {
  country: string;
  q: string;
  layout: string;
  headingLevel: number;
  limit: number;
  searchable: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/Case list',
  component: 'iioe-case-list',
  tags: ['autodocs'],
  args: {country: '', q: '', layout: 'row', headingLevel: 3, limit: 20, searchable: true},
  argTypes: {layout: {control: 'select', options: ['card', 'row', 'compact']}},
  render: (args) =>
    withApi(
      html`<iioe-case-list
        country=${args.country}
        q=${args.q}
        layout=${args.layout}
        heading-level=${args.headingLevel}
        limit=${args.limit}
        ?searchable=${args.searchable}
        loading="eager"
      ></iioe-case-list>`,
    ),
};
export default meta;

type Story = StoryObj<Args>;

export const Playground: Story = {};
export const Ready: Story = states.Ready;
export const Row: Story = states.Row;
export const Compact: Story = states.Compact;
export const French: Story = states.French;
export const Mongolian: Story = states.Mongolian;
export const Loading: Story = states.Loading;
export const LoadingWithFallback: Story = states.LoadingWithFallback;
export const ServerError: Story = states.ServerError;
export const Offline: Story = states.Offline;
export const Maintenance: Story = states.Maintenance;
export const InvalidData: Story = states.InvalidData;

const withData = (data: object, layout = 'row') =>
  html`<iioe-case-list layout=${layout} .data=${data}></iioe-case-list>`;

export const OneCountry: Story = {
  render: () =>
    withApi(html`<iioe-case-list country="MN" searchable layout="row" loading="eager"></iioe-case-list>`),
};
export const Empty: Story = {render: () => withData([])};
export const NoResults: Story = {args: {q: 'no such case'}};
export const MoreByCursor: Story = {args: {limit: 2}};
export const OnlyIdsAndTitles: Story = {
  render: () =>
    withData(
      Array.from({length: 12}, (_, i) => ({id: `c${i}`, title: `A case without anything else, ${i}`})),
    ),
};
export const RightToLeft: Story = {
  render: () =>
    withApi(html`<iioe-case-list dir="rtl" searchable layout="row" loading="eager"></iioe-case-list>`),
};
export const BadInput: Story = {
  render: () =>
    withData([
      {...sample.cases[0], id: 'long', title: 'A title that goes on. '.repeat(19).slice(0, 400)},
      {...sample.cases[1], id: 'word', title: 'Langeswort'.repeat(8)},
      {...sample.cases[2], id: 'rtl', title: {ar: 'ممارسات قائمة على المنظومة'}},
      {...sample.cases[3], id: 'broken', image: {url: 'https://images.example/gone.png', alt: 'A picture'}},
      {...sample.cases[3], id: 'plain', image: undefined},
    ]),
};
