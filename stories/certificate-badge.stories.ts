import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleItem} from '../src/testing/index.js';
import {stateStories, withApi} from './support.js';

const badge = (layout = 'card') =>
  html`<iioe-certificate-badge
    certificate="c-c57c447f49e68517a10154f7430b5fa1"
    loading="eager"
    layout=${layout}
  ></iioe-certificate-badge>`;
const states = stateStories(
  badge,
  html`<iioe-certificate-badge certificate="c-c57c447f49e68517a10154f7430b5fa1" loading="eager">
    <a href="https://credentials.example.org/c-c57c447f49e68517a10154f7430b5fa1"
      >AI in education: micro-certification</a
    >
  </iioe-certificate-badge>`,
);

interface Args {
  certificate: string;
  layout: string;
  headingLevel: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Certificate badge',
  component: 'iioe-certificate-badge',
  tags: ['autodocs'],
  args: {certificate: 'c-c57c447f49e68517a10154f7430b5fa1', layout: 'card', headingLevel: 3},
  argTypes: {layout: {control: 'select', options: ['card', 'row', 'compact']}},
  render: (args) =>
    withApi(
      html`<iioe-certificate-badge
        certificate=${args.certificate}
        layout=${args.layout}
        heading-level=${args.headingLevel}
        loading="eager"
      ></iioe-certificate-badge>`,
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

const withData = (data: object) => html`<iioe-certificate-badge .data=${data}></iioe-certificate-badge>`;
const changed = (changes: object): Story => ({
  render: () =>
    withData({
      ...sampleItem('certificates', 'c-c57c447f49e68517a10154f7430b5fa1'),
      image: undefined,
      ...changes,
    }),
});

export const Expired: Story = changed({status: 'active', expires: '2020-01-01'});
export const Revoked: Story = changed({status: 'revoked'});
export const Suspended: Story = changed({status: 'suspended'});
export const UnknownStatus: Story = changed({status: 'a word from the future'});
export const WithoutStatus: Story = changed({status: undefined});
export const BrokenImage: Story = changed({image: {url: 'https://images.example/gone.png', alt: 'A badge'}});
export const ManyCompetencies: Story = changed({
  competencies: Array.from({length: 60}, (_, i) => ({
    name: `Competency ${i + 1}`,
    framework: 'A framework',
    level: 'Acquire',
  })),
});
export const RightToLeftName: Story = changed({
  name: {ar: 'شهادة مصغرة في الذكاء الاصطناعي'},
  description: {ar: 'اجتاز الوحدات الخمس كلها.'},
});

export const OnlyIdAndName: Story = {
  render: () => withData({id: 'bare', name: 'A certificate without anything else'}),
};

export const LongWords: Story = {
  render: () =>
    withData({
      id: 'long',
      name: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
      description: 'Word '.repeat(80),
    }),
};

/** Competencies of three frameworks that the widgets know and one that they don't. */
export const Frameworks: Story = changed({
  competencies: [
    {name: 'Safe use', framework: 'UNESCO AI CFT', dimension: 'Ethics of AI', level: 'Deepen'},
    {name: 'Creating with AI', framework: 'AI competency framework for teachers', level: 'Create'},
    {name: 'Infusion', framework: 'ICT-CFT', level: 'Knowledge Deepening'},
    {name: 'Guidance', framework: 'DigCompEdu', dimension: 'Teaching and Learning', level: 'B2'},
    {name: 'Teaching', id: 'digcompedu:3.1', framework: 'DigCompEdu'},
    {name: 'Hospitality', framework: 'A framework of our own', level: 'High'},
  ],
});
export const LongTitle: Story = changed({name: 'Certificate '.repeat(34).slice(0, 400)});
