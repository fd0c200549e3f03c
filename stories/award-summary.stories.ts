import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleItem} from '../src/testing/index.js';
import {stateStories, withApi} from './support.js';

const summary = (layout = 'card') =>
  html`<iioe-award-summary award="pioneer-2025" loading="eager" layout=${layout}></iioe-award-summary>`;
const states = stateStories(
  summary,
  html`<iioe-award-summary award="pioneer-2025" loading="eager">
    <a href="https://award.example.org/pioneer-2025">Pioneer Award</a>
  </iioe-award-summary>`,
);

interface Args {
  award: string;
  layout: string;
  headingLevel: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Award summary',
  component: 'iioe-award-summary',
  tags: ['autodocs'],
  args: {award: 'pioneer-2025', layout: 'card', headingLevel: 3},
  argTypes: {layout: {control: 'select', options: ['card', 'row', 'compact']}},
  render: (args) =>
    withApi(
      html`<iioe-award-summary
        award=${args.award}
        layout=${args.layout}
        heading-level=${args.headingLevel}
        loading="eager"
      ></iioe-award-summary>`,
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
export const NotFound: Story = states.NotFound;
export const ServerError: Story = states.ServerError;
export const Offline: Story = states.Offline;
export const Maintenance: Story = states.Maintenance;
export const InvalidData: Story = states.InvalidData;

const withData = (data: object) => html`<iioe-award-summary .data=${data}></iioe-award-summary>`;
const changed = (changes: object): Story => ({
  render: () => withData({...sampleItem('awards', 'pioneer-2025'), ...changes}),
});

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

export const RightToLeft: Story = {
  render: () =>
    html`<iioe-award-summary dir="rtl" .data=${sampleItem('awards', 'pioneer-2025')}></iioe-award-summary>`,
};

export const OnlyIdAndName: Story = {
  render: () => withData({id: 'bare', name: 'An award without anything else'}),
};

export const LongWords: Story = {
  render: () =>
    withData({
      id: 'long',
      name: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
      theme: 'Word '.repeat(80),
    }),
};
