import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sample} from '../src/testing/index.js';
import {content, set, stateStories, type Args, type Story} from './support.js';

const fallback = {text: 'My certificates', url: 'https://credentials.example.org/'};
const states = stateStories(`<a href="${fallback.url}">${fallback.text}</a>`, 'empty', 1);

const meta: Meta<Args> = {
  title: 'Widgets/Certificate list',
  component: 'iioe-certificate-list',
  args: {learner: 'me', layout: 'card', 'heading-level': 3, loading: 'eager'},
  parameters: {fallback},
  render: (args, context) =>
    html`<iioe-certificate-list ${set(args, context)} .data=${args.data}
      >${content(args)}</iioe-certificate-list
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
export const NoCertificates: Story = states.Nothing;
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

export const SignedOut: Story = {globals: {api: 'signed-out'}};

/** The page's own data, with every status there is. */
export const EveryStatus: Story = {args: {data: {items: sample.certificates}}};

export const Many: Story = {
  args: {
    layout: 'compact',
    data: {
      items: Array.from({length: 40}, (_, i) => ({
        id: `c${i}`,
        name: `Certificate ${i + 1}`,
        status: i % 3 ? 'active' : 'revoked',
      })),
    },
  },
};
