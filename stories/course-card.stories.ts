import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {stateStories, withApi} from './support.js';

const card = (layout = 'card') =>
  html`<iioe-course-card course="ai-in-medicine" loading="eager" layout=${layout}></iioe-course-card>`;
const states = stateStories(
  card,
  html`<iioe-course-card course="ai-in-medicine" loading="eager">
    <a href="https://courses.example.org/ai-in-medicine">AI in medicine</a>
  </iioe-course-card>`,
);

interface Args {
  course: string;
  layout: string;
  headingLevel: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Course card',
  component: 'iioe-course-card',
  tags: ['autodocs'],
  args: {course: 'ai-in-medicine', layout: 'card', headingLevel: 3},
  argTypes: {layout: {control: 'select', options: ['card', 'row', 'compact']}},
  render: ({course, layout, headingLevel}) =>
    withApi(
      html`<iioe-course-card
        course=${course}
        layout=${layout}
        heading-level=${headingLevel}
        loading="eager"
      ></iioe-course-card>`,
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

export const OnlyIdAndTitle: Story = {
  render: () =>
    html`<iioe-course-card
      .data=${{id: 'bare', title: 'A course without anything else'}}
    ></iioe-course-card>`,
};

export const LongWords: Story = {
  render: () =>
    html`<iioe-course-card
      .data=${{id: 'long', title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3), summary: 'Word '.repeat(80)}}
    ></iioe-course-card>`,
};
