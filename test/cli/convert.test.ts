import assert from 'node:assert/strict';
import {mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {readData} from '../../src/cli/data.js';
import {run} from './run.js';

type Item = Record<string, unknown>;
type Document = Record<string, Item[]> & {service: Item};

/** Files by name in a folder of their own. */
async function folder(files: Record<string, string | Uint8Array>): Promise<(name: string) => string> {
  const path = await mkdtemp(join(tmpdir(), 'iioe-convert-'));
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(path, name), content)));
  return (name) => join(path, name);
}

/** Converts these files; what comes of it, and what is said. */
async function convert(files: Record<string, string | Uint8Array>, ...options: string[]) {
  const path = await folder(files);
  const state = run(['convert', ...Object.keys(files).map(path), ...options]);
  const status = await state.ended;
  const document = state.stdout ? (JSON.parse(state.stdout) as Document) : undefined;
  return {status, document: document!, said: state.stderr, stdout: state.stdout};
}

const csv = `id;Course title;title.fr;Summary;Link;University;provider.id;Language;Level;Workload;Start date;Free;Learners;Subjects
ai;AI in medicine;L’IA en médecine;"For doctors
and nurses";https://x.example/ai;SUSTech;sustech;English, French;Beginner;12 h;31/12/2026;yes;7,000+;Health, care|AI
web;Web;;;www.x.example;;;mn;;;;;;
`;

describe('convert', () => {
  it('makes a one-file source of courses', async () => {
    const {status, document, said} = await convert({'courses.csv': csv});
    assert.equal(status, 0);
    const {updated, ...service} = document.service;
    assert.deepEqual(service, {version: '1', status: 'available'});
    assert.match(String(updated), /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual(document.courses, [
      {
        id: 'ai',
        title: {en: 'AI in medicine', fr: 'L’IA en médecine'},
        summary: 'For doctors\nand nurses',
        url: 'https://x.example/ai',
        provider: {name: 'SUSTech', id: 'sustech'},
        languages: ['en', 'fr'],
        level: 'introductory',
        workload: 'PT12H',
        starts: '2026-12-31',
        free: true,
        learners: {value: 7000, comparator: 'gte', unit: 'count'},
        subjects: ['Health, care', 'AI'],
      },
      {id: 'web', title: 'Web', url: 'https://www.x.example', languages: ['mn']},
    ]);
    assert.match(said, /^iioe-widgets: 2 rows read; the document holds 2 courses\n$/);
  });

  it('reads what Excel saves as "Unicode text"', async () => {
    const text = `\uFEFF${csv.replaceAll(';', '\t').replaceAll('\n', '\r\n')}`;
    const {document} = await convert({'courses.txt': Buffer.from(text, 'utf16le')});
    assert.equal(document.courses![0]!.summary, 'For doctors\nand nurses');
    assert.equal(document.courses!.length, 2);
  });

  it('writes --out, with --name and --language, and serve takes it without a warning', async () => {
    const path = await folder({'courses.csv': csv.replace('title.fr', 'title.mn')});
    const out = path('data.json');
    const options = ['--out', out, '--name', 'Ours', '--language', 'French'];
    const state = run(['convert', path('courses.csv'), ...options]);
    assert.equal(await state.ended, 0, state.stderr);
    assert.equal(state.stdout, '');
    const document = JSON.parse(await readFile(out, 'utf8')) as Document;
    assert.equal(document.service.name, 'Ours');
    assert.equal(document.service.defaultLanguage, 'fr');
    assert.deepEqual(document.courses![0]!.title, {fr: 'AI in medicine', mn: 'L’IA en médecine'});
    assert.deepEqual((await readData(out)).warnings, []);
  });

  it('joins several files, and gives organisations known by id their names', async () => {
    const {status, document, said} = await convert({
      'courses.csv': 'id,title,provider.id\na,A,must\nb,B,nobody\n',
      'organisations 2026.csv':
        'id,name,name.mn,Country,Kinds\nmust,MUST,ШУТИС,Mongolia,University; national centre\n',
      'cases.csv':
        'id,title,organization.id,figures,stages\nk,K,must,"Trained: 1,892 | ≥ 85%","One: 5 | Two"\n',
    });
    assert.equal(status, 0);
    assert.deepEqual(Object.keys(document), ['service', 'courses', 'cases', 'organizations']);
    const must = {
      id: 'must',
      name: {en: 'MUST', mn: 'ШУТИС'},
      country: 'MN',
      kinds: ['university', 'nationalCentre'],
    };
    assert.deepEqual(document.organizations, [must]);
    assert.deepEqual(document.courses![0]!.provider, must);
    assert.deepEqual(document.courses![1], {id: 'b', title: 'B'});
    assert.match(said, /courses\.csv: row 3, column "provider\.id": has no name; left out/);
    assert.deepEqual(document.cases![0]!.organization, must);
    assert.deepEqual(document.cases![0]!.figures, [
      {label: 'Trained', value: 1892, unit: 'count'},
      {value: 85, comparator: 'gte', unit: 'percent'},
    ]);
    assert.deepEqual(document.cases![0]!.stages, [
      {name: 'One', figure: {value: 5, unit: 'count'}},
      {name: 'Two'},
    ]);
  });

  it('names row and column of what it leaves out, and goes on', async () => {
    const {status, document, said} = await convert({
      'courses.csv': `id,title,level,starts,learners,satisfaction,colour,level
a,A,hard,03/04/2026,lots of 5,140%,red,
,,introductory,,,,,
c,,introductory,,,,,
a,B,,,,,,
d,#REF!,,,,,,
e,E,,,,,,,more
`,
    });
    assert.equal(status, 0);
    assert.deepEqual(document.courses, [
      {id: 'a', title: 'A', learners: {text: 'lots of 5'}},
      {id: 'e', title: 'E'},
    ]);
    const lines = said
      .replaceAll(/iioe-widgets: (?:\S*courses\.csv: )?/g, '')
      .trim()
      .split('\n');
    assert.deepEqual(lines, [
      'column "colour" is not known for courses; left out',
      'column "level" says the same as "level"; left out',
      'row 2, column "level": "hard" is none of introductory, intermediate, advanced; left out',
      'row 2, column "starts": "03/04/2026" may be 2026-04-03 or 2026-03-04: write it in one of these forms; left out',
      'row 2, column "learners": no number is read in "lots of 5"; kept as words',
      'row 6, column "title": "#REF!" is an error of the spreadsheet; left out',
      'row 7 has more cells than the head has columns; those are left out',
      'row 5: the id "a" stands in row 2 already; the row is left out',
      'row 2, column "satisfaction": not a sound figure; left out',
      'row 3: has no id; the row is left out',
      'row 4: has no title; the row is left out',
      'row 6: has no title; the row is left out',
      '6 rows read; the document holds 2 courses',
    ]);
  });

  it('makes ids of titles, each once, and says so', async () => {
    const {document, said} = await convert({'courses.csv': 'title\nArt!\nart\nХиймэл оюун\n'});
    assert.deepEqual(
      document.courses!.map(({id}) => id),
      ['art', 'art-2', 'хиймэл-оюун'],
    );
    assert.match(said, /row 3: has no id; "art-2" is made from its title/);
  });

  it('never takes an id that another row has', async () => {
    const {document} = await convert({'courses.csv': 'id,title\n,Art\nart,Other\n'});
    assert.deepEqual(
      document.courses!.map(({id}) => id),
      ['art-2', 'art'],
    );
  });

  it('makes rows with one id and a language each the versions of one course', async () => {
    const {document, said} = await convert({
      'courses.csv': `id,title,language,link,learners,level
ai,AI,en,https://x.example/en,353,advanced
ai,ХО,mn,https://x.example/mn,"7,000+",
`,
    });
    assert.deepEqual(document.courses, [
      {
        id: 'ai',
        title: {en: 'AI', mn: 'ХО'},
        languages: ['en', 'mn'],
        url: 'https://x.example/en',
        level: 'advanced',
        versions: [
          {language: 'en', title: 'AI', url: 'https://x.example/en', learners: {value: 353, unit: 'count'}},
          {
            language: 'mn',
            title: 'ХО',
            url: 'https://x.example/mn',
            learners: {value: 7000, comparator: 'gte', unit: 'count'},
          },
        ],
      },
    ]);
    assert.match(said, /row 3: is the version in "mn" of row 2/);
  });

  it('pairs the entries of a list in two languages, where there are as many', async () => {
    const {document, said} = await convert({
      'courses.csv': 'id,title,subjects,subjects.fr,subjects.mn\na,A,Health|Art,Santé|Art,Нэг\n',
    });
    assert.deepEqual(document.courses![0]!.subjects, [
      {en: 'Health', fr: 'Santé'},
      {en: 'Art', fr: 'Art'},
    ]);
    assert.match(
      said,
      /column "subjects\.mn": "Нэг" has 1 entries, the same in another language 2; left out/,
    );
  });

  it('reads columns with numbers, pictures and parts of figures', async () => {
    const {document} = await convert({
      'programs.csv':
        'id,Title,Stage 1 name,Stage 1 figure,stages.2.name,stages.2.figure.value,stages.2.figure.population,image,image.alt,target\n' +
        'p,P,Trained,"1,892",Certified,520,of those trained,https://x.example/p.png,A hall,about 1000\n',
    });
    assert.deepEqual(document.programs, [
      {
        id: 'p',
        title: 'P',
        stages: [
          {name: 'Trained', figure: {value: 1892, unit: 'count'}},
          {name: 'Certified', figure: {value: 520, population: 'of those trained'}},
        ],
        image: {url: 'https://x.example/p.png', alt: 'A hall'},
        target: {value: 1000, comparator: 'approx', unit: 'count'},
      },
    ]);
  });

  it('reads certificates, but makes no ids for them and keeps their learners out', async () => {
    const {document, said} = await convert({
      'certificates.csv':
        'id,Name,learner,Holder,Status,Issued on\nc-1,Badge,ann,Ann,active,2026-01-02\n,Badge,bob,,,\n',
    });
    assert.deepEqual(document.certificates, [
      {id: 'c-1', name: 'Badge', recipient: {name: 'Ann'}, status: 'active', issued: '2026-01-02'},
    ]);
    assert.match(said, /column "learner": whose certificate it is does not belong into a public file/);
    assert.match(said, /column "Holder": the names of certificates' holders become public/);
    assert.match(said, /row 3: has no id; the row is left out/);
  });

  it('reads a file by another name as courses, and says so; --collection says otherwise', async () => {
    const guessed = await convert({'export.csv': 'id,title\na,A\n'});
    assert.match(guessed.said, /is read as courses; --collection says otherwise/);
    assert.equal(guessed.document.courses!.length, 1);
    const told = await convert({'export.csv': 'id,name,year\na,A,2025\n'}, '--collection', 'awards');
    assert.deepEqual(told.document.awards, [{id: 'a', name: 'A', year: 2025}]);
  });

  it('says which columns it knows', async () => {
    const state = run(['convert', '--help', 'columns', '--collection', 'cases']);
    assert.equal(await state.ended, 0);
    assert.match(state.stdout, /^Columns of cases:\n[^]*\n {2}jury\.comment {2,}words\n/);
    const usage = run(['convert', '--help']);
    assert.equal(await usage.ended, 0);
    assert.match(usage.stdout, /^Usage/);
  });
});

describe('what convert can’t do', () => {
  const unusable: [name: string, content: string | Uint8Array, message: RegExp][] = [
    ['no row', 'id,title\n,\n', /no row of .*courses\.csv could be used/],
    ['no usable row', 'id,title\na,\n', /no row of/],
    ['nothing', '', /courses\.csv: is empty/],
    ['another encoding', new Uint8Array([0x69, 0x64, 0x0a, 0xe9]), /courses\.csv: is not UTF-8/],
    ['an open quotation mark', 'id,title\n"a,b\n', /courses\.csv: is no CSV/],
    ['a workbook', 'PK\x03\x04', /is a workbook/],
  ];
  for (const [name, content, message] of unusable) {
    it(`a file with ${name} ends with 1 and a sentence`, async () => {
      const {status, said, stdout} = await convert({'courses.csv': content});
      assert.equal(status, 1);
      assert.match(said, message);
      assert.doesNotMatch(said, /\n {4}at /);
      assert.equal(stdout, '');
    });
  }

  it('a missing file and an --out that can’t be written end with 1', async () => {
    const missing = run(['convert', '/nowhere/courses.csv']);
    assert.equal(await missing.ended, 1);
    assert.match(missing.stderr, /\/nowhere\/courses\.csv: there is no such file/);
    const {status, said} = await convert({'courses.csv': csv}, '--out', '/nowhere/data.json');
    assert.equal(status, 1);
    assert.match(said, /\/nowhere\/data\.json: /);
  });

  const wrong: string[][] = [
    ['convert'],
    ['convert', 'a.csv', '--collection', 'books'],
    ['convert', 'a.csv', '--collection', 'toString'],
    ['convert', 'a.csv', '--collection', 'progress'],
    ['convert', 'progress.csv'],
    ['convert', 'a.csv', '--out', ''],
    ['convert', 'a.csv', '--out', './a.csv'],
    ['convert', 'a.csv', '--encoding', 'none'],
    ['convert', 'a.csv', '--language', 'klingon'],
    ['convert', 'a.csv', '--colour', 'red'],
  ];
  for (const args of wrong) {
    it(`"${args.join(' ')}" is wrong usage`, async () => {
      const state = run(args);
      assert.equal(await state.ended, 64);
      assert.match(state.stderr, /^iioe-widgets: [^]+\n\nUsage: iioe-widgets/);
    });
  }
});
