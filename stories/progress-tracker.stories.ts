import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {content, set, stateStories, type Args, type Story} from './support.js';

const fallback = {text: 'AI in medicine', url: 'https://courses.example.org/ai-in-medicine'};
const states = stateStories(`<a href="${fallback.url}">${fallback.text}</a>`, 'empty');

const meta: Meta<Args> = {
  title: 'Widgets/Progress tracker',
  component: 'iioe-progress-tracker',
  args: {course: 'ai-in-medicine', learner: 'me', layout: 'card', 'heading-level': 3, loading: 'eager'},
  parameters: {fallback},
  render: (args, context) =>
    html`<iioe-progress-tracker ${set(args, context)} .data=${args.data}
      >${content(args)}</iioe-progress-tracker
    >`,
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
export const NotStartedYet: Story = states.Nothing;
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

const withData = (data: object): Story => ({args: {course: '', data: {id: 'own', course: 'own', ...data}}});
const statuses = ['notStarted', 'inProgress', 'completed', 'expired', 'failed', 'withdrawn', undefined];

export const SignedOut: Story = {globals: {api: 'signed-out'}};
export const Completed: Story = {args: {course: 'ai-in-education'}};
export const Pathway: Story = {args: {course: '', pathway: 'teaching-with-ai'}};
export const OtherLearner: Story = {args: {learner: 'learner-d81e55'}};
export const NothingKnown: Story = withData({title: 'A course that tells little'});
export const EveryStatus: Story = withData({
  title: 'One unit of each status',
  units: statuses.map((status, i) => ({id: String(i), title: `Unit ${i + 1}`, status})),
});
export const StatusDisagrees: Story = withData({
  title: 'Completed, yet 80 %',
  status: 'completed',
  fraction: 0.8,
});
export const FortyUnits: Story = withData({
  title: 'A long course',
  units: Array.from({length: 40}, (_, i) => ({
    title: `Unit ${i + 1}`,
    status: i < 12 ? 'completed' : 'notStarted',
  })),
});
export const NoUnits: Story = withData({title: 'No units', units: [], unitsDone: 0, unitsTotal: 0});
/** One of the two numbers is better than none. */
export const HalfACount: Story = withData({title: 'Three done, of nobody knows how many', unitsDone: 3});
export const LongWords: Story = withData({
  title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
  fraction: 0.25,
  next: {title: 'Kapitänsmützenabzeichen'.repeat(5), url: 'https://courses.example.org/next'},
  units: [{title: 'Schifffahrtsgesellschaft'.repeat(6), status: 'inProgress', score: {value: 1.5, max: 10}}],
});
export const TitleOf400Letters: Story = withData({
  title: 'Four hundred letters in all. '.repeat(14).slice(0, 400),
  fraction: 0.25,
});
export const RightToLeftTitle: Story = withData({title: {ar: 'مقدمة في الذكاء الاصطناعي'}, fraction: 0.6});
