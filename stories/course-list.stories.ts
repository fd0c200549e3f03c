import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sample} from '../src/testing/index.js';
import {stateStories, withApi} from './support.js';

const list = (layout = 'card') =>
  html`<iioe-course-list searchable limit="4" loading="eager" layout=${layout}></iioe-course-list>`;
const states = stateStories(
  list,
  html`<iioe-course-list searchable loading="eager">
    <a href="https://courses.example.org/">All courses</a>
  </iioe-course-list>`,
);

interface Args {
  language: string;
  level: string;
  q: string;
  layout: string;
  headingLevel: number;
  limit: number;
  searchable: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/Course list',
  component: 'iioe-course-list',
  tags: ['autodocs'],
  args: {language: '', level: '', q: '', layout: 'row', headingLevel: 3, limit: 6, searchable: true},
  argTypes: {layout: {control: 'select', options: ['card', 'row', 'compact']}},
  render: (args) =>
    withApi(
      html`<iioe-course-list
        language=${args.language}
        level=${args.level}
        q=${args.q}
        layout=${args.layout}
        heading-level=${args.headingLevel}
        limit=${args.limit}
        ?searchable=${args.searchable}
        loading="eager"
      ></iioe-course-list>`,
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
export const ServerError: Story = states.ServerError;
export const Offline: Story = states.Offline;
export const Maintenance: Story = states.Maintenance;
export const InvalidData: Story = states.InvalidData;

const withData = (data: object, layout = 'row') =>
  html`<iioe-course-list layout=${layout} .data=${data}></iioe-course-list>`;

export const OneLanguage: Story = {args: {language: 'mn'}};
export const Empty: Story = {render: () => withData([])};
export const NoResults: Story = {args: {q: 'no such course'}};
export const MoreByCursor: Story = {args: {limit: 2, layout: 'compact'}};
export const OnlyIdsAndTitles: Story = {
  render: () =>
    withData(
      Array.from({length: 12}, (_, i) => ({id: `c${i}`, title: `A course without anything else, ${i}`})),
    ),
};
export const RightToLeft: Story = {
  render: () =>
    withApi(html`<iioe-course-list dir="rtl" searchable limit="4" loading="eager"></iioe-course-list>`),
};
export const BadInput: Story = {
  render: () =>
    withData([
      {...sample.courses[0], id: 'long', title: 'A title that goes on. '.repeat(19).slice(0, 400)},
      {...sample.courses[1], id: 'word', title: 'Langeswort'.repeat(8)},
      {...sample.courses[2], id: 'rtl', title: {ar: 'الذكاء الاصطناعي في الطب'}},
      {...sample.courses[3], id: 'broken', image: {url: '/no-such-image.png', alt: 'A picture'}},
      {...sample.courses[4], id: 'plain', image: undefined},
    ]),
};
