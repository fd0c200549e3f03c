import {expect, fixture, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/register.js';
import type {IioeProvider} from '../../src/components/provider/provider.js';
import {itWhere} from '../support/it-where.js';
import {part, textOf, type Widget} from '../support/widgets.js';

/** Puts a widget with data of its own into a Mongolian provider. */
async function inMongolian(name: string, data: object, strings = {}, lang = 'mn'): Promise<Widget> {
  const provider = await fixture<IioeProvider>(
    html`<iioe-provider lang=${lang} .strings=${strings}></iioe-provider>`,
  );
  const widget = document.createElement(`iioe-${name}`) as Widget & {data: unknown};
  widget.data = data;
  const ready = oneEvent(widget, 'iioe-ready');
  provider.append(widget);
  await ready;
  return widget;
}

const program = {
  id: 'p',
  title: {mn: 'Хөтөлбөр'},
  country: 'MN',
  stages: [
    {name: {mn: 'Сургасан'}, figure: {value: 1892, unit: 'count'}},
    {name: {mn: 'Сэтгэл ханамжтай'}, figure: {value: 90, max: 99.5, unit: 'percent'}},
    {name: {mn: 'Хугацаа'}, figure: {value: 16000, comparator: 'gt', unit: 'hours'}},
  ],
  asOf: '2026-03-01',
};

const progress = {
  id: 'x',
  learner: {id: 'me'},
  course: 'c',
  title: {mn: 'Хичээл'},
  status: 'inProgress',
  fraction: 0.5,
  started: '2025-09',
  due: '2026-12-31',
  units: [
    {id: 'a', title: {mn: 'Нэг'}, status: 'completed'},
    {id: 'b', title: {mn: 'Хоёр'}, status: 'notStarted'},
  ],
};

const isAlias = Intl.getCanonicalLocales('khk')[0] === 'mn';

describe('Mongolian, of which this browser knows nothing', () => {
  for (const lang of ['mn', 'mn-MN', 'mn-Cyrl-MN', 'khk'])
    itWhere(lang !== 'khk' || isAlias, 'this engine knows no alias of ISO 639-3')(
      `${lang}: dates, numbers and names without a word of another language`,
      async () => {
        const text = textOf(await inMongolian('program-progress', program, {}, lang));
        expect(text).to.include('2026 оны гуравдугаар сарын 1');
        expect(text).to.include('1,892').and.to.include('90–99.5%').and.to.include('16,000+');
        expect(text).to.include('Монгол');
        expect(text).not.to.match(/[a-z]/i);
      },
    );

  it('lists, durations, months, a year', async () => {
    const course = {
      id: 'c',
      title: {mn: 'Хичээл'},
      languages: ['mn', 'en', 'zh-Hans'],
      workload: 'PT1H30M',
      starts: '2026-03',
      ends: '2026',
      instructors: [{name: {mn: 'Бат'}}, {name: {mn: 'Дорж'}}],
    };
    const widget = await inMongolian('course-card', course);
    const text = textOf(widget);
    expect(text).to.include('1 цаг 30 минут').and.to.include('2026 оны гуравдугаар сар');
    expect(text).to.include('Бат, Дорж').and.to.include('хялбаршуулсан хятад');
    expect(text).not.to.match(/[a-z]/i);
  });

  it('what is counted, and what is only said', async () => {
    const widget = await inMongolian('progress-tracker', progress);
    const text = textOf(widget);
    expect(text).to.include('2025 оны есдүгээр сар').and.to.include('2026 оны арван хоёрдугаар сарын 31');
    expect(text).to.include('50%');
    const bar = widget.shadowRoot!.querySelector('[aria-valuetext]');
    expect(bar!.getAttribute('aria-valuetext')).to.equal('50% дууссан');
    expect(text).not.to.match(/[a-z]/i);
  });

  it('plural forms of a page’s own', async () => {
    const strings = {stepCount: {one: 'ганц хичээл', other: '{n} хичээл'}};
    const steps = (n: number) => ({
      id: 'p',
      title: {mn: 'Зам'},
      steps: Array.from({length: n}, (_none, i) => ({course: `c${i}`, title: {mn: 'Алхам'}})),
    });
    for (const [n, words] of [
      [1, 'ганц хичээл'],
      [3, '3 хичээл'],
    ] as const)
      expect(textOf(await inMongolian('pathway-card', steps(n), strings))).to.include(words);
  });

  it('a moment, as the check of a certificate tells it', async () => {
    const widget = await inMongolian('certificate-badge', {
      id: 'c',
      name: {mn: 'Сертификат'},
      issued: '2026-03-01T10:00:00Z',
    });
    expect(part(widget, 'fact-issued')!.textContent).to.match(/^2026 оны гуравдугаар сарын\u00a0\d+$/);
  });
});
