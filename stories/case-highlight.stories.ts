import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleItem} from '../src/testing/index.js';
import {stateStories, withApi} from './support.js';

const highlight = (layout = 'card') =>
  html`<iioe-case-highlight case="must-ecosystem" loading="eager" layout=${layout}></iioe-case-highlight>`;
const states = stateStories(
  highlight,
  html`<iioe-case-highlight case="must-ecosystem" loading="eager">
    <a href="https://cases.example.org/pioneer-2025/must-ecosystem">Ecosystem-driven practices</a>
  </iioe-case-highlight>`,
);

interface Args {
  case: string;
  layout: string;
  headingLevel: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Case highlight',
  component: 'iioe-case-highlight',
  tags: ['autodocs'],
  args: {case: 'must-ecosystem', layout: 'card', headingLevel: 3},
  argTypes: {layout: {control: 'select', options: ['card', 'row', 'compact']}},
  render: (args) =>
    withApi(
      html`<iioe-case-highlight
        case=${args.case}
        layout=${args.layout}
        heading-level=${args.headingLevel}
        loading="eager"
      ></iioe-case-highlight>`,
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

const named = (id: string): Story => ({
  render: () => withApi(html`<iioe-case-highlight case=${id} loading="eager"></iioe-case-highlight>`),
});
const withData = (data: object) => html`<iioe-case-highlight .data=${data}></iioe-case-highlight>`;
const changed = (changes: object): Story => ({
  render: () => withData({...sampleItem('cases', 'must-ecosystem'), image: undefined, ...changes}),
});

export const TwoCourses: Story = named('sustech-ai-x');
export const FigureInWords: Story = named('ice-national-microcredentials');
export const FiveAreas: Story = named('upm-national-centre');
export const BrokenImage: Story = changed({
  image: {url: 'https://images.example/gone.png', alt: 'A picture'},
});
export const JuryWithoutAuthor: Story = changed({
  jury: {comment: 'A comment of two paragraphs.\n\nThis is the second.'},
});
export const RightToLeftTitle: Story = changed({
  title: {ar: 'ممارسات قائمة على المنظومة'},
  summary: {ar: 'جامعة ووزارة ومدربون.'},
});

export const OnlyIdAndTitle: Story = {
  render: () => withData({id: 'bare', title: 'A case without anything else'}),
};

export const TitleOf400Letters: Story = changed({title: 'A title that goes on. '.repeat(19).slice(0, 400)});
export const WordOf80Letters: Story = changed({title: 'Langeswort'.repeat(8)});
export const UnknownCourses: Story = {
  render: () =>
    withApi(
      withData({
        ...sampleItem('cases', 'upm-national-centre'),
        courses: ['digital-tvet', 'gone', 'gone-too'],
      }),
    ),
};
export const SixtyOfEverything: Story = changed({
  figures: Array.from({length: 60}, (_, i) => ({value: 10 ** (i % 9), label: `Figure ${i + 1}`})),
  framework: Array.from({length: 60}, (_, i) => ({name: `Area ${i + 1}`, note: 'What it is about'})),
  stages: Array.from({length: 60}, (_, i) => ({name: `Stage ${i + 1}`, figure: {value: 60 - i}})),
  partners: Array.from({length: 60}, (_, i) => ({name: `Partner ${i + 1}`, kinds: ['enterprise']})),
  courses: Array.from({length: 60}, (_, i) => `course-${i + 1}`),
});
export const RightToLeft: Story = {
  render: () =>
    withApi(
      html`<iioe-case-highlight dir="rtl" case="must-ecosystem" loading="eager"></iioe-case-highlight>`,
    ),
};

export const LongWords: Story = {
  render: () =>
    withData({
      id: 'long',
      title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
      background: 'Word '.repeat(400),
      figures: [{value: 1234567, label: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2)}],
    }),
};
