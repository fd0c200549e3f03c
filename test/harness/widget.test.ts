import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {CourseCardHarness, fakeApi, ProgressTrackerHarness, type FakeApi} from '../../src/testing/index.js';
import {mount, warnings} from '../support/widgets.js';

const card = (course = 'ai-in-medicine') =>
  html`<iioe-course-card course=${course} loading="eager"><a href="/x">the fallback</a></iioe-course-card>`;

async function shown(api: FakeApi, content = card(), lang?: string): Promise<CourseCardHarness> {
  const widget = await mount(api, content, lang);
  return (await CourseCardHarness.in(widget.parentElement!)).whenSettled();
}

const rejected = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => expect.fail('should reject'),
    (error: Error) => error,
  );

describe('WidgetHarness', () => {
  it('finds a widget by its id, as attribute or property, and waits for it to come', async () => {
    const root = await fixture<HTMLElement>(html`<div>${card('a')}${card('b')}</div>`);
    expect((await CourseCardHarness.in(root, {course: 'b'})).element.course).to.equal('b');
    expect((await CourseCardHarness.in(document, {course: 'a'})).element.course).to.equal('a');
    expect((await CourseCardHarness.in(root.firstElementChild!)).element).to.equal(root.firstElementChild);
    const late = CourseCardHarness.in(root, {course: 'late'});
    setTimeout(() => {
      const element = document.createElement('iioe-course-card');
      element.course = 'late';
      root.append(element);
    }, 50);
    expect((await late).element.isConnected).to.equal(true);
    expect(CourseCardHarness.all(root).map(({element}) => element.course)).to.deep.equal(['a', 'b', 'late']);
  });

  it('finds it in a shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.attachShadow({mode: 'open'}).append(document.createElement('iioe-course-card'));
    expect((await CourseCardHarness.in(host.parentElement!)).state).to.equal('idle');
  });

  it('says what it does not find', async () => {
    const root = await fixture<HTMLElement>(html`<div>${card()}</div>`);
    const {message} = await rejected(CourseCardHarness.in(root, {course: 'x'}));
    expect(message).to.equal('found no <iioe-course-card course="x">, though 1 other <iioe-course-card>');
  });

  it('says that an element is not registered', async () => {
    class Other extends CourseCardHarness {
      static override readonly tag: never = 'iioe-nothing' as never;
    }
    const root = await fixture<HTMLElement>(html`<div><iioe-nothing></iioe-nothing></div>`);
    expect((await rejected(Other.in(root))).message).to.contain(
      "import 'iioe-widgets/nothing/define'".slice(8),
    );
  });

  it('reads what a visitor sees, and what one hears', async () => {
    const harness = await shown(
      fakeApi({
        data: {courses: [{id: 'c', title: 'Course', url: '/c', learners: {value: 7000, comparator: 'gt'}}]},
      }),
      card('c'),
    );
    expect(harness.state).to.equal('ready');
    expect(harness.title()).to.equal('Course');
    expect(harness.link()).to.equal('https://api.example/c');
    expect(harness.links()).to.deep.equal([{text: 'Course', href: 'https://api.example/c'}]);
    expect(harness.text()).to.equal('Course 7,000+ Learners');
    expect(harness.spokenText()).to.equal('Course more than 7,000 Learners');
    expect(harness.errorMessage()).to.equal(undefined);
    expect(harness.notice()).to.equal(undefined);
    expect(harness.staleNote()).to.equal(undefined);
    expect(harness.canRetry()).to.equal(false);
  });

  it('follows the title’s link as a visitor does', async () => {
    const harness = await shown(fakeApi());
    let chosen = '';
    harness.element.addEventListener('iioe-select', (event) => {
      event.preventDefault();
      chosen = event.detail.url;
    });
    harness.follow();
    expect(chosen).to.equal(harness.link());
  });

  it('waits for the answer, tries again, and reads what an error says', async () => {
    const api = fakeApi({delay: 20});
    api.fail('server-error');
    await warnings(async () => {
      const harness = await shown(api);
      expect(harness.state).to.equal('error');
      expect(harness.errorMessage()).to.match(/\w+/);
      expect(harness.errorMessage()).not.to.contain('Try again');
      expect(harness.text()).to.contain('the fallback');
      expect(harness.canRetry()).to.equal(true);
      api.recover();
      await harness.retry();
      expect(harness.state).to.equal('ready');
      expect(harness.text()).not.to.contain('the fallback');
      expect((await rejected(harness.retry())).message).to.contain('has no button');
    });
  });

  it('reads maintenance, and data that are old', async () => {
    const api = fakeApi();
    api.fail('maintenance');
    await warnings(async () => {
      const harness = await shown(api);
      expect(harness.state).to.equal('maintenance');
      expect(harness.notice()).to.contain('updating this service');
      expect(harness.errorMessage()).to.equal(harness.notice());
      api.recover();
      await harness.refresh();
      expect(harness.state).to.equal('ready');
      api.fail('offline');
      await harness.refresh();
      expect(harness.stale).to.equal(true);
      expect(harness.staleNote()).to.match(/\w+/);
    });
  });

  it('takes a widget without an id as settled, and says why one still waits', async () => {
    await warnings(async () => {
      const bare = await shown(fakeApi(), html`<iioe-course-card></iioe-course-card>`);
      expect(bare.state).to.equal('idle');
      const api = fakeApi();
      api.fail('hang');
      const widget = await mount(api, card());
      const harness = await CourseCardHarness.in(widget);
      expect((await rejected(harness.whenSettled(30))).message).to.contain('is still loading');
      const far = await mount(
        api,
        html`<iioe-course-card course="x" style="position: absolute; top: 99999px"></iioe-course-card>`,
      );
      const lazy = await CourseCardHarness.in(far);
      expect((await rejected(lazy.whenSettled(30))).message).to.contain('loading="eager"');
    });
  });

  it('takes progress that a reply leaves out as settled', async () => {
    const widget = await mount(
      fakeApi({data: {progress: []}}),
      html`<iioe-progress-tracker course="x" loading="eager"></iioe-progress-tracker>`,
    );
    const harness = await (await ProgressTrackerHarness.in(widget)).whenSettled();
    expect(harness.state).to.equal('empty');
    expect(harness.message()).to.match(/\w+/);
    expect(harness.errorMessage()).to.equal(undefined);
  });
});
