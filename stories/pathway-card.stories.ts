import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {content, set, stateStories, type Args, type Story} from './support.js';

const fallback = {text: 'Teaching with AI', url: 'https://courses.example.org/pathways/teaching-with-ai'};
const states = stateStories(`<a href="${fallback.url}">${fallback.text}</a>`, 'error', 4);

const meta: Meta<Args> = {
  title: 'Widgets/Pathway card',
  component: 'iioe-pathway-card',
  args: {pathway: 'teaching-with-ai', layout: 'card', 'heading-level': 3, loading: 'eager'},
  parameters: {fallback},
  render: (args, context) =>
    html`<iioe-pathway-card ${set(args, context)} .data=${args.data}>${content(args)}</iioe-pathway-card>`,
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

const withData = (data: object): Story => ({
  args: {pathway: '', data: {id: 'own', title: 'A pathway', ...data}},
});

export const WithFigures: Story = {args: {pathway: 'digital-teacher-mongolia'}};
/** The page's own data: nothing is fetched, so a step without a title has but its course's id. */
export const OwnData: Story = withData({
  steps: [
    {course: 'ai-foundations', title: 'First steps', optional: true},
    {course: 'ai-in-education'},
    {course: 'responsible-ai', title: 'A policy for your department'},
  ],
  credential: {name: 'Certificate in teaching with AI', kind: 'certificate'},
});
export const OnlyIdAndTitle: Story = withData({});
export const FortySteps: Story = withData({
  steps: Array.from({length: 40}, (_, i) => ({
    course: `c${i}`,
    title: `Step ${i + 1}`,
    optional: i % 7 === 6,
  })),
});
export const NoSteps: Story = withData({steps: []});
export const TitleOf400Letters: Story = withData({
  title: 'Four hundred letters in all. '.repeat(14).slice(0, 400),
});
export const LongWords: Story = withData({
  title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2),
  summary: 'Word '.repeat(80),
  steps: [{course: 'long', title: 'Schifffahrtsgesellschaft'.repeat(4), optional: true}],
  credential: {name: 'Kapitänsmützenabzeichen'.repeat(4), kind: 'badge'},
});
export const RightToLeftTitle: Story = withData({
  title: {ar: 'التدريس بالذكاء الاصطناعي'},
  steps: [{course: 'first', title: {ar: 'مقدمة في الذكاء الاصطناعي'}, optional: true}],
});
export const BrokenImage: Story = withData({
  image: {url: 'images/no-such-image.svg', alt: 'A winding road'},
  steps: [{course: 'first', title: 'First steps'}],
});
