import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {stateStories, withApi} from './support.js';

const programme = (layout = 'card') =>
  html`<iioe-program-progress
    program="must-ai-cascade"
    loading="eager"
    layout=${layout}
  ></iioe-program-progress>`;
const states = stateStories(
  programme,
  html`<iioe-program-progress program="must-ai-cascade" loading="eager">
    <a href="https://programs.example.org/must-ai-cascade">AI skills for Mongolia’s teachers</a>
  </iioe-program-progress>`,
);
const ofData = (data: object) => ({
  render: () =>
    html`<iioe-program-progress
      .data=${{id: 'story', title: 'A programme', ...data}}
    ></iioe-program-progress>`,
});

interface Args {
  program: string;
  layout: string;
  headingLevel: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Programme progress',
  component: 'iioe-program-progress',
  tags: ['autodocs'],
  args: {program: 'must-ai-cascade', layout: 'card', headingLevel: 3},
  argTypes: {layout: {control: 'select', options: ['card', 'row', 'compact']}},
  render: ({program, layout, headingLevel}) =>
    withApi(
      html`<iioe-program-progress
        program=${program}
        layout=${layout}
        heading-level=${headingLevel}
        loading="eager"
      ></iioe-program-progress>`,
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

export const ManyFigures: Story = {args: {program: 'ice-micro-credentials'}};
export const OneStage: Story = {args: {program: 'upm-national-centre'}};

/** One unit and one population: bars to a common scale. */
export const Comparable: Story = ofData({
  stages: [
    {name: 'Trained', figure: {value: 1892}},
    {name: 'Certified', figure: {value: 520}},
    {name: 'Leading', figure: {value: 22}},
  ],
});

export const PopulationsDiffer: Story = ofData({
  stages: [
    {name: 'Trained', figure: {value: 420, population: 'teachers'}},
    {name: 'Enrolled', figure: {value: 7000, comparator: 'gt', population: 'students'}},
  ],
});

/** Bounds end openly, a range shows both its ends, the unknown has no bar. */
export const BoundsAndUnknown: Story = ofData({
  target: {value: 2500, comparator: 'gte', label: 'teachers by 2027'},
  stages: [
    {name: 'Reached', figure: {value: 7000, comparator: 'gt'}},
    {name: 'Trained', figure: {value: 3000, max: 4200}},
    {name: 'Certified'},
    {name: 'Leading', figure: {value: 0}},
  ],
});

export const OnlyIdAndTitle: Story = ofData({});

export const LongWords: Story = ofData({
  title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
  stages: [
    {name: 'Schifffahrtsgesellschaft'.repeat(4), figure: {value: 12}, note: 'Word '.repeat(80)},
    {name: 'Trained', figure: {value: 5, label: 'Kapitänsmützenabzeichen'.repeat(4)}},
  ],
});

export const LongTitle: Story = ofData({
  title: 'Four hundred letters in all. '.repeat(14).slice(0, 400),
  stages: [
    {name: 'Trained', figure: {value: 1892}},
    {name: 'Certified', figure: {value: 520}},
  ],
});

export const RightToLeftTitle: Story = ofData({
  title: {ar: 'برنامج لتدريب المعلمين على الذكاء الاصطناعي'},
  stages: [
    {name: {ar: 'تدرّبوا'}, figure: {value: 1892}},
    {name: {ar: 'حصلوا على شهادة'}, figure: {value: 520}},
  ],
});

export const BrokenImage: Story = ofData({
  image: {url: 'https://images.example/none.png', alt: 'Teachers in a workshop'},
});
