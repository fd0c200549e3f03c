import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {content, set, stateStories, type Args, type Story} from './support.js';

const fallback = {text: 'AI in medicine', url: 'https://courses.example.org/ai-in-medicine'};
const states = stateStories(`<a href="${fallback.url}">${fallback.text}</a>`, 'error');

const meta: Meta<Args> = {
  title: 'Widgets/Course card',
  component: 'iioe-course-card',
  args: {course: 'ai-in-medicine', layout: 'card', 'heading-level': 3, loading: 'eager'},
  parameters: {fallback},
  render: (args, context) =>
    html`<iioe-course-card ${set(args, context)} .data=${args.data}>${content(args)}</iioe-course-card>`,
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
  args: {course: '', data: {id: 'own', title: 'A course', ...data}},
});

export const OnlyIdAndTitle: Story = withData({title: 'A course without anything else'});
export const LongWords: Story = withData({
  title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
  summary: 'Word '.repeat(80),
});
export const TitleOf400Letters: Story = withData({
  title: 'A title that goes on and on, as titles of courses do. '.repeat(8).slice(0, 400),
});
export const WordOf80Letters: Story = withData({title: 'a'.repeat(80), provider: {name: 'b'.repeat(80)}});
export const RightToLeftTitle: Story = withData({
  title: {ar: 'الذكاء الاصطناعي في الطب'},
  summary: {ar: 'دورة قصيرة لمن يدرّس.'},
});
export const NoImage: Story = withData({summary: 'Without a picture.'});
export const BrokenImage: Story = withData({
  image: {url: 'images/no-such-image.svg', alt: 'A picture that is not there'},
  provider: {name: 'A university', logo: 'images/no-such-image.svg', country: 'MN', kinds: ['university']},
});
export const SixtyCompetencies: Story = withData({
  competencies: Array.from({length: 60}, (_, i) => ({name: `Competency ${i + 1}`, level: 'Deepen'})),
});
export const ThirtyLanguages: Story = withData({
  languages:
    'en fr es ar zh ru mn id ms vi th ko ja de it pt nl sv pl cs tr fa ur hi bn sw am ha yo zu'.split(' '),
});
export const WrongFigures: Story = withData({
  learners: {value: -3},
  satisfaction: {value: 140, unit: 'percent'},
});
/** A bound is shown as one, a range with both its ends, words as words. */
export const Bounds: Story = withData({
  learners: {value: 7000, comparator: 'gt'},
  satisfaction: {value: 85, comparator: 'gte', unit: 'percent'},
  figures: [
    {value: 20, max: 30, label: 'teachers'},
    {value: 300, comparator: 'approx', unit: 'hours', label: 'of video'},
    {text: 'hundreds', label: 'of certificates'},
    {value: 12, label: 'ministries', derived: true, population: 'of the region', asOf: '2024'},
  ],
});

export const OwnActions: Story = {
  args: {
    children: `<a slot="actions" href="https://courses.example.org/enrol">Enrol</a>
<small slot="footer">Questions? Write to us.</small>`,
  },
};
export const OwnError: Story = {
  args: {
    course: 'no-such-course',
    children:
      '<p slot="error">The catalogue is resting. <button type="button" data-retry>Try again</button></p>',
  },
};
export const WithoutAnId: Story = {args: {course: ''}};
export const ForSearchEngines: Story = {args: {'json-ld': true}};
