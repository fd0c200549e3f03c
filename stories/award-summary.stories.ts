import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleItem} from '../src/testing/index.js';
import {content, set, stateStories, type Args, type Story} from './support.js';

const fallback = {text: 'Pioneer Award', url: 'https://award.example.org/pioneer-2025'};
const states = stateStories(`<a href="${fallback.url}">${fallback.text}</a>`, 'error');

const meta: Meta<Args> = {
  title: 'Widgets/Award summary',
  component: 'iioe-award-summary',
  args: {award: 'pioneer-2025', layout: 'card', 'heading-level': 3, loading: 'eager'},
  parameters: {fallback},
  render: (args, context) =>
    html`<iioe-award-summary ${set(args, context)} .data=${args.data}>${content(args)}</iioe-award-summary>`,
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
export const NotFound: Story = states.Nothing;
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

const withData = (data: object): Story => ({args: {award: '', data}});
const changed = (changes: object): Story => withData({...sampleItem('awards', 'pioneer-2025'), ...changes});

/** No bar says more than is known. */
export const BoundsWithoutBars: Story = changed({
  winners: {value: 20, comparator: 'gte'},
  breakdown: [
    {name: 'Universities', figure: {value: 12, comparator: 'gte'}},
    {name: 'Enterprises', figure: {text: 'some'}},
  ],
});
export const PartsBelowTheWhole: Story = changed({winners: {value: 23}});
export const Percentages: Story = changed({
  breakdown: [
    {name: 'Universities', figure: {value: 72.7, unit: 'percent', population: 'of the winners'}},
    {
      name: 'Enterprises',
      figure: {value: 27.3, unit: 'percent', population: 'of the winners', derived: true},
    },
  ],
});
export const SixtyGroups: Story = changed({
  winners: {value: 1830},
  breakdown: Array.from({length: 60}, (_, i) => ({name: `Group ${i + 1}`, figure: {value: i + 1}})),
});
export const NameOf400Letters: Story = changed({name: 'A name that goes on. '.repeat(20).slice(0, 400)});
export const WordOf80Letters: Story = changed({name: 'Langeswort'.repeat(8)});
export const ManyCategories: Story = changed({
  categories: Array.from({length: 24}, (_, i) => ({name: `Category number ${i + 1}`})),
});
export const RightToLeftName: Story = changed({
  name: {ar: 'جائزة الحالات الرائدة'},
  theme: {ar: 'ممارسات واعدة'},
});
export const OnlyIdAndName: Story = withData({id: 'bare', name: 'An award without anything else'});
export const LongWords: Story = withData({
  id: 'long',
  name: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
  theme: 'Word '.repeat(80),
});
