import {aTimeout, expect, fixture, oneEvent, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {fakeApi, json, problem} from '../../src/testing/index.js';
import {asked, byHand, count, enter, field, ids, many, option, type} from '../support/lists.js';
import {part, settled, show, warnings, type Widget} from '../support/widgets.js';

const list = html`<iioe-course-list searchable loading="eager"></iioe-course-list>`;
const more = (widget: Element) => part(widget, 'more')!.textContent.trim();

/** A list of the first 20 of so many, whose next answers are given by hand. */
async function started(total = 100) {
  const api = fakeApi(many(total));
  const widget = await show(api, list);
  const {waiting, answer} = byHand(api);
  const asksFor = (n: number) => waitUntil(() => waiting().length === n, `${n} requests`);
  return {api, widget, waiting, answer, asksFor};
}

describe('a list in the midst of requests', () => {
  it('ends "loading more" when it is asked anew meanwhile', async () => {
    const {widget, answer, asksFor} = await started();
    part(widget, 'more')!.click();
    await asksFor(1);
    await widget.updateComplete;
    expect(more(widget)).to.equal('Loading more…');
    const done = widget.refresh();
    await asksFor(2);
    await widget.updateComplete;
    expect(more(widget)).to.equal('Show more');
    answer(0);
    answer(0, problem(500));
    await warnings(() => done);
    expect(widget.stale).to.equal(true);
    expect(ids(widget)).to.have.length(20);
    expect(more(widget)).to.equal('Show more');
    part(widget, 'more')!.click();
    await asksFor(1);
    answer(0);
    await oneEvent(widget, 'iioe-ready');
    await widget.updateComplete;
    expect(ids(widget)).to.have.length(40);
  });

  it('ends it for another question, too, even where a source does not listen', async () => {
    const never = new Promise<never>(() => {});
    const reply = {items: [{id: 'a', title: 'A'}], next: 'more', problems: []};
    const source = {
      item: () => never,
      list: (_: unknown, {cursor}: {cursor?: string}) => (cursor ? never : Promise.resolve(reply)),
    };
    const provider = await fixture(html`<iioe-provider .source=${source}>${list}</iioe-provider>`);
    const widget = await settled(provider.firstElementChild as Widget);
    part(widget, 'more')!.click();
    await widget.updateComplete;
    expect(more(widget)).to.equal('Loading more…');
    Object.assign(widget, {sort: 'title'});
    await settled(widget);
    expect(more(widget)).to.equal('Show more');
  });

  it('does not show more of a list that answers the question before', async () => {
    const {widget, waiting, answer, asksFor} = await started();
    option(widget, 'Advanced').click();
    await asksFor(1);
    part(widget, 'more')!.click();
    await aTimeout(20);
    expect(waiting()).to.have.length(1);
    answer(0, json({items: [{id: 'x', title: 'X'}]}));
    await settled(widget);
    expect(ids(widget)).to.deep.equal(['x']);
  });

  it('drops what follows a list that another one has replaced', async () => {
    const {widget, answer, asksFor} = await started();
    part(widget, 'more')!.click();
    await asksFor(1);
    option(widget, 'Advanced').click();
    await asksFor(2);
    answer(1, json({items: [{id: 'x', title: 'X'}]}));
    answer(0);
    await settled(widget);
    await aTimeout(20);
    expect(ids(widget)).to.deep.equal(['x']);
    expect(count(widget)).to.equal('1 entry');
  });

  it('drops what comes after its removal, and starts again when it is back', async () => {
    const {widget, answer, asksFor} = await started();
    const parent = widget.parentElement!;
    part(widget, 'more')!.click();
    await asksFor(1);
    // Given up, though it still comes.
    widget.remove();
    await aTimeout(0);
    answer(0);
    await aTimeout(20);
    expect(ids(widget)).to.have.length(20);
    parent.append(widget);
    await settled(widget);
    expect(more(widget)).to.equal('Show more');
    expect(ids(widget)).to.have.length(20);
  });

  it('shows as many as before when asked anew, by more than one reply if need be', async () => {
    const api = fakeApi(many(250));
    const widget = await show(api, list);
    for (let shown = 40; shown <= 120; shown += 20) {
      part(widget, 'more')!.click();
      await oneEvent(widget, 'iioe-ready');
      await widget.updateComplete;
      expect(ids(widget)).to.have.length(shown);
    }
    await widget.refresh();
    expect(ids(widget).length).to.be.at.least(120);
    expect(new Set(ids(widget)).size).to.equal(ids(widget).length);
    expect(count(widget)).to.equal(`250 entries · ${ids(widget).length} of 250 shown`);
    const before = ids(widget).length;
    part(widget, 'more')!.click();
    await oneEvent(widget, 'iioe-ready');
    await widget.updateComplete;
    expect(ids(widget)[before]).to.equal(`c${before}`);
  });

  it('does not ask for as many for another question', async () => {
    const api = fakeApi(many(100));
    const widget = await show(api, list);
    part(widget, 'more')!.click();
    await oneEvent(widget, 'iioe-ready');
    option(widget, 'Advanced').click();
    await settled(widget);
    expect(asked(api).at(-1)!.searchParams.get('limit')).to.equal('20');
  });

  it('searches for what is typed together with a filter that is chosen right after', async () => {
    const api = fakeApi();
    const widget = await show(api, list);
    enter(widget, 'medicine');
    option(widget, 'Introductory').click();
    await settled(widget);
    expect(asked(api)).to.have.length(2);
    expect(asked(api)[1]!.searchParams.get('q')).to.equal('medicine');
    expect(asked(api)[1]!.searchParams.get('level')).to.equal('introductory');
    expect(field(widget).value).to.equal('medicine');
    await aTimeout(350);
    expect(asked(api)).to.have.length(2);
  });

  it('leaves what is typed as it is, spaces too', async () => {
    const api = fakeApi();
    const widget = await show(api, list);
    await type(widget, 'medicine ');
    expect(field(widget).value).to.equal('medicine ');
    expect(asked(api)[1]!.searchParams.get('q')).to.equal('medicine');
    await type(widget, '  ');
    expect(field(widget).value).to.equal('  ');
    expect(widget.state).to.equal('ready');
    expect(ids(widget)).to.have.length(14);
  });

  it('searches for nothing once it is gone, but for what was typed before a move', async () => {
    const before = location.href;
    const api = fakeApi();
    const widget = await show(
      api,
      html`<iioe-course-list searchable sync-url="t." loading="eager"></iioe-course-list>`,
    );
    const parent = widget.parentElement!;
    enter(widget, 'medicine');
    widget.remove();
    await aTimeout(350);
    expect(location.href).to.equal(before);
    parent.append(widget);
    await aTimeout(350);
    await settled(widget);
    expect(asked(api).at(-1)!.searchParams.get('q')).to.equal('medicine');
    history.replaceState(null, '', before);
  });
});
