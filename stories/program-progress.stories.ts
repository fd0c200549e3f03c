import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {content, set, stateStories, type Args, type Story} from './support.js';

const fallback = {text: 'Programme of MUST', url: 'https://programs.example.org/must-ai-cascade'};
const states = stateStories(`<a href="${fallback.url}">${fallback.text}</a>`, 'error');

const meta: Meta<Args> = {
  title: 'Widgets/Programme progress',
  component: 'iioe-program-progress',
  args: {program: 'must-ai-cascade', layout: 'card', 'heading-level': 3, loading: 'eager'},
  parameters: {fallback},
  render: (args, context) =>
    html`<iioe-program-progress ${set(args, context)} .data=${args.data}
      >${content(args)}</iioe-program-progress
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
  args: {program: '', data: {id: 'own', title: 'A programme', ...data}},
});

export const ManyFigures: Story = {args: {program: 'ice-micro-credentials'}};
export const OneStage: Story = {args: {program: 'upm-national-centre'}};
/** One unit and one population: bars to a common scale. */
export const Comparable: Story = withData({
  stages: [
    {name: 'Trained', figure: {value: 1892}},
    {name: 'Certified', figure: {value: 520}},
    {name: 'Leading', figure: {value: 22}},
  ],
});
export const PopulationsDiffer: Story = withData({
  stages: [
    {name: 'Trained', figure: {value: 420, population: 'teachers'}},
    {name: 'Enrolled', figure: {value: 7000, comparator: 'gt', population: 'students'}},
  ],
});
/** Bounds end openly, a range shows both its ends, the unknown has no bar. */
export const BoundsAndUnknown: Story = withData({
  target: {value: 2500, comparator: 'gte', label: 'teachers by 2027'},
  stages: [
    {name: 'Reached', figure: {value: 7000, comparator: 'gt'}},
    {name: 'Trained', figure: {value: 3000, max: 4200}},
    {name: 'Certified'},
    {name: 'Leading', figure: {value: 0}},
  ],
});
export const OnlyIdAndTitle: Story = withData({});
export const LongWords: Story = withData({
  title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
  stages: [
    {name: 'Schifffahrtsgesellschaft'.repeat(4), figure: {value: 12}, note: 'Word '.repeat(80)},
    {name: 'Trained', figure: {value: 5, label: 'Kapitänsmützenabzeichen'.repeat(4)}},
  ],
});
export const TitleOf400Letters: Story = withData({
  title: 'Four hundred letters in all. '.repeat(14).slice(0, 400),
  stages: [
    {name: 'Trained', figure: {value: 1892}},
    {name: 'Certified', figure: {value: 520}},
  ],
});
export const RightToLeftTitle: Story = withData({
  title: {ar: 'برنامج لتدريب المعلمين على الذكاء الاصطناعي'},
  stages: [
    {name: {ar: 'تدرّبوا'}, figure: {value: 1892}},
    {name: {ar: 'حصلوا على شهادة'}, figure: {value: 520}},
  ],
});
export const BrokenImage: Story = withData({
  image: {url: 'images/no-such-image.svg', alt: 'Teachers in a workshop'},
});
