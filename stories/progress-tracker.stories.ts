import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {stateStories, withApi} from './support.js';

const tracker = (layout = 'card') =>
  html`<iioe-progress-tracker
    course="ai-in-medicine"
    loading="eager"
    layout=${layout}
  ></iioe-progress-tracker>`;
const states = stateStories(
  tracker,
  html`<iioe-progress-tracker course="ai-in-medicine" loading="eager">
    <a href="https://courses.example.org/ai-in-medicine">AI in medicine</a>
  </iioe-progress-tracker>`,
);
const ofData = (data: object) => ({
  render: () =>
    html`<iioe-progress-tracker .data=${{id: 'story', course: 'story', ...data}}></iioe-progress-tracker>`,
});
const statuses = ['notStarted', 'inProgress', 'completed', 'expired', 'failed', 'withdrawn', undefined];

interface Args {
  course: string;
  pathway: string;
  learner: string;
  layout: string;
  headingLevel: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Progress tracker',
  component: 'iioe-progress-tracker',
  tags: ['autodocs'],
  args: {course: 'ai-in-medicine', pathway: '', learner: 'me', layout: 'card', headingLevel: 3},
  argTypes: {layout: {control: 'select', options: ['card', 'row', 'compact']}},
  render: ({course, pathway, learner, layout, headingLevel}) =>
    withApi(
      html`<iioe-progress-tracker
        course=${course}
        pathway=${pathway}
        learner=${learner}
        layout=${layout}
        heading-level=${headingLevel}
        loading="eager"
      ></iioe-progress-tracker>`,
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
/** A reply that leaves the record out is no error: not started yet. */
export const Empty: Story = states.NotFound;
export const ServerError: Story = states.ServerError;
export const Offline: Story = states.Offline;
export const Maintenance: Story = states.Maintenance;
export const InvalidData: Story = states.InvalidData;

export const Completed: Story = {args: {course: 'ai-in-education'}};
export const Pathway: Story = {args: {course: '', pathway: 'teaching-with-ai'}};
export const OtherLearner: Story = {args: {learner: 'learner-d81e55'}};

export const NothingKnown: Story = ofData({title: 'A course that tells little'});

export const EveryStatus: Story = ofData({
  title: 'One unit of each status',
  units: statuses.map((status, i) => ({id: String(i), title: `Unit ${i + 1}`, status})),
});

export const StatusDisagrees: Story = ofData({
  title: 'Completed, yet 80 %',
  status: 'completed',
  fraction: 0.8,
});

export const FortyUnits: Story = ofData({
  title: 'A long course',
  units: Array.from({length: 40}, (_, i) => ({
    title: `Unit ${i + 1}`,
    status: i < 12 ? 'completed' : 'notStarted',
  })),
});

export const LongWords: Story = ofData({
  title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
  fraction: 0.25,
  next: {title: 'Kapitänsmützenabzeichen'.repeat(5), url: 'https://courses.example.org/next'},
  units: [{title: 'Schifffahrtsgesellschaft'.repeat(6), status: 'inProgress', score: {value: 1.5, max: 10}}],
});

export const RightToLeftTitle: Story = ofData({title: {ar: 'مقدمة في الذكاء الاصطناعي'}, fraction: 0.6});

export const LongTitle: Story = ofData({
  title: 'Four hundred letters in all. '.repeat(14).slice(0, 400),
  fraction: 0.25,
});

export const NoUnits: Story = ofData({title: 'No units', units: [], unitsDone: 0, unitsTotal: 0});

/** One of the two numbers is better than none. */
export const HalfACount: Story = ofData({title: 'Three done, of nobody knows how many', unitsDone: 3});
