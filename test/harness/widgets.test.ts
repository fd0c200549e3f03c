import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {
  AwardSummaryHarness,
  CaseHighlightHarness,
  CaseListHarness,
  CertificateBadgeHarness,
  CertificateListHarness,
  CourseCardHarness,
  fakeApi,
  PathwayCardHarness,
  ProgramProgressHarness,
  ProgressTrackerHarness,
  WidgetHarness,
} from '../../src/testing/index.js';
import {mount} from '../support/widgets.js';

/** A widget over the sample data, settled. */
const shown = async (content: TemplateResult, lang?: string) =>
  (await new WidgetHarness(await mount(fakeApi(), content, lang)).whenSettled()).element;

describe('CourseCardHarness', () => {
  const card = async (lang?: string) =>
    CourseCardHarness.in(
      await shown(html`<iioe-course-card course="ai-in-medicine" loading="eager"></iioe-course-card>`, lang),
    );

  it('reads a course by meaning', async () => {
    const harness = await card();
    expect(harness.title()).to.equal('AI in medicine');
    expect(harness.link()).to.equal('https://courses.example.org/ai-in-medicine');
    expect(harness.provider()).to.contain('SUSTech');
    expect(harness.summary()).to.contain('No programming needed.');
    expect(harness.tags()).to.include('Introductory');
    expect(harness.figures()).to.deep.equal([]);
    expect(harness.series()).to.equal('AI+X');
    expect(harness.seriesFigures().map(({value}) => value)).to.deep.equal(['2', '353']);
    expect(harness.seriesFigures()[1]!.notes).to.have.length(2);
    expect(harness.versions().map(({href}) => href?.slice(-3))).to.deep.equal(['/en', '/fr']);
    expect(harness.versions()[1]!.text).to.contain('French');
    expect(harness.competencies()).to.have.length(3);
    expect(harness.facts()['Credential']).to.contain('IIOE micro-certification');
  });

  it('reads the same in another language', async () => {
    const harness = await card('fr');
    expect(harness.title()).to.equal('L’IA en médecine');
    expect(harness.seriesFigures().map(({value}) => value)).to.deep.equal(['2', '353']);
  });

  it('reads nothing that is not there', async () => {
    const harness = await CourseCardHarness.in(
      await shown(html`<iioe-course-card .data=${{id: 'x', title: 'Bare'}}></iioe-course-card>`),
    );
    expect(harness.text()).to.equal('Bare');
    expect(harness.link()).to.equal(undefined);
    expect([harness.provider(), harness.summary(), harness.series()]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
    expect([harness.tags(), harness.versions(), harness.competencies(), harness.facts()]).to.deep.equal([
      [],
      [],
      [],
      {},
    ]);
  });
});

describe('ProgressTrackerHarness', () => {
  const tracker = async (data: object) =>
    ProgressTrackerHarness.in(
      await shown(html`<iioe-progress-tracker .data=${data}></iioe-progress-tracker>`),
    );

  it('reads a learner’s progress by meaning', async () => {
    const harness = await tracker({
      id: 'p',
      course: 'c',
      title: 'Course',
      status: 'inProgress',
      unitsDone: 1,
      unitsTotal: 3,
      units: [
        {title: 'One', status: 'completed', url: 'https://x.example/1'},
        {title: 'Two', fraction: 0.5},
        {title: 'Three'},
      ],
      next: {title: 'Two', url: 'https://x.example/2'},
      learner: {id: 'l', name: 'Ann'},
      certificate: 'x',
    });
    expect(harness.percent()).to.equal(33);
    expect(harness.status()).to.equal('inProgress');
    expect(harness.statusText()).to.equal('In progress');
    expect(harness.count()).to.match(/1.*3/);
    expect(harness.isUnknown()).to.equal(false);
    expect(harness.disagreement()).to.equal(undefined);
    expect(harness.next()).to.deep.equal({text: 'Two', href: 'https://x.example/2'});
    const units = harness.units();
    expect(units.map(({title, status}) => [title, status])).to.deep.equal([
      ['One', 'completed'],
      ['Two', 'inProgress'],
      ['Three', undefined],
    ]);
    expect(units[0]!.href).to.equal('https://x.example/1');
    expect(units[1]!.notes).to.contain('50%');
    expect(Object.values(harness.facts())).to.include('Ann');
    expect(harness.hasCertificate()).to.equal(true);
  });

  it('tells unknown from nothing, and a disagreement', async () => {
    const unknown = await tracker({id: 'p', course: 'c'});
    expect(unknown.percent()).to.equal(undefined);
    expect(unknown.isUnknown()).to.equal(true);
    expect(unknown.status()).to.equal(undefined);
    expect(unknown.hasCertificate()).to.equal(false);
    expect(unknown.next()).to.equal(undefined);
    const none = await tracker({id: 'p', course: 'c', fraction: 0});
    expect(none.percent()).to.equal(0);
    expect(none.status()).to.equal('notStarted');
    const torn = await tracker({id: 'p', course: 'c', status: 'completed', fraction: 0.995});
    expect(torn.percent()).to.equal(99);
    expect(torn.disagreement()).to.match(/\w+/);
  });
});

describe('PathwayCardHarness', () => {
  it('reads a pathway by meaning', async () => {
    const harness = await PathwayCardHarness.in(
      await shown(html`<iioe-pathway-card pathway="teaching-with-ai" loading="eager"></iioe-pathway-card>`),
    );
    await harness.whenSettled();
    expect(harness.title()).to.equal('Teaching with AI');
    expect(harness.issuer()).to.contain('IIOE');
    expect(harness.summary()).to.contain('three courses');
    expect(harness.count()).to.equal('4 courses · 1 optional');
    expect(harness.steps()[0]).to.deep.equal({
      text: 'Start here if AI is new to you: AI foundations for teachers',
      href: 'https://courses.example.org/ai-foundations',
      isOptional: true,
    });
    expect(harness.steps().map(({text}) => text)[1]).to.equal('AI in education');
    expect(harness.facts()).to.deep.equal({Credential: 'Certificate in teaching with AI Certificate'});
    expect(harness.figures()).to.deep.equal([]);
  });

  it('reads the page’s own data', async () => {
    const harness = await PathwayCardHarness.in(
      await shown(
        html`<iioe-pathway-card
          .data=${{id: 'p', title: 'P', steps: [{course: 'a', title: 'First'}], figures: [{value: 3}]}}
        ></iioe-pathway-card>`,
      ),
    );
    expect(harness.steps()).to.deep.equal([{text: 'First', isOptional: false}]);
    expect(harness.figures().map(({value}) => value)).to.deep.equal(['3']);
    expect(harness.issuer()).to.equal(undefined);
  });
});

describe('ProgramProgressHarness', () => {
  it('reads a programme by meaning', async () => {
    const harness = await ProgramProgressHarness.in(
      await shown(
        html`<iioe-program-progress
          .data=${{
            id: 'p',
            title: 'P',
            summary: 'S',
            organization: {name: 'O', country: 'MN'},
            stages: [
              {name: 'Trained', figure: {value: 1892, comparator: 'gte'}, note: 'N'},
              {name: 'Certified', figure: {value: 520}},
              {name: 'Hired'},
            ],
            figures: [{value: 85, unit: 'percent', comparator: 'gt', label: 'Finish'}],
            target: {value: 2000, label: 'Teachers'},
            supports: ['Tutors'],
            partners: [{name: 'Q'}],
            asOf: '2026-10',
          }}
        ></iioe-program-progress>`,
      ),
    );
    expect(harness.organization()).to.equal('O Mongolia');
    expect(harness.summary()).to.equal('S');
    expect(harness.stages().map(({name, figure}) => [name, figure?.value])).to.deep.equal([
      ['Trained', '1,892+'],
      ['Certified', '520'],
      ['Hired', undefined],
    ]);
    expect(harness.stages()[0]!.note).to.equal('N');
    expect(harness.stages().map(({hasBar}) => hasBar)).to.deep.equal([true, true, false]);
    expect(harness.table().map(([name]) => name)).to.deep.equal(['Stage', 'Trained', 'Certified', 'Hired']);
    expect(harness.figures()).to.deep.equal([
      {value: '>85%', spoken: 'more than 85%', label: 'Finish', notes: []},
    ]);
    expect(harness.target()?.value).to.equal('2,000');
    expect(harness.supports()).to.deep.equal(['Tutors']);
    expect(harness.partners()).to.deep.equal(['Q']);
    expect(harness.asOf()).to.contain('October 2026');
    // The table is folded away, so each number is seen once.
    expect(harness.text().match(/520/g)).to.have.length(1);
  });
});

describe('CertificateBadgeHarness', () => {
  it('reads a certificate by meaning', async () => {
    const badge = async (changes: object) =>
      CertificateBadgeHarness.in(
        await shown(
          html`<iioe-certificate-badge
            .data=${{
              id: 'c',
              name: 'Badge',
              description: 'For work',
              status: 'active',
              recipient: {name: 'Ann'},
              competencies: [{name: 'Care'}],
              ...changes,
            }}
          ></iioe-certificate-badge>`,
        ),
      );
    const harness = await badge({});
    expect(harness.title()).to.equal('Badge');
    expect(harness.status()).to.equal('active');
    expect(harness.description()).to.equal('For work');
    expect(Object.values(harness.facts())).to.deep.equal(['Ann']);
    expect(harness.competencies()).to.deep.equal(['Care']);
    expect(harness.frameworks()).to.deep.equal([]);
    expect(harness.course()).to.equal(undefined);
    expect(harness.note()).to.match(/\w+/);
    expect((await badge({status: 'revoked'})).status()).to.equal('revoked');
    expect((await badge({status: 'strange'})).status()).to.equal('unknown');
    expect((await badge({expires: '2001-01-01'})).statusText()).to.equal('Expired');
  });
});

describe('CertificateListHarness', () => {
  it('reads a learner’s certificates by meaning', async () => {
    const harness = await CertificateListHarness.in(
      await shown(html`<iioe-certificate-list loading="eager"></iioe-certificate-list>`),
    );
    expect(harness.count()).to.contain('1');
    expect(harness.canShowMore()).to.equal(false);
    const [first] = harness.certificates();
    await first!.whenSettled();
    expect(first!.title()).to.equal('AI in education: micro-certification');
    expect(first!.course()).to.equal('ai-in-education');
    expect(first!.frameworks()[0]).to.contain('UNESCO AI competency framework');
  });
});

describe('CaseHighlightHarness', () => {
  it('reads a case by meaning', async () => {
    const harness = await CaseHighlightHarness.in(
      await shown(
        html`<iioe-case-highlight
          loading="eager"
          .data=${{
            id: 'c',
            title: 'Case',
            summary: 'S',
            organization: {name: 'O', country: 'MN'},
            figures: [{value: 7000, comparator: 'gte', label: 'Learners', period: 'in 2025'}],
            background: 'Before.\n\nLong before.',
            jury: {comment: 'Well done.', author: 'The jury'},
            stages: [{name: 'One', figure: {value: 5}}, {name: 'Two'}],
            framework: [{name: 'Area', note: 'N'}],
            region: 'Asia',
            courses: ['ai-in-medicine', 'unknown'],
            published: '2026-11',
          }}
        ></iioe-case-highlight>`,
      ),
    );
    expect(harness.organization()).to.equal('O Mongolia');
    expect(harness.summary()).to.equal('S');
    expect(harness.figures()).to.deep.equal([
      {value: '7,000+', spoken: 'at least 7,000', label: 'Learners', notes: ['in 2025']},
    ]);
    expect(harness.section('background')).to.equal('Before. Long before.');
    expect(harness.section('outcomes')).to.equal(undefined);
    expect(harness.isOpen('background')).to.equal(false);
    expect(harness.text()).not.to.contain('Long before.');
    harness.toggle('background');
    expect(harness.isOpen('background')).to.equal(true);
    expect(harness.text()).to.contain('Long before.');
    expect(() => harness.toggle('outcomes')).to.throw('no section "outcomes"');
    expect(harness.jury()).to.deep.equal({comment: 'Well done.', author: 'The jury'});
    expect(harness.stages().map(({name, figure}) => [name, figure?.value])).to.deep.equal([
      ['One', '5'],
      ['Two', undefined],
    ]);
    expect(harness.framework()).to.deep.equal(['Area N']);
    expect(Object.values(harness.facts())).to.deep.equal(['Asia']);
    const cards = CourseCardHarness.all(harness.element.shadowRoot!);
    await Promise.all(cards.map((card) => card.whenSettled()));
    await harness.whenSettled();
    expect(harness.courses()).to.deep.equal(['ai-in-medicine', 'unknown']);
    expect(harness.published()).to.contain('November 2026');
  });
});

describe('CaseListHarness', () => {
  it('reads its count and its cases', async () => {
    const harness = await CaseListHarness.in(
      await shown(html`<iioe-case-list country="MN,MY" layout="row" loading="eager"></iioe-case-list>`),
    );
    expect(harness.count()).to.equal('2 entries');
    expect(harness.cases().map((one) => one.title())).to.deep.equal([
      'Ecosystem-driven practices',
      'National Centre transformation',
    ]);
  });
});

describe('AwardSummaryHarness', () => {
  it('reads an award by meaning', async () => {
    const harness = await AwardSummaryHarness.in(
      await shown(html`<iioe-award-summary award="pioneer-2025" loading="eager"></iioe-award-summary>`),
    );
    expect(harness.title()).to.match(/\w+/);
    expect(harness.shortName()).to.match(/\w+/);
    expect(harness.theme()).to.match(/\w+/);
    expect(harness.theme()).not.to.contain('Theme');
    expect(harness.summary()).to.match(/\w+/);
    expect(harness.figures()).to.have.length(3);
    expect(harness.breakdown().length).to.be.greaterThan(1);
    for (const {value, text} of harness.breakdown()) expect(text.startsWith(value)).to.equal(true);
    expect(harness.categories().length).to.be.greaterThan(1);
    expect(harness.regions().length).to.be.greaterThan(1);
    expect(Object.values(harness.facts())).to.include('2025');
    expect(harness.published()).to.match(/\d{4}/);
  });
});
