import {expect} from '@open-wc/testing';
import {framework as digCompEdu} from '../../src/frameworks/digcompedu-2017.js';
import {framework as aiCft} from '../../src/frameworks/unesco-ai-cft-2024.js';
import {framework as ictCft} from '../../src/frameworks/unesco-ict-cft-v3-2018.js';
import {verification} from '../../src/localization/en/verification.js';
import {en} from '../../src/localization/languages/en.js';
import {sample} from '../../src/testing/index.js';
import {lateMessages} from '../../src/verify/messages-late.js';
import {sayer, type MessageCode} from '../../src/verify/messages.js';
import {overflowing} from '../support/overflow.js';
import {bracketIntl, isGlued, pseudo, pseudoStrings, withoutRuns} from '../support/pseudo.js';
import {saidIn, type Said} from '../support/said.js';
import {atRest, setStage, type Stage} from '../support/stage.js';

const EARLY: MessageCode[] = [
  'signature-right',
  'issuer-bound',
  'time-current',
  'status-none',
  'out-of-time',
  'part-missing',
];

/** Every message of ours, as a page's own strings. */
async function allStrings() {
  const codes = [...EARLY, ...(Object.keys(lateMessages) as MessageCode[])];
  const say = await sayer(codes);
  const asWritten = new Proxy<Record<string, string>>({}, {get: (_none, name) => `{${String(name)}}`});
  const checks = codes.map((code) => [`check-${code}`, say(code, asWritten)]);
  return pseudoStrings({...en, ...verification, ...(Object.fromEntries(checks) as Record<string, string>)});
}

/** The strings that stand in data, and their paragraphs. */
function* stringsIn(data: unknown): Generator<string> {
  if (typeof data === 'string')
    yield* [data, ...data.split('\n')].map((one) => one.replace(/\s+/g, ' ').trim());
  else if (data && typeof data === 'object') for (const one of Object.values(data)) yield* stringsIn(one);
}
/** Names that only the scenes have. */
const others = ['A university', 'A badge.', 'DigCompEdu'];
const data = new Set(stringsIn([sample, digCompEdu, aiCft, ictCft, others]));

/** What names an issuer or an address is data too. */
const isAddress = ({element, text}: Said) => /^https?:/.test(text) || !!element.closest('[part=issuer-id]');
const isOurs = (said: Said): boolean =>
  /\p{L}/u.test(withoutRuns(said.text)) && !data.has(said.text) && !isAddress(said);

describe('the pseudo-locale', () => {
  it('is longer by 40 %, in brackets, its values as they were', () => {
    expect(pseudo('Show {n} entries')).to.equal('[Ŝĥöŵ {n} éñţŕîéŝ one two]');
    for (const message of ['Show', 'What was checked', '{n} of {total}'])
      expect(pseudo(message).length).to.be.at.least(message.length * 1.4);
  });

  it('tells what is not whole', () => {
    expect(['[a]', '[a [b] c]', '[a] · [b]', '[a], [b]'].filter(isGlued)).to.deep.equal([]);
    expect(['[a] [b]', '[a]b', 'b [a]', '[[a] b] [c]'].filter((one) => !isGlued(one))).to.deep.equal([]);
    expect(withoutRuns('[a [b] c] ]')).to.match(/\]$/);
  });
});

describe('widgets in the pseudo-locale', () => {
  let stage: Stage;
  let all: {scene: string; said: Said}[];

  before(async () => {
    bracketIntl();
    stage = await setStage({strings: await allStrings()});
    all = [...stage.widgets].flatMap(([{name}, widget]) =>
      [...saidIn(widget)].map((said) => ({scene: name, said})),
    );
  });

  after(() => stage.box.remove());

  const report = (found: typeof all): string[] => [
    ...new Set(found.map(({scene, said}) => `${scene}: ${said.where}: ${said.text}`)),
  ];

  it('say much', () => expect(all.length).to.be.greaterThan(1000));

  it('say nothing of ours that was not localized', () => {
    expect(report(all.filter(({said}) => isOurs(said)))).to.deep.equal([]);
  });

  it('say whole messages: what opens closes, and none is put together of pieces', () => {
    const isBroken = ({said: {text, run}}: (typeof all)[0]) =>
      /[[\]]/.test(withoutRuns(text)) || isGlued(run);
    expect(report(all.filter((one) => !data.has(one.said.text) && isBroken(one)))).to.deep.equal([]);
  });

  for (const width of [320, 600, 1200]) {
    it(`keep to their boxes at ${width} px`, async () => {
      stage.box.style.width = `${width}px`;
      await atRest(stage.box);
      const found = [...stage.widgets].flatMap(([{name}, widget]) =>
        overflowing(widget).map((fault) => `${name}: ${fault}`),
      );
      expect([...new Set(found)]).to.deep.equal([]);
    });
  }
});
