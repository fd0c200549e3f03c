import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {sampleItem} from '../src/testing/index.js';
import {allSettled} from './settled.js';
import {content, partIn, set, stateStories, widgetIn, type Args, type Story} from './support.js';

const fallback = {
  text: 'AI in education: micro-certification',
  url: 'https://credentials.example.org/c-c57c447f49e68517a10154f7430b5fa1',
};
const states = stateStories(`<a href="${fallback.url}">${fallback.text}</a>`, 'error', 1);

const meta: Meta<Args> = {
  title: 'Widgets/Certificate badge',
  component: 'iioe-certificate-badge',
  args: {
    certificate: 'c-c57c447f49e68517a10154f7430b5fa1',
    layout: 'card',
    'heading-level': 3,
    loading: 'eager',
  },
  parameters: {fallback},
  render: (args, context) =>
    html`<iioe-certificate-badge ${set(args, context)} .data=${args.data}
      >${content(args)}</iioe-certificate-badge
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

const withData = (data: object): Story => ({args: {certificate: '', data}});
const changed = (changes: object): Story =>
  withData({
    ...sampleItem('certificates', 'c-c57c447f49e68517a10154f7430b5fa1'),
    image: undefined,
    ...changes,
  });

/** A visitor asks for a check; what comes of it is said, whatever it is. */
export const Verify: Story = {
  play: async (context) => {
    await allSettled(context.canvasElement);
    let result: unknown;
    widgetIn(context).addEventListener('iioe-verify', ({detail}) => (result = detail.result));
    await context.userEvent.click(partIn(context, 'verify'));
    await waitFor(() => expect(result).toMatchObject({verdict: expect.any(String) as string}), {
      timeout: 10_000,
    });
    await waitFor(() => expect(partIn(context, 'verdict')).toBeVisible());
  },
};

export const Expired: Story = changed({status: 'active', expires: '2020-01-01'});
export const Revoked: Story = changed({status: 'revoked'});
export const Suspended: Story = changed({status: 'suspended'});
export const UnknownStatus: Story = changed({status: 'a word from the future'});
export const WithoutStatus: Story = changed({status: undefined});
export const BrokenImage: Story = changed({image: {url: 'images/no-such-image.svg', alt: 'A badge'}});
export const SixtyCompetencies: Story = changed({
  competencies: Array.from({length: 60}, (_, i) => ({
    name: `Competency ${i + 1}`,
    framework: 'A framework',
    level: 'Acquire',
  })),
});
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
export const RightToLeftName: Story = changed({
  name: {ar: 'شهادة مصغرة في الذكاء الاصطناعي'},
  description: {ar: 'اجتاز الوحدات الخمس كلها.'},
});
export const OnlyIdAndName: Story = withData({id: 'bare', name: 'A certificate without anything else'});
export const LongWords: Story = withData({
  id: 'long',
  name: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
  description: 'Word '.repeat(80),
});
export const NameOf400Letters: Story = changed({name: 'Certificate '.repeat(34).slice(0, 400)});
