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

const bad = (more: object) =>
  html`<iioe-course-card .data=${{id: 'bad', title: 'A course', ...more}}></iioe-course-card>`;

export const LongTitle: Story = {
  render: () =>
    bad({title: 'A title that goes on and on, as titles of courses do. '.repeat(8).slice(0, 400)}),
};

export const LongWord: Story = {render: () => bad({title: 'a'.repeat(80), provider: {name: 'b'.repeat(80)}})};

export const RightToLeftTitle: Story = {
  render: () => bad({title: {ar: 'الذكاء الاصطناعي في الطب'}, summary: {ar: 'دورة قصيرة لمن يدرّس.'}}),
};

export const NoImage: Story = {render: () => bad({summary: 'Without a picture.'})};

export const BrokenImage: Story = {
  render: () =>
    bad({
      image: {url: '/no-such-image.png', alt: 'A picture that is not there'},
      provider: {name: 'A university', logo: '/no-such-logo.png', country: 'MN', kinds: ['university']},
    }),
};

export const SixtyCompetencies: Story = {
  render: () =>
    bad({competencies: Array.from({length: 60}, (_, i) => ({name: `Competency ${i + 1}`, level: 'Deepen'}))}),
};

export const ThirtyLanguages: Story = {
  render: () =>
    bad({
      languages:
        'en fr es ar zh ru mn id ms vi th ko ja de it pt nl sv pl cs tr fa ur hi bn sw am ha yo zu'.split(
          ' ',
        ),
    }),
};

export const WrongFigures: Story = {
  render: () => bad({learners: {value: -3}, satisfaction: {value: 140, unit: 'percent'}}),
};

export const OwnActions: Story = {
  render: () =>
    withApi(
      html`<iioe-course-card course="ai-in-medicine" loading="eager">
        <a slot="actions" href="https://courses.example.org/enrol">Enrol</a>
        <small slot="footer">Questions? Write to us.</small>
      </iioe-course-card>`,
    ),
};

export const OwnError: Story = {
  render: () =>
    withApi(
      html`<iioe-course-card course="no-such-course" loading="eager">
        <p slot="error">The catalogue is resting. <button type="button" data-retry>Try again</button></p>
      </iioe-course-card>`,
    ),
};
