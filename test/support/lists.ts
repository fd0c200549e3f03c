import {aTimeout} from '@open-wc/testing';
import {json, type FakeApi} from '../../src/testing/index.js';
import {part, settled, type Widget} from './widgets.js';

export const cards = (widget: Element): Widget[] => [
  ...widget.shadowRoot!.querySelectorAll<Widget>('iioe-course-card'),
];
export const ids = (widget: Element): string[] => cards(widget).map(({data}) => (data as {id: string}).id);
export const field = (widget: Element): HTMLInputElement => part(widget, 'field') as HTMLInputElement;
export const count = (widget: Element): string => part(widget, 'count')!.textContent.trim();

/** What lists asked; not what their cards did. */
export const asked = (api: FakeApi): URL[] => api.calls.filter(({searchParams}) => !searchParams.has('ids'));

export const filters = (widget: Element): HTMLDetailsElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLDetailsElement>('[part=filter]'),
];
export const filterNames = (widget: Element): string[] =>
  filters(widget).map((one) => one.querySelector('summary')!.textContent.trim());
export const filter = (widget: Element, name: string): HTMLDetailsElement =>
  filters(widget).find((one) => one.querySelector('summary')!.textContent.includes(name))!;

export const options = (filter: Element): string[] =>
  [...filter.querySelectorAll('[part=option]')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
export const option = (widget: Element, words: string): HTMLInputElement =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[part=option]')]
    .find((one) => one.textContent.includes(words))!
    .querySelector('input')!;

/** Types as a visitor does; nothing is searched for yet. */
export function enter(widget: Element, words: string): void {
  field(widget).value = words;
  field(widget).dispatchEvent(new InputEvent('input', {bubbles: true}));
}

export async function type(widget: Element, words: string): Promise<void> {
  enter(widget, words);
  await aTimeout(350);
  await settled(widget as Widget);
}

/** An API of so many courses, a hundred a reply at most. */
export const many =
  (total: number) =>
  ({pathname, searchParams}: URL): Response | undefined => {
    if (!pathname.endsWith('/courses') || searchParams.has('ids')) return undefined;
    const from = Number(searchParams.get('cursor') ?? 0);
    const to = Math.min(total, from + Math.min(100, Number(searchParams.get('limit'))));
    const items = Array.from({length: to - from}, (_, i) => ({
      id: `c${from + i}`,
      title: `Course ${from + i}`,
    }));
    const next = new URLSearchParams(searchParams);
    next.set('cursor', String(to));
    return json({items, total, ...(to < total && {next: `courses?${next}`})});
  };

/** Answers when told, in any order; nothing but lists waits. */
export function byHand(api: FakeApi): {waiting: () => URL[]; answer: (n: number, reply?: Response) => void} {
  const waiting: {url: URL; settle: (reply: Response) => void}[] = [];
  const answering = api.answer;
  api.answer = (url) =>
    url.searchParams.has('ids') ? answering?.(url) : new Promise((settle) => waiting.push({url, settle}));
  return {
    waiting: () => waiting.map(({url}) => url),
    answer: (n, reply) => {
      const [{url, settle}] = waiting.splice(n, 1) as [(typeof waiting)[0]];
      settle(reply ?? (answering!(url) as Response));
    },
  };
}
