import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {stateStories, withApi} from './support.js';

const pathway = (layout = 'card') =>
  html`<iioe-pathway-card pathway="teaching-with-ai" loading="eager" layout=${layout}></iioe-pathway-card>`;
const states = stateStories(
  pathway,
  html`<iioe-pathway-card pathway="teaching-with-ai" loading="eager">
    <a href="https://courses.example.org/pathways/teaching-with-ai">Teaching with AI</a>
  </iioe-pathway-card>`,
);
const ofData = (data: object) => ({
  render: () =>
    html`<iioe-pathway-card .data=${{id: 'story', title: 'A pathway', ...data}}></iioe-pathway-card>`,
});

interface Args {
  pathway: string;
  layout: string;
  headingLevel: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Pathway card',
  component: 'iioe-pathway-card',
  tags: ['autodocs'],
  args: {pathway: 'teaching-with-ai', layout: 'card', headingLevel: 3},
  argTypes: {layout: {control: 'select', options: ['card', 'row', 'compact']}},
  render: ({pathway, layout, headingLevel}) =>
    withApi(
      html`<iioe-pathway-card
        pathway=${pathway}
        layout=${layout}
        heading-level=${headingLevel}
        loading="eager"
      ></iioe-pathway-card>`,
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

export const WithFigures: Story = {args: {pathway: 'digital-teacher-mongolia'}};

/** The page's own data: nothing is fetched, so a step without a title has but its course's id. */
export const OwnData: Story = ofData({
  steps: [
    {course: 'ai-foundations', title: 'First steps', optional: true},
    {course: 'ai-in-education'},
    {course: 'responsible-ai', title: 'A policy for your department'},
  ],
  credential: {name: 'Certificate in teaching with AI', kind: 'certificate'},
});

export const OnlyIdAndTitle: Story = ofData({});

export const FortySteps: Story = ofData({
  steps: Array.from({length: 40}, (_, i) => ({
    course: `c${i}`,
    title: `Step ${i + 1}`,
    optional: i % 7 === 6,
  })),
});

export const NoSteps: Story = ofData({steps: []});

export const LongTitle: Story = ofData({title: 'Four hundred letters in all. '.repeat(14).slice(0, 400)});

export const LongWords: Story = ofData({
  title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2),
  summary: 'Word '.repeat(80),
  steps: [{course: 'long', title: 'Schifffahrtsgesellschaft'.repeat(4), optional: true}],
  credential: {name: 'Kapitänsmützenabzeichen'.repeat(4), kind: 'badge'},
});

export const RightToLeftTitle: Story = ofData({
  title: {ar: 'التدريس بالذكاء الاصطناعي'},
  steps: [{course: 'first', title: {ar: 'مقدمة في الذكاء الاصطناعي'}, optional: true}],
});

export const BrokenImage: Story = ofData({
  image: {url: 'https://images.example/none.png', alt: 'A winding road'},
  steps: [{course: 'first', title: 'First steps'}],
});
