import {aTimeout, expect, fixture} from '@open-wc/testing';
import fc from 'fast-check';
import {html} from 'lit';
import {fakeApi, json, problem} from '../../src/testing/index.js';
import {textOf} from '../support/widgets.js';

/**
 * Whatever the order in which widgets ask, are answered, fail, leave and move: each ends in what fits its last
 * question and the last answer to it, and there are no more requests than questions.
 */

const IDS = ['a', 'b', 'c'];

type Step =
  | {do: 'ask'; widget: number; id: string}
  | {do: 'refresh' | 'remove' | 'insert' | 'move'; widget: number}
  | {do: 'answer' | 'fail'; request: number}
  | {do: 'wait'};

const widget = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({do: fc.constant('ask' as const), widget, id: fc.constantFrom(...IDS)}),
  fc.record({
    do: fc.constantFrom('refresh' as const, 'remove' as const, 'insert' as const, 'move' as const),
    widget,
  }),
  fc.record({do: fc.constantFrom('answer' as const, 'fail' as const), request: fc.nat(5)}),
  fc.constant({do: 'wait' as const}),
);

interface Pending {
  ids: string[];
  settle: (response: Response) => void;
  isGone: boolean;
}

/** An API that answers when told, the nth time with the nth title. */
function manual() {
  const pending: Pending[] = [];
  let count = 0;
  const api = fakeApi();
  api.fetch = (address, {signal} = {}) => {
    const url = new URL(new Request(address).url);
    if (!url.pathname.endsWith('/courses')) return Promise.resolve(json({version: '1'}));
    count++;
    return new Promise<Response>((settle, reject) => {
      const request = {ids: url.searchParams.get('ids')!.split(','), settle, isGone: false};
      pending.push(request);
      signal!.addEventListener('abort', () => {
        request.isGone = true;
        reject(signal!.reason as Error);
      });
    });
  };
  const take = (n: number): Pending | undefined => {
    const open = pending.filter(({isGone}) => !isGone);
    const request = open[n % Math.max(1, open.length)];
    if (request) pending.splice(pending.indexOf(request), 1);
    return request;
  };
  const answer = (request: Pending | undefined) =>
    request?.settle(json({items: request.ids.map((id) => ({id, title: `Course ${id}`}))}));
  const fail = (request: Pending | undefined) => request?.settle(problem(500));
  return {
    api,
    take,
    answer,
    fail,
    count: () => count,
    open: () => pending.filter(({isGone}) => !isGone).length,
  };
}

describe('any interleaving', () => {
  it('ends in what was asked last, at the cost of no more requests than questions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 25}), async (steps) => {
        const {api, take, answer, fail, count, open} = manual();
        const provider = await fixture<HTMLElement>(
          html`<iioe-provider api="https://api.example/api/" .fetch=${api.fetch}
            ><section></section
          ></iioe-provider>`,
        );
        const widgets = IDS.map(() => {
          const widget = document.createElement('iioe-course-card');
          Object.assign(widget, {course: 'a', loading: 'eager'});
          return widget;
        });
        provider.append(...widgets);
        let questions = widgets.length;
        for (const step of steps) {
          const widget = 'widget' in step ? widgets[step.widget]! : undefined;
          if (step.do === 'ask') widget!.course = step.id;
          if (step.do === 'refresh') void widget!.refresh();
          if (step.do === 'remove') widget!.remove();
          if (step.do === 'insert') provider.append(widget!);
          if (step.do === 'move') provider.firstElementChild!.append(widget!);
          if (step.do === 'answer') answer(take(step.request));
          if (step.do === 'fail') fail(take(step.request));
          if (step.do === 'wait') await aTimeout(1);
          if (widget) questions++;
        }
        // Until nothing comes any more.
        for (let calm = 0; calm < 5; calm++) {
          if (open() || widgets.some(({state, isConnected}) => isConnected && state === 'loading')) calm = 0;
          answer(take(0));
          await aTimeout(1);
        }
        for (const widget of widgets.filter(({isConnected}) => isConnected)) {
          await widget.updateComplete;
          const {state, course} = widget;
          expect(state).to.be.oneOf(['ready', 'error']);
          if (state === 'ready')
            expect(
              textOf(widget)
                .replace(/This may be out of date.*/, '')
                .trim(),
            ).to.equal(`Course ${course}`);
          else expect(textOf(widget)).to.contain('could not answer');
        }
        expect(open(), 'requests that nobody waits for').to.equal(0);
        expect(count()).to.be.at.most(questions);
        provider.remove();
      }),
      {numRuns: 150, includeErrorInReport: true},
    );
  }).timeout(60_000);
});
