import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {CourseListHarness, sample} from '../src/testing/index.js';
import {content, set, stateStories, type Args, type Context, type Story} from './support.js';

const fallback = {text: 'All courses', url: 'https://courses.example.org/'};
const states = stateStories(`<a href="${fallback.url}">${fallback.text}</a>`, 'empty');

const meta: Meta<Args> = {
  title: 'Widgets/Course list',
  component: 'iioe-course-list',
  args: {searchable: true, limit: 4, layout: 'row', 'heading-level': 3, loading: 'eager'},
  parameters: {fallback},
  render: (args, context) =>
    html`<iioe-course-list ${set(args, context)} .data=${args.data}>${content(args)}</iioe-course-list>`,
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

const harness = async ({canvasElement}: Context) => (await CourseListHarness.in(canvasElement)).whenSettled();

/** A visitor searches; nothing fits; back to all. */
export const Search: Story = {
  play: async (context) => {
    const list = await harness(context);
    await list.search('medicine');
    await expect(list.courses().length).toBe(1);
    await list.search('no such course');
    await expect(list.courses().length).toBe(0);
    await list.clear();
    await expect(list.courses().length).toBe(4);
  },
};
export const ShowMore: Story = {
  args: {limit: 2, layout: 'compact'},
  play: async (context) => {
    const list = await harness(context);
    await expect(list.courses().length).toBe(2);
    await list.showMore();
    await expect(list.courses().length).toBe(4);
  },
};

const withData = (data: object): Story => ({args: {data}});

export const OneLanguage: Story = {args: {language: 'mn'}};
export const Empty: Story = withData([]);
export const NoResults: Story = {args: {q: 'no such course'}};
export const OnlyIdsAndTitles: Story = withData(
  Array.from({length: 12}, (_, i) => ({id: `c${i}`, title: `A course without anything else, ${i}`})),
);
export const BadInput: Story = withData([
  {...sample.courses[0], id: 'long', title: 'A title that goes on. '.repeat(19).slice(0, 400)},
  {...sample.courses[1], id: 'word', title: 'Langeswort'.repeat(8)},
  {...sample.courses[2], id: 'rtl', title: {ar: 'الذكاء الاصطناعي في الطب'}},
  {...sample.courses[3], id: 'broken', image: {url: 'images/no-such-image.svg', alt: 'A picture'}},
  {...sample.courses[4], id: 'plain', image: undefined},
]);
