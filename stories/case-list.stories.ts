import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {CaseListHarness, sample} from '../src/testing/index.js';
import {content, set, stateStories, type Args, type Story} from './support.js';

const fallback = {text: 'All cases', url: 'https://cases.example.org/pioneer-2025'};
const states = stateStories(`<a href="${fallback.url}">${fallback.text}</a>`, 'empty');

const meta: Meta<Args> = {
  title: 'Widgets/Case list',
  component: 'iioe-case-list',
  args: {searchable: true, limit: 20, layout: 'row', 'heading-level': 3, loading: 'eager'},
  parameters: {fallback},
  render: (args, context) =>
    html`<iioe-case-list ${set(args, context)} .data=${args.data}>${content(args)}</iioe-case-list>`,
};
export default meta;

export const Playground: Story = {};
export const Ready: Story = states.Ready;
export const Row: Story = states.Row;
export const Compact: Story = states.Compact;
export const French: Story = states.French;
export const Mongolian: Story = states.Mongolian;
export const RightToLeft: Story = states.RightToLeft;
export const Loading: Story = states.Loading;
export const LoadingWithFallback: Story = states.LoadingWithFallback;
export const NothingListed: Story = states.Nothing;
export const Stale: Story = states.Stale;
export const Retry: Story = states.Retry;
export const ServerError: Story = states.ServerError;
export const Offline: Story = states.Offline;
export const Timeout: Story = states.Timeout;
export const TooManyRequests: Story = states.TooManyRequests;
export const Forbidden: Story = states.Forbidden;
export const Maintenance: Story = states.Maintenance;
export const InvalidData: Story = states.InvalidData;
export const Misconfigured: Story = states.Misconfigured;

/** A visitor takes one country, and takes it back. */
export const Filter: Story = {
  play: async ({canvasElement}) => {
    const list = await (await CaseListHarness.in(canvasElement)).whenSettled();
    await expect(list.cases().length).toBe(4);
    await list.toggle('Country', 'Mongolia');
    await expect(list.cases().length).toBe(1);
    await list.toggle('Country', 'Mongolia');
    await expect(list.cases().length).toBe(4);
  },
};

const withData = (data: object): Story => ({args: {data}});

export const OneCountry: Story = {args: {country: 'MN'}};
export const Empty: Story = withData([]);
export const NoResults: Story = {args: {q: 'no such case'}};
export const MoreByCursor: Story = {args: {limit: 2}};
export const OnlyIdsAndTitles: Story = withData(
  Array.from({length: 12}, (_, i) => ({id: `c${i}`, title: `A case without anything else, ${i}`})),
);
export const BadInput: Story = withData([
  {...sample.cases[0], id: 'long', title: 'A title that goes on. '.repeat(19).slice(0, 400)},
  {...sample.cases[1], id: 'word', title: 'Langeswort'.repeat(8)},
  {...sample.cases[2], id: 'rtl', title: {ar: 'ممارسات قائمة على المنظومة'}},
  {...sample.cases[3], id: 'broken', image: {url: 'images/no-such-image.svg', alt: 'A picture'}},
  {...sample.cases[3], id: 'plain', image: undefined},
]);
