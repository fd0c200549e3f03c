import {expect} from '@open-wc/testing';
import {colourOf, contrast, faint, faintlyDrawn} from '../support/contrast.js';
import {overflowing} from '../support/overflow.js';
import {atRest, setStage, type Stage} from '../support/stage.js';
import {small} from '../support/targets.js';
import {part, type Widget} from '../support/widgets.js';

describe('contrast, as WCAG counts it', () => {
  const ratio = (ink: string, paper: string) => contrast(colourOf(ink), colourOf(paper));

  it('is 21 from black to white, 4.54 from #767676, and that of what shines through', () => {
    expect(ratio('#000', '#fff')).to.be.closeTo(21, 0.01);
    expect(ratio('#767676', '#fff')).to.be.closeTo(4.54, 0.01);
    expect(ratio('rgb(0 0 0 / 50%)', '#fff')).to.be.closeTo(4, 0.05);
  });
});

describe('all widgets in all states', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage();
  });

  after(() => stage.box.remove());

  /** What is wrong with widgets, and in which scene; each once. */
  const report = (faultsOf: (widget: Widget) => Iterable<string>): string[] => [
    ...new Set(
      [...stage.widgets].flatMap(([{name}, widget]) =>
        [...faultsOf(widget)].map((fault) => `${name}: ${fault}`),
      ),
    ),
  ];

  async function lay(width: number, text = 100): Promise<void> {
    document.documentElement.style.fontSize = `${text}%`;
    stage.box.style.width = `${width}px`;
    await atRest(stage.box);
  }

  afterEach(() => lay(1280));

  for (const width of [320, 1280]) {
    it(`have targets of 24 px at ${width} px`, async () => {
      await lay(width);
      expect(report(small)).to.deep.equal([]);
    });
  }

  // 1280 px at 400 % are 320 px; text alone is made larger by a page's or a browser's font size.
  for (const [width, text] of [
    [320, 100],
    [640, 200],
    [1280, 200],
  ] as const) {
    it(`keep to their boxes at ${width} px with text of ${text} %`, async () => {
      await lay(width, text);
      expect(report(overflowing)).to.deep.equal([]);
    });
  }

  for (const scheme of ['light', 'dark']) {
    describe(`in ${scheme} colours`, () => {
      before(() => {
        const {style} = document.documentElement;
        Object.assign(style, {colorScheme: scheme, background: 'Canvas', color: 'CanvasText'});
      });
      after(() => document.documentElement.removeAttribute('style'));

      it('have words that can be read', () => expect(report(faint)).to.deep.equal([]));

      it('have lines that can be seen, where they tell something', () =>
        expect(report(faintlyDrawn)).to.deep.equal([]));

      it('have words that can be read while lists ask anew', () => {
        const busy = [...stage.widgets.values()].flatMap((widget) => part(widget, 'entries') ?? []);
        for (const entries of busy) entries.ariaBusy = 'true';
        expect(busy.length).to.be.greaterThan(5);
        expect(report(faint)).to.deep.equal([]);
        for (const entries of busy) entries.ariaBusy = 'false';
      });

      it('are found out where they can’t', () => {
        stage.box.style.setProperty('--iioe-muted', scheme === 'light' ? '#999' : '#555');
        stage.box.style.setProperty('--iioe-accent', scheme === 'light' ? '#bbb' : '#444');
        expect([report(faint).length > 100, report(faintlyDrawn).length > 5]).to.deep.equal([true, true]);
        stage.box.removeAttribute('style');
      });
    });
  }
});
