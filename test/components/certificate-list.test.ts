import {aTimeout, expect, oneEvent, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {fakeApi, json, problem, sampleItem} from '../../src/testing/index.js';
import {languageFor} from '../../src/localization/load.js';
import {accessible, defaults, hidden, reflects, renders} from '../support/behaviours.js';
import {mount, part, settled, show, textOf, type Widget} from '../support/widgets.js';

const list = () => html`<iioe-certificate-list loading="eager"></iioe-certificate-list>`;
const withFallback = html`<iioe-certificate-list loading="eager"
  ><a href="/x">the fallback</a></iioe-certificate-list
>`;
const badges = (widget: Element) => [
  ...widget.shadowRoot!.querySelectorAll<Widget>('iioe-certificate-badge'),
];
const ids = (widget: Element) => badges(widget).map(({data}) => (data as {id: string}).id);
const mine = ['c-c57c447f49e68517a10154f7430b5fa1'];

describe('<iioe-certificate-list>', () => {
  before(() => languageFor('fr'));

  renders(list, '1 entry');
  hidden(list);
  accessible(list);
  reflects(list, 'layout', 'compact');
  defaults('iioe-certificate-list', {layout: 'card', loading: 'lazy', learner: 'me', state: 'idle'});

  it('asks for one’s own, with the token that the page gives, and shows them as badges', async () => {
    const api = fakeApi({token: 'secret'});
    const widget = await mount(api, list());
    Object.assign(widget.parentElement!, {getToken: () => 'secret'});
    await settled(widget);
    expect(ids(widget)).to.deep.equal(mine);
    const [asked] = api.requests.filter(({url}) => url.pathname.endsWith('/certificates'));
    expect(asked!.url.search).to.equal('?learner=me&limit=20');
    expect(asked!.headers.get('Authorization')).to.equal('Bearer secret');
    expect(badges(widget)[0]!.state).to.equal('ready');
  });

  it('says once that all of it may be out of date, for the courses of its badges too', async () => {
    const api = fakeApi();
    const widget = await show(api, list());
    const courses = () =>
      badges(widget).flatMap((badge) => [...badge.shadowRoot!.querySelectorAll<Widget>('iioe-course-card')]);
    await waitUntil(() => courses().some(({state}) => state === 'ready'));
    api.answer = () => problem(500);
    await Promise.all(courses().map((course) => course.refresh()));
    await waitUntil(() => part(courses()[0]!, 'stale'));
    await widget.refresh();
    await waitUntil(() => part(widget, 'stale'));
    await waitUntil(() => courses().every((course) => !part(course, 'stale')));
    expect([widget, ...courses()].map(({stale}) => stale)).to.deep.equal([true, true]);
  });

  it('never sends the token with what is public, as the courses inside', async () => {
    const api = fakeApi({token: 'secret'});
    const widget = await mount(api, list());
    Object.assign(widget.parentElement!, {getToken: () => 'secret'});
    await settled(widget);
    await aTimeout(100);
    const courses = api.requests.filter(({url}) => url.pathname.endsWith('/courses'));
    expect(courses).to.have.length(1);
    expect(courses[0]!.headers.get('Authorization')).to.equal(null);
  });

  it('takes another learner and courses from its attributes', async () => {
    const api = fakeApi(() => json({items: []}));
    await show(
      api,
      html`<iioe-certificate-list
        learner="learner-d81e55"
        course="a,b"
        limit="5"
        searchable
        q="x"
        loading="eager"
      ></iioe-certificate-list>`,
    );
    expect(api.calls[0]!.search).to.equal('?course=a,b&learner=learner-d81e55&limit=5');
  });

  it('asks a visitor who is not signed in to do so; asking again would not help', async () => {
    const widget = await show(
      fakeApi(() => problem(401)),
      withFallback,
    );
    expect(widget.state).to.equal('error');
    expect(part(widget, 'message')!.textContent).to.contain('sign in to see your certificates');
    expect(part(widget, 'retry')).to.equal(null);
    expect(widget.shadowRoot!.querySelector('slot:not([name])')).not.to.equal(null);
  });

  it('says that another learner’s are not for everybody', async () => {
    const widget = await show(
      fakeApi(() => problem(403)),
      html`<iioe-certificate-list learner="other" loading="eager"></iioe-certificate-list>`,
    );
    expect(textOf(widget)).to.contain('do not have access');
  });

  it('says when there are none yet, with its fallback', async () => {
    const api = fakeApi(() => json({items: []}));
    const widget = await show(api, withFallback);
    expect(widget.state).to.equal('empty');
    expect(textOf(widget)).to.equal('No certificates yet.');
    expect(
      widget.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])')!.assignedElements(),
    ).to.have.length(1);
    expect(textOf(await show(api, list(), 'fr'))).to.equal('Pas encore de certificat.');
  });

  it('has no search, which certificates don’t have', async () => {
    const widget = await show(
      fakeApi(),
      html`<iioe-certificate-list searchable loading="eager"></iioe-certificate-list>`,
    );
    expect(part(widget, 'search')).to.equal(null);
  });

  it('takes a list of the page’s own', async () => {
    const data = [sampleItem('certificates', mine[0]!), {id: 'x', name: 'X', status: 'revoked'}];
    const widget = await show(fakeApi(), html`<iioe-certificate-list .data=${data}></iioe-certificate-list>`);
    expect(ids(widget)).to.deep.equal([mine[0], 'x']);
    await badges(widget)[1]!.updateComplete;
    expect(textOf(badges(widget)[1]!)).to.contain('Revoked');
  });

  it('speaks for the badges in it', async () => {
    const events: string[] = [];
    const widget = await mount(fakeApi(), list());
    for (const name of ['iioe-ready', 'iioe-error'])
      widget.parentElement!.addEventListener(name, ({target}) => events.push((target as Element).localName));
    await settled(widget);
    await aTimeout(100);
    expect(events).to.deep.equal(['iioe-certificate-list']);
  });

  it('shows more by the cursor', async () => {
    const api = fakeApi((url) =>
      url.searchParams.has('cursor')
        ? json({items: [{id: 'b', name: 'B'}]})
        : json({items: [{id: 'a', name: 'A'}], total: 2, next: 'certificates?learner=me&cursor=1'}),
    );
    const widget = await show(
      api,
      html`<iioe-certificate-list limit="1" loading="eager"></iioe-certificate-list>`,
    );
    part(widget, 'more')!.click();
    await oneEvent(widget, 'iioe-ready');
    await widget.updateComplete;
    expect(ids(widget)).to.deep.equal(['a', 'b']);
  });
});
