import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ColumnFinder} from '../../src/cli/convert/columns.js';
import {readCell} from '../../src/cli/convert/cells.js';
import {decode, parseTable} from '../../src/cli/convert/csv.js';
import {figureOf} from '../../src/cli/convert/figures.js';
import {slugOf} from '../../src/cli/convert/ids.js';
import {numberOf} from '../../src/cli/convert/numbers.js';
import {collections} from '../../src/schemas/index.js';
import {shapeOf} from '../../src/schemas/shape.js';

describe('numbers', () => {
  const cases: [string, number | undefined][] = [
    ['353', 353],
    ['7,000', 7000],
    ['7.000', 7000],
    ['7 000', 7000],
    ['7\u00a0000', 7000],
    ['7\u202f000', 7000],
    ['1’000', 1000],
    ['1,234,567', 1234567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12,5', 12.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['-5', -5],
    ['1,23,4', undefined],
    ['12,34.5', undefined],
    ['7k', undefined],
    ['', undefined],
  ];
  for (const [written, value] of cases)
    it(`reads "${written}"`, () => assert.equal(numberOf(written), value));
});

describe('figures', () => {
  const count = (value: number, more: object = {}) => ({value, ...more, unit: 'count'});
  const percent = (value: number, more: object = {}) => ({value, ...more, unit: 'percent'});
  const cases: [string, object][] = [
    ['353', count(353)],
    ['7,000+', count(7000, {comparator: 'gte'})],
    ['7000 or more', count(7000, {comparator: 'gte'})],
    ['> 7 000', count(7000, {comparator: 'gt'})],
    ['More than 7,000 learners', {...count(7000, {comparator: 'gt'}), label: 'learners'}],
    ['353 Learners', {...count(353), label: 'Learners'}],
    ['≥ 85%', percent(85, {comparator: 'gte'})],
    ['>=85 %', percent(85, {comparator: 'gte'})],
    ['85%+', percent(85, {comparator: 'gte'})],
    ['<5%', percent(5, {comparator: 'lt'})],
    ['up to 40', count(40, {comparator: 'lte'})],
    ['about 500', count(500, {comparator: 'approx'})],
    ['~500', count(500, {comparator: 'approx'})],
    ['environ 1 500', count(1500, {comparator: 'approx'})],
    ['более 100', count(100, {comparator: 'gt'})],
    ['12–15', count(12, {max: 15})],
    ['12 - 15 hours', {value: 12, max: 15, unit: 'hours'}],
    ['80% to 90%', percent(80, {max: 90})],
    ['20 h', {value: 20, unit: 'hours'}],
    // What would change the number's sense stays words.
    ['hundreds', {text: 'hundreds'}],
    ['7 million', {text: '7 million'}],
    ['7k', {text: '7k'}],
    ['3 out of four', {text: '3 out of four'}],
    ['5 of 7', {text: '5 of 7'}],
    ['1st cohort', {text: '1st cohort'}],
    ['> 5+', {text: '> 5+'}],
    ['more than 5-7', {text: 'more than 5-7'}],
    ['12 hours per week', {text: '12 hours per week'}],
    ['4.6/5', {text: '4.6/5'}],
    ['-5', {text: '-5'}],
    ['not 500', {text: 'not 500'}],
  ];
  for (const [cell, figure] of cases) it(`reads "${cell}"`, () => assert.deepEqual(figureOf(cell), figure));
});

describe('cells', () => {
  const cases: [rule: string, cell: string, value: unknown][] = [
    ['date', '2026-12-31', '2026-12-31'],
    ['date', '2026', '2026'],
    ['date', '2026-09', '2026-09'],
    ['date', '2026-09-01 00:00:00', '2026-09-01'],
    ['date', '2026-09-01 10:30', '2026-09-01T10:30'],
    ['date', '2026-09-01T10:30:00Z', '2026-09-01T10:30:00Z'],
    ['date', '2026/9/1', '2026-09-01'],
    ['date', '31/12/2026', '2026-12-31'],
    ['date', '12/31/2026', '2026-12-31'],
    ['date', '31.12.2026', '2026-12-31'],
    ['date', '05/05/2026', '2026-05-05'],
    ['date', '9/2026', '2026-09'],
    ['date', '15 March 2026', '2026-03-15'],
    ['date', 'Mar 3, 2026', '2026-03-03'],
    ['duration', 'PT12H', 'PT12H'],
    ['duration', '12 h', 'PT12H'],
    ['duration', '12 hours', 'PT12H'],
    ['duration', '1,5 hours', 'PT1.5H'],
    ['duration', '2 h 30 min', 'PT2H30M'],
    ['duration', '6 weeks', 'P6W'],
    ['duration', '12 часов', 'PT12H'],
    ['boolean', 'Yes', true],
    ['boolean', '0', false],
    ['boolean', 'нет', false],
    ['language', 'EN', 'en'],
    ['language', 'zh_hans', 'zh-Hans'],
    ['language', 'eng', 'en'],
    ['language', 'French', 'fr'],
    ['language', 'français', 'fr'],
    ['language', 'монгол', 'mn'],
    ['country', 'mn', 'MN'],
    ['country', 'Mongolia', 'MN'],
    ['country', 'UK', 'GB'],
    ['introductory|advanced', 'Beginner', 'introductory'],
    ['selfPaced|inPerson', 'self-paced', 'selfPaced'],
    ['link', 'www.example.org/x', 'https://www.example.org/x'],
    ['number', '2,025', 2025],
    ['credential', '{"type": "x"}', {type: 'x'}],
    ['text', 'a\r\nb', 'a\nb'],
  ];
  for (const [rule, cell, value] of cases) {
    it(`reads "${cell}" as ${rule}`, () => assert.deepEqual(readCell(rule, cell), value));
  }

  const unreadable: [rule: string, cell: string, message: RegExp][] = [
    ['date', '03/04/2026', /may be 2026-04-03 or 2026-03-04/],
    ['date', '46023', /is no date/],
    ['date', '31/02/2026', /is no date/],
    ['date', '01/02/26', /is no date/],
    ['date', 'soon', /is no date/],
    ['duration', '12', /is no duration/],
    ['duration', '3 hours per week', /is no duration/],
    ['duration', '3-4 hours', /is no duration/],
    ['boolean', 'maybe', /neither yes nor no/],
    ['language', 'Klingon', /is no language/],
    ['language', 'qx', /is no language/],
    ['country', 'Atlantis', /is no country/],
    ['country', 'ZZ', /is no country/],
    ['introductory|advanced', 'hard', /is none of introductory, advanced/],
    ['link', 'javascript:alert(1)', /not a valid link/],
    ['image', 'data:image/svg+xml,x', /not a valid image/],
    ['credential', '{no', /is no JSON/],
    ['count', '-1', /not a valid count/],
  ];
  for (const [rule, cell, message] of unreadable) {
    it(`tells that "${cell}" is no ${rule}`, () => assert.throws(() => readCell(rule, cell), message));
  }
});

describe('columns', () => {
  const courses = new ColumnFinder(shapeOf(collections.courses));
  const found = (finder: ColumnFinder, head: string) => {
    const column = finder.find(head);
    return column && [column.path.join('.'), column.language, column.unit].filter(Boolean).join(' ');
  };
  const cases: [head: string, field: string | undefined][] = [
    ['id', 'id'],
    ['Provider name', 'provider.name'],
    ['PROVIDER_NAME', 'provider.name'],
    ['provider.name', 'provider.name'],
    ['Course title', 'title'],
    ['Name', 'title'],
    ['Language', 'languages'],
    ['Start date', 'starts'],
    ['Link', 'url'],
    ['University', 'provider'],
    ['University country', 'provider.country'],
    ['Workload (hours)', 'workload TH'],
    ['title.fr', 'title fr'],
    ['title[fr]', 'title fr'],
    ['title_fr', 'title fr'],
    ['Title (French)', 'title fr'],
    ['title.zh-Hans', 'title zh-Hans'],
    ['provider.name.mn', 'provider.name mn'],
    ['subjects[fr]', 'subjects fr'],
    ['credential.kind', 'credential.kind'],
    ['figures.1.label', 'figures.0.label'],
    ['Figure 2', 'figures.1'],
    ['competencies[3].name', 'competencies.2.name'],
    ['image.alt', 'image.alt'],
    ['level[fr]', undefined],
    ['Colour', undefined],
    ['', undefined],
    ['figures.0', undefined],
    ['figures.1000', undefined],
  ];
  for (const [head, field] of cases) it(`knows "${head}"`, () => assert.equal(found(courses, head), field));

  it('takes the same word for what the collection has', () => {
    const certificates = new ColumnFinder(shapeOf(collections.certificates));
    assert.equal(found(certificates, 'Title'), 'name');
    assert.equal(found(certificates, 'University'), 'issuer');
    assert.equal(found(new ColumnFinder(shapeOf(collections.awards)), 'Organiser'), 'organizer');
    assert.equal(found(new ColumnFinder(shapeOf(collections.programs)), 'Stage 1 name'), 'stages.0.name');
  });
});

describe('files', () => {
  const known = (head: readonly string[]) => head.filter((name) => name === 'id' || name === 'title').length;
  const bytes = (text: string, encoding: BufferEncoding, mark: number[] = []) =>
    new Uint8Array([...mark, ...Buffer.from(text, encoding)]);

  it('reads UTF-8 and UTF-16, with and without a mark', () => {
    assert.equal(decode(bytes('é', 'utf8')), 'é');
    assert.equal(decode(bytes('é', 'utf8', [0xef, 0xbb, 0xbf])), 'é');
    assert.equal(decode(bytes('éж', 'utf16le', [0xff, 0xfe])), 'éж');
    assert.equal(decode(new Uint8Array([0xfe, 0xff, 0, 0x61])), 'a');
    assert.equal(decode(new Uint8Array([0xc0, 0xc1]), 'windows-1251'), 'АБ');
  });

  it('tells what is no UTF-8, no text and no CSV', () => {
    assert.throws(() => decode(new Uint8Array([0xe9, 0x2c])), /is not UTF-8.*--encoding/);
    assert.throws(() => decode(bytes('a', 'utf16le')), /zero bytes/);
    assert.throws(() => decode(bytes('PK\x03\x04', 'latin1')), /is a workbook/);
    assert.throws(() => parseTable('id,title\n"a,b', known), /is no CSV: .*line 2/i);
    assert.throws(() => parseTable(' \n\n', known), /is empty/);
  });

  for (const delimiter of [',', ';', '\t']) {
    it(`finds that ${JSON.stringify(delimiter)} parts the cells`, () => {
      const {head, rows} = parseTable(`id${delimiter}title\r\na${delimiter}"x,;\t\r\ny"\r\n`, known);
      assert.deepEqual(head, ['id', 'title']);
      assert.deepEqual(rows, [{number: 2, cells: ['a', 'x,;\t\r\ny']}]);
    });
  }

  it('takes what gives the most known columns, not the most', () => {
    assert.deepEqual(parseTable('id,title,level (a;b;c;d)\n1,A,x\n', known).head.length, 3);
  });

  it('counts rows as a spreadsheet does: a cell of several lines is one row, an empty row counts', () => {
    const {rows} = parseTable('id,title\n"a\nb",1\n,\n\nc,2\n', known);
    assert.deepEqual(
      rows.map(({number}) => number),
      [2, 5],
    );
  });

  it('reads the line with which Excel names what parts the cells', () => {
    assert.deepEqual(parseTable('sep=;\r\nid;a,b,c\r\n1;2\r\n', known).head, ['id', 'a,b,c']);
  });
});

describe('ids', () => {
  const cases: [string, string][] = [
    ['AI in Medicine!', 'ai-in-medicine'],
    ['L’École d’été', 'lecole-dete'],
    ['Хиймэл оюун', 'хиймэл-оюун'],
    ['ЙОД', 'йод'],
    ['人工智能 101', '人工智能-101'],
    ['हिन्दी', 'हिन्दी'],
    ['a, b / c?', 'a-b-c'],
    ['…', ''],
  ];
  for (const [name, slug] of cases)
    it(`makes "${slug}" of "${name}"`, () => assert.equal(slugOf(name), slug));

  it('ends a long one between words', () => {
    const slug = slugOf('word '.repeat(40));
    assert.ok(slug.length <= 80 && slug.endsWith('-word'));
  });
});
