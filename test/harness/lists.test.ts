import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {CaseListHarness, CourseListHarness, fakeApi} from '../../src/testing/index.js';
import {mount} from '../support/widgets.js';

const list = html`<iioe-course-list searchable limit="6" loading="eager"></iioe-course-list>`;
const shown = async (content: TemplateResult = list) =>
  (await CourseListHarness.in(await mount(fakeApi(), content))).whenSettled();

describe('CourseListHarness', () => {
  it('reads its count and its courses, and shows more', async () => {
    const harness = await shown();
    expect(harness.count()).to.equal('14 entries · 6 of 14 shown');
    expect(harness.courses()).to.have.length(6);
    expect(harness.courses()[0]!.title()).to.match(/\w+/);
    expect(harness.canShowMore()).to.equal(true);
    await harness.showMore();
    expect(harness.courses()).to.have.length(12);
    await harness.showMore();
    expect(harness.courses()).to.have.length(14);
    expect(harness.canShowMore()).to.equal(false);
  });

  it('searches, filters, and leads back', async () => {
    const harness = await shown();
    await harness.search('medicine');
    expect(harness.courses().map((course) => course.title())).to.include('AI in medicine');
    await harness.toggle('Level', 'Introductory');
    const level = harness.filters().find(({text}) => text.startsWith('Level'))!;
    expect(level.text).to.equal('Level, chosen: 1');
    expect(level.options.filter(({isChosen}) => isChosen)).to.have.length(1);
    await harness.toggle('Level', 'Introductory');
    await harness.search('no such thing');
    expect(harness.message()).to.equal('Nothing fits this search.');
    expect(harness.count()).to.equal('Nothing fits this search.');
    await harness.clear();
    expect(harness.courses()).to.have.length(6);
  });

  it('says what is not there', async () => {
    const harness = await shown(html`<iioe-course-list loading="eager"></iioe-course-list>`);
    expect(harness.canSearch()).to.equal(false);
    expect(harness.filters()).to.deep.equal([]);
    const {message} = (await harness.search('x').catch((error: unknown) => error)) as Error;
    expect(message).to.equal('<iioe-course-list> in state "ready" has no "field"');
    const other = (await harness.toggle('Level', 'x').catch((error: unknown) => error)) as Error;
    expect(other.message).to.contain('has no filter "Level"');
  });
});

describe('CaseListHarness', () => {
  it('filters, too', async () => {
    const harness = await CaseListHarness.in(
      await mount(fakeApi(), html`<iioe-case-list searchable layout="row" loading="eager"></iioe-case-list>`),
    );
    await harness.whenSettled();
    await harness.toggle('Country', 'Mongolia');
    expect(harness.cases()).to.have.length(1);
  });
});
