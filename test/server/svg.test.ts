import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {renderSvg, type SvgOptions} from '../../src/server/index.js';
import {en as english} from '../../src/localization/languages/en.js';
import {Localizer} from '../../src/localization/localizer.js';
import {renderCard, sheetFor} from '../../src/server/svg/card.js';
import {missingSvg, pictures} from '../../src/server/svg/index.js';
import {palettes} from '../../src/server/svg/palette.js';
import sample from '../../src/testing/sample.json' with {type: 'json'};
import {readSvg} from './svg.js';

const now = new Date('2026-11-27');
const draw = async (kind: string, data: unknown, options: SvgOptions = {}) =>
  readSvg(await renderSvg(kind, data, {now, ...options}));
const byId = (list: readonly {id: string}[], id: string): object => list.find((item) => item.id === id)!;
const [active] = sample.certificates;
const medicine = byId(sample.courses, 'ai-in-medicine');

describe('a certificate’s picture', () => {
  it('shows its name, issuer, dates and status', async () => {
    const {seen, name, description} = await draw('certificate-badge', active);
    assert.equal(name, 'AI in education: micro-certification');
    assert.match(seen, /Certificate\nAI in education: micro-\ncertification\nActive/);
    assert.match(seen, /Issued by\nSouthern University of Science and Technology\n\(SUSTech\)/);
    assert.match(seen, /Issued\nJune 19, 2026\nValid until\nJune 19, 2029/);
    assert.match(
      description,
      /^Certificate\nActive\nIssued by: Southern University of Science and Technology \(SUSTech\)\n/,
    );
  });

  it('says that nothing was checked, and never that it is verified', async () => {
    for (const certificate of sample.certificates)
      for (const [lang, note] of [
        ['en', 'not checked here'],
        ['fr', 'non contrôlé ici'],
      ] as const) {
        const {seen, description} = await draw('certificate-badge', certificate, {lang});
        assert.match(seen, new RegExp(note));
        assert.doesNotMatch(seen + description, /verified|valid\b|vérifié/);
      }
  });

  it('names its holder only when asked', async () => {
    const {seen, description} = await draw('certificate-badge', active);
    assert.doesNotMatch(seen + description, /Alex|Awarded/);
    assert.match(
      (await draw('certificate-badge', active, {showRecipient: true})).seen,
      /Awarded to\nAlex Example/,
    );
  });

  for (const [facts, word] of [
    [{status: 'active'}, 'Active'],
    [{status: 'active', expires: '2025-01-01'}, 'Expired'],
    [{expires: '2025-01-01'}, 'Expired'],
    [{status: 'revoked', expires: '2025-01-01'}, 'Revoked'],
    [{status: 'suspended'}, 'Suspended'],
    [{status: 'valid'}, 'Status unknown'],
    [{}, 'Status unknown'],
  ] as const)
    it(`tells ${JSON.stringify(facts)} as "${word}", by a word and by a shape`, async () => {
      const svg = await renderSvg('certificate-badge', {id: 'c', name: 'Name', ...facts}, {now});
      const words = /^(?:Active|Expired|Revoked|Suspended|Status unknown)$/;
      assert.deepEqual(
        readSvg(svg).lines.flatMap(({text}) => (words.test(text) ? text : [])),
        [word],
      );
      const marks = ['Active', 'Expired', 'Revoked', 'Suspended', 'Status unknown'].map((one) => ({
        one,
        path: {
          Active: 'M8 8h0',
          Expired: 'M8 4.5',
          Revoked: 'M5.5 5.5',
          Suspended: 'M6.25',
          'Status unknown': 'M6.2 ',
        }[one]!,
      }));
      assert.deepEqual(
        marks.filter(({path}) => svg.includes(`<path d="${path}`)).map(({one}) => one),
        [word],
      );
    });

  it('says so when its data may be old', async () => {
    const {description} = await draw('certificate-badge', active, {isStale: true});
    assert.match(description, /not checked here\. This may be out of date/);
  });

  it('tells a moment’s day as it is written, wherever the server stands', async () => {
    // In any time zone at least one of them is on another day.
    for (const issued of [
      '2026-06-19T23:30:00+08:00',
      '2026-06-19T02:00:00+08:00',
      '2026-06-19T11:00:00-11:00',
    ])
      assert.match((await draw('certificate-badge', {...active, issued})).seen, /Issued\nJune 19, 2026/);
  });
});

describe('a course’s picture', () => {
  it('shows provider, level, workload and languages, and its series’ figures as the series’', async () => {
    const {seen, description} = await draw('course-card', medicine);
    assert.match(seen, /^Course\nAI in medicine\nSouthern University/);
    assert.match(
      seen
        .replace(/\u00A0·\s/g, ' · ')
        .replaceAll('\u2011', '-')
        .replaceAll('\u00A0', ' '),
      /Open for enrolment · Introductory · Self-paced · Free of charge · 20 hours/,
    );
    assert.match(seen, /Languages\nEnglish, French/);
    assert.match(
      seen,
      /Series\nAI\+X\nWhole series\n2\n[^]*353\nLearners in all\nboth courses and both\nlanguages together\nwithin months of launch/,
    );
    assert.match(
      description,
      /353, Learners in all, both courses and both languages together, within months of launch/,
    );
  });

  it('shows bounds as bounds, with whom they are about, and says them in words', async () => {
    const {seen, description} = await draw('course-card', {
      id: 'c',
      title: 'Title',
      learners: {value: 7000, comparator: 'gt', unit: 'count', population: 'in all languages'},
      satisfaction: {value: 85, comparator: 'gt', unit: 'percent', derived: true, asOf: '2024'},
      figures: [
        {text: 'hundreds', label: 'Certificates earned'},
        {value: 16000, unit: 'hours', comparator: 'gte'},
      ],
    });
    assert.match(
      seen,
      /7,000\+\nLearners\nin all languages\n>85%\nSatisfaction\nas of 2024\ncalculated\nhundreds\nCertificates earned\n16,000\+\nHours/,
    );
    assert.match(description, /more than 7,000, Learners/);
    assert.doesNotMatch(seen, /^0/m);
  });

  it('has no place for what is unknown', async () => {
    const {lines} = await draw('course-card', {id: 'c', title: 'Title'});
    assert.deepEqual(
      lines.map(({text}) => text),
      ['Course', 'Title'],
    );
  });
});

describe('other pictures', () => {
  it('shows a pathway and a case', async () => {
    assert.match(
      (await draw('pathway-card', sample.pathways[0], {lang: 'fr'})).seen,
      /Enseigner avec l’IA\nInstitut[^]*4\u00A0cours\u00A0· 1\u00A0facultatif\nAttestation\nCertificat «/,
    );
    assert.match((await draw('case-highlight', sample.cases[1])).seen, /1,892\nTeachers trained/);
  });

  it('says what it can’t draw', async () => {
    await assert.rejects(
      renderSvg('course-list', {}),
      /no picture of "course-list", only of certificate-badge, course-card/,
    );
    await assert.rejects(renderSvg('constructor', {}), /no picture/);
    await assert.rejects(renderSvg('course-card', {id: 'c'}), /course-card: \/title expected/);
  });

  it('has an image for what is not there, in the reader’s language', async () => {
    assert.match(readSvg(await missingSvg()).seen.replaceAll('\n', ' '), /This entry could not be found/);
    assert.match(
      readSvg(await missingSvg({lang: 'fr'}, 'error-maintenance')).seen.replaceAll('\n', ' '),
      /en maintenance/,
    );
  });
});

describe('languages', () => {
  it('says nothing in English to a French reader', async () => {
    for (const [kind, items] of [
      ['certificate-badge', sample.certificates],
      ['course-card', sample.courses],
      ['pathway-card', sample.pathways],
      ['case-highlight', sample.cases],
    ] as const)
      for (const item of items) {
        const {seen, description} = await draw(kind, item, {lang: 'fr', showRecipient: true});
        assert.doesNotMatch(
          seen + description,
          /\b(?:the|of|and|Issued|Active|Languages|Learners|Series|as of|hours)\b/,
        );
      }
  });

  it('marks a text in another language, and starts it where its line starts', async () => {
    const data = {id: 'c', name: {ar: 'شهادة'}, issuer: {name: 'مركز'}};
    const {lines} = await draw('certificate-badge', data, {lang: 'en'});
    const [title, issuer] = ['شهادة', 'مركز'].map(
      (text) => lines.find((line) => line.text === text)!.attributes,
    );
    assert.equal(title!.lang, 'ar');
    for (const line of [title!, issuer!]) {
      assert.equal(line.direction, 'rtl');
      assert.equal(line['text-anchor'], 'end');
      assert.ok(Number(line.x) < 100);
    }
    assert.equal(issuer!.lang, undefined);
  });

  it('is laid out from the right where its own words are written so', () => {
    const data = {id: 'c', name: {ar: 'شهادة'}, issuer: {name: {en: 'University'}}};
    const l = new Localizer('ar', 'ar', english);
    const sheet = sheetFor(l);
    const svg = renderCard(pictures['certificate-badge'].card(data, l, sheet, {}), l, sheet);
    assert.match(svg, /<svg [^>]*lang="ar" direction="rtl"/);
    for (const {text, attributes} of readSvg(svg).lines) {
      assert.ok(Number(attributes.x) > 300, text);
      assert.equal(attributes['text-anchor'], attributes.direction === 'ltr' ? 'end' : undefined, text);
    }
  });

  it('is laid out from the left in English, where there are no words of ours in a language', async () => {
    const data = {id: 'c', name: {he: 'תעודה'}, issuer: {name: 'University'}};
    const svg = await renderSvg('certificate-badge', data, {lang: 'he'});
    assert.match(svg, /<svg [^>]*lang="en" direction="ltr"/);
    const {lines} = readSvg(svg);
    for (const {text, attributes} of lines) assert.ok(Number(attributes.x) < 300, text);
    const [title] = lines.filter(({text}) => text === 'תעודה');
    assert.deepEqual([title?.attributes.lang, title?.attributes.direction], ['he', 'rtl']);
  });

  it('takes the data’s default language where none is asked for', async () => {
    assert.match(
      (await draw('course-card', medicine, {defaultLanguage: 'fr'})).seen,
      /L’IA en médecine[^]*Débutant/,
    );
  });
});

describe('hostile data', () => {
  const hostile = `</text><script>alert(1)</script><image href="x" onerror='y'/>&lt;&bogus;]]>\u0000\u0007\u001B\uFFFF\uD800`;
  it('stays text', async () => {
    for (const text of [hostile, {en: hostile}]) {
      const org = {name: text};
      const figure = {value: 1, label: text, population: text, period: text};
      for (const [kind, data] of [
        ['certificate-badge', {id: hostile, name: text, issuer: org, recipient: {name: text}}],
        [
          'course-card',
          {
            id: 'c',
            title: text,
            provider: org,
            series: {name: text, figures: [figure]},
            languages: ['x-"<>'],
            figures: [figure, {text}],
          },
        ],
        ['pathway-card', {id: 'c', title: text, issuer: org, credential: {name: text}, figures: [figure]}],
        [
          'case-highlight',
          {
            id: 'c',
            title: text,
            organization: org,
            category: {id: 'x', name: text},
            edition: {name: text},
            country: '<>',
          },
        ],
      ] as const) {
        const drawn = await draw(kind, data, {showRecipient: true, lang: '"><script>', defaultLanguage: '<'});
        assert.match(drawn.name, /<script>alert\(1\)/);
      }
    }
  });

  it('turns no other text’s direction, and covers no other line', async () => {
    const data = {id: 'c', name: `a\u202Eb\u2067c${'\u0301'.repeat(500)}`};
    const {name} = await draw('certificate-badge', data);
    assert.equal(name, 'abc\u0301\u0301\u0301');
  });

  it('is called by its id where no letter of its name can be drawn', async () => {
    assert.equal((await draw('certificate-badge', {id: 'c-1', name: '\u202E'})).name, 'c-1');
  });

  it('stays a small image, soon drawn, however long the texts are', async () => {
    for (const letter of ['a', 'a ', '漢', 'ش', '👩‍👩‍👧‍👦', 'e\u0301', '\u200D', '-', ' ', '\u{1F1EB}']) {
      const text = letter.repeat(100_000) + '!';
      const figures = Array.from({length: 50}, () => ({
        value: 1e15,
        label: text,
        population: text,
        period: text,
      }));
      const start = performance.now();
      const {height} = await draw('course-card', {
        id: 'c',
        title: text,
        provider: {name: text},
        series: {name: text, figures},
        figures,
      });
      assert.ok(height < 1600, `${letter}: ${height} high`);
      assert.ok(performance.now() - start < 1000, letter);
    }
  });
});

describe('colours', () => {
  for (const [scheme, {ground, tint, line, ...inks}] of Object.entries(palettes)) {
    it(`can be read on the ground of the ${scheme} scheme`, () => {
      for (const [name, ink] of Object.entries(inks)) {
        assert.ok(contrast(ink, ground) >= 4.5, `${name}: ${contrast(ink, ground)}`);
      }
      assert.ok(contrast(inks.accent, tint) >= 3, 'icon');
      assert.ok(contrast(line, ground) > 1.2, 'line');
    });
  }
});

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
