import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {CaseHighlightHarness, sampleItem} from '../src/testing/index.js';
import {content, set, stateStories, type Args, type Story} from './support.js';

const fallback = {
  text: 'Ecosystem-driven practices',
  url: 'https://cases.example.org/pioneer-2025/must-ecosystem',
};
const states = stateStories(`<a href="${fallback.url}">${fallback.text}</a>`, 'error', 3);

const meta: Meta<Args> = {
  title: 'Widgets/Case highlight',
  component: 'iioe-case-highlight',
  args: {case: 'must-ecosystem', layout: 'card', 'heading-level': 3, loading: 'eager'},
  parameters: {fallback},
  render: (args, context) =>
    html`<iioe-case-highlight ${set(args, context)} .data=${args.data}
      >${content(args)}</iioe-case-highlight
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

/** A visitor opens a part of the story, and closes it. */
export const Disclosure: Story = {
  play: async ({canvasElement, userEvent}) => {
    const highlight = await (await CaseHighlightHarness.in(canvasElement)).whenSettled();
    const summary = highlight.part('outcomes')!.querySelector('summary')!;
    const wasOpen = highlight.isOpen('outcomes');
    await userEvent.click(summary);
    await expect(highlight.isOpen('outcomes')).toBe(!wasOpen);
    await userEvent.click(summary);
    await expect(highlight.isOpen('outcomes')).toBe(wasOpen);
  },
};

const withData = (data: object): Story => ({args: {case: '', data}});
const changed = (changes: object): Story =>
  withData({...sampleItem('cases', 'must-ecosystem'), image: undefined, ...changes});

export const TwoCourses: Story = {args: {case: 'sustech-ai-x'}};
export const FigureInWords: Story = {args: {case: 'ice-national-microcredentials'}};
export const FiveAreas: Story = {args: {case: 'upm-national-centre'}};
export const BrokenImage: Story = changed({image: {url: 'images/no-such-image.svg', alt: 'A picture'}});
export const JuryWithoutAuthor: Story = changed({
  jury: {comment: 'A comment of two paragraphs.\n\nThis is the second.'},
});
export const RightToLeftTitle: Story = changed({
  title: {ar: 'ممارسات قائمة على المنظومة'},
  summary: {ar: 'جامعة ووزارة ومدربون.'},
});
export const OnlyIdAndTitle: Story = withData({id: 'bare', title: 'A case without anything else'});
export const TitleOf400Letters: Story = changed({title: 'A title that goes on. '.repeat(19).slice(0, 400)});
export const WordOf80Letters: Story = changed({title: 'Langeswort'.repeat(8)});
export const UnknownCourses: Story = withData({
  ...sampleItem('cases', 'upm-national-centre'),
  courses: ['digital-tvet', 'gone', 'gone-too'],
});
export const SixtyOfEverything: Story = changed({
  figures: Array.from({length: 60}, (_, i) => ({value: 10 ** (i % 9), label: `Figure ${i + 1}`})),
  framework: Array.from({length: 60}, (_, i) => ({name: `Area ${i + 1}`, note: 'What it is about'})),
  stages: Array.from({length: 60}, (_, i) => ({name: `Stage ${i + 1}`, figure: {value: 60 - i}})),
  partners: Array.from({length: 60}, (_, i) => ({name: `Partner ${i + 1}`, kinds: ['enterprise']})),
  courses: Array.from({length: 60}, (_, i) => `course-${i + 1}`),
});
export const LongWords: Story = withData({
  id: 'long',
  title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
  background: 'Word '.repeat(400),
  figures: [{value: 1234567, label: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2)}],
});
