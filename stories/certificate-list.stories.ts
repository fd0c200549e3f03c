import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {fakeApi, json, problem, sample} from '../src/testing/index.js';
import {stateStories, withApi} from './support.js';

const list = (layout = 'card') =>
  html`<iioe-certificate-list loading="eager" layout=${layout}></iioe-certificate-list>`;
const states = stateStories(
  list,
  html`<iioe-certificate-list loading="eager">
    <a href="https://credentials.example.org/">My certificates</a>
  </iioe-certificate-list>`,
);

interface Args {
  learner: string;
  layout: string;
  headingLevel: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Certificate list',
  component: 'iioe-certificate-list',
  tags: ['autodocs'],
  args: {learner: 'me', layout: 'card', headingLevel: 3},
  argTypes: {layout: {control: 'select', options: ['card', 'row', 'compact']}},
  render: ({learner, layout, headingLevel}) =>
    withApi(
      html`<iioe-certificate-list
        learner=${learner}
        layout=${layout}
        heading-level=${headingLevel}
        loading="eager"
      ></iioe-certificate-list>`,
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

const answered = (answer: () => Response): Story => ({
  render: () =>
    html`<iioe-provider api="api/" .fetch=${fakeApi(answer).fetch}>
      <iioe-certificate-list loading="eager"></iioe-certificate-list>
    </iioe-provider>`,
});

export const NoCertificates: Story = answered(() => json({items: []}));
export const SignedOut: Story = answered(() => problem(401));

/** The page's own data, with every status there is. */
export const EveryStatus: Story = {
  render: () =>
    withApi(html`<iioe-certificate-list .data=${{items: sample.certificates}}></iioe-certificate-list>`),
};

export const Many: Story = {
  render: () => {
    const items = Array.from({length: 40}, (_, i) => ({
      id: `c${i}`,
      name: `Certificate ${i + 1}`,
      status: i % 3 ? 'active' : 'revoked',
    }));
    return html`<iioe-certificate-list layout="compact" .data=${{items}}></iioe-certificate-list>`;
  },
};
