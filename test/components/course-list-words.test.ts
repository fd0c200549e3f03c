import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {fakeApi, json} from '../../src/testing/index.js';
import {asked, byHand, count, enter, ids, many, type} from '../support/lists.js';
import {mount, part, settled, show, warnings, type Widget} from '../support/widgets.js';

const list = () => html`<iioe-course-list loading="eager"></iioe-course-list>`;
const searchable = html`<iioe-course-list searchable loading="eager"></iioe-course-list>`;

describe('what a list says', () => {
  it('never says fewer than it shows', async () => {
    const data = {
      items: [
        {id: 'a', title: 'A'},
        {id: 'b', title: 'B'},
      ],
      total: 1,
    };
    const own = await show(fakeApi(), html`<iioe-course-list .data=${data}></iioe-course-list>`);
    expect(count(own)).to.equal('2 entries');
    const api = fakeApi(() => json({...data, next: 'courses?cursor=1'}));
    const widget = await show(api, html`<iioe-course-list limit="2" loading="eager"></iioe-course-list>`);
    expect(count(widget)).to.equal('More than 2 entries');
  });

  it('reads filters with gaps between and after their values', async () => {
    const api = fakeApi();
    await show(
      api,
      html`<iioe-course-list language="en, fr," level=" , " searchable loading="eager"></iioe-course-list>`,
    );
    expect(asked(api)[0]!.searchParams.get('language')).to.equal('en,fr');
    expect(asked(api)[0]!.searchParams.has('level')).to.equal(false);
    expect(asked(api)[0]!.searchParams.get('facets')).to.contain('level').and.not.contain('language');
  });

  it('says in one place that it is loading, how many there are and that there is nothing', async () => {
    const api = fakeApi(many(30));
    const {answer} = byHand(api);
    const widget = await mount(api, searchable);
    await waitUntil(() => part(widget, 'count'));
    const status = part(widget, 'count')!;
    expect(status.getAttribute('role')).to.equal('status');
    await waitUntil(() => widget.state === 'loading');
    await widget.updateComplete;
    expect(status.textContent).to.equal('Loading…');
    await waitUntil(() => asked(api).length);
    answer(0);
    await settled(widget);
    expect(status.textContent).to.contain('30 entries');
    enter(widget, 'x');
    await waitUntil(() => asked(api).length === 2);
    expect(status.textContent).to.equal('Loading…');
    answer(0, json({items: []}));
    await settled(widget);
    expect(status.textContent).to.equal('Nothing fits this search.');
    expect(part(widget, 'count') === status).to.equal(true);
    expect(widget.shadowRoot!.querySelectorAll('[role=status]')).to.have.length(1);
  });

  it('has the same place without a search', async () => {
    const widget = await show(
      fakeApi(() => json({items: []})),
      list(),
    );
    expect(part(widget, 'count')!.textContent).to.contain('nothing here yet');
    expect(part(widget, 'count')!.getAttribute('role')).to.equal('status');
  });

  it('leads back from the page’s own words that there is nothing, too', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-list searchable loading="eager"><p slot="empty">Nothing!</p></iioe-course-list>`,
    );
    await type(widget, 'no such thing');
    expect(widget.state).to.equal('empty');
    expect(part(widget, 'clear')!.checkVisibility()).to.equal(true);
    part(widget, 'clear')!.click();
    await settled(widget);
    expect(ids(widget)).to.have.length(14);
    expect(part(widget, 'clear')).to.equal(null);
  });

  it('has no search in a list of the page’s own', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-course-list searchable .data=${[{id: 'a', title: 'A'}]}></iioe-course-list>`,
    );
    expect(part(widget, 'search')).to.equal(null);
    widget.data = null;
    await settled(widget);
    expect(part(widget, 'search')).not.to.equal(null);
  });

  it('says that a source of the page’s own has no lists', async () => {
    const source = {item: () => Promise.reject(new Error('not asked'))};
    const said = await warnings(async () => {
      const provider = await fixture(html`<iioe-provider .source=${source}>${list()}</iioe-provider>`);
      const widget = provider.firstElementChild as Widget;
      let kind = '';
      widget.addEventListener('iioe-error', ({detail}) => ({kind} = detail));
      await settled(widget);
      expect(kind).to.equal('misconfigured');
    });
    expect(said.join()).to.contain('its source has no lists.');
  });
});
