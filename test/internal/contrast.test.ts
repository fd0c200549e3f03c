import {expect, fixtureCleanup} from '@open-wc/testing';
import {colourOf, contrast, hasWords, isUnseen, over, painting, type Colour} from '../support/contrast.js';
import {elementsIn} from '../support/said.js';
import {setStage, type Stage} from '../support/stage.js';

/** WCAG 2.2, 1.4.3 and 1.4.11; a theme for strong contrast keeps 1.4.6. */
const AA = 4.5;
const AAA = 7;
const NOT_TEXT = 3;

interface Look {
  name: string;
  theme?: string;
  scheme: 'light' | 'dark';
  least: number;
}
const looks: readonly Look[] = [
  {name: 'without a theme', scheme: 'light', least: AA},
  {name: 'without a theme', scheme: 'dark', least: AA},
  {name: 'university', theme: 'university', scheme: 'light', least: AA},
  {name: 'ocean', theme: 'ocean', scheme: 'light', least: AA},
  {name: 'dark', theme: 'dark', scheme: 'light', least: AA},
  {name: 'high contrast', theme: 'high-contrast', scheme: 'light', least: AAA},
  {name: 'high contrast', theme: 'high-contrast', scheme: 'dark', least: AAA},
];

type Painting = ReturnType<typeof painting>;

/** A theme's own rules, as the file says them. */
async function adopt(theme: string): Promise<CSSStyleSheet> {
  const reply = await fetch(`/src/styles/themes/${theme}.css`);
  expect(reply.ok, theme).to.equal(true);
  return new CSSStyleSheet().replace(await reply.text());
}

const isRead = (element: Element) =>
  hasWords(element) && !isUnseen(element) && !element.closest('style, [inert], [disabled]');

/** All elements with words of their own, in shadow roots too. */
const worded = (box: Element): Element[] =>
  [...box.querySelectorAll('*')].flatMap((element) => [element, ...elementsIn(element)]).filter(isRead);

function measured(element: Element, backgroundOf: Painting): {ratio: number; of: string} {
  const {color} = getComputedStyle(element);
  const ratio = contrast(colourOf(color), backgroundOf(element));
  return {ratio, of: `${element.localName}.${element.className}: ${ratio.toFixed(2)}, ${color}`};
}

/** What a token's value is below the theme's class. */
function tokenIn(box: Element, name: string): Colour {
  const probe = document.createElement('i');
  probe.style.color = `var(--iioe-${name})`;
  box.append(probe);
  const {color} = getComputedStyle(probe);
  probe.remove();
  return colourOf(color);
}

describe('contrast', () => {
  let stage: Stage;
  before(async () => (stage = await setStage()));
  after(() => {
    stage.box.remove();
    fixtureCleanup();
  });

  for (const {name, theme, scheme, least} of looks) {
    describe(`${name}, on a ${scheme} page`, () => {
      before(async () => {
        Object.assign(document.body.style, {colorScheme: scheme, background: 'Canvas', color: 'CanvasText'});
        document.adoptedStyleSheets = theme ? [await adopt(theme)] : [];
        stage.box.className = theme ? `iioe-theme-${theme}` : '';
      });
      after(() => {
        document.body.removeAttribute('style');
        document.adoptedStyleSheets = [];
      });

      it(`is at least ${least} for all text of all widgets`, () => {
        const backgroundOf = painting();
        const found = worded(stage.box).filter((element) => element.getRootNode() instanceof ShadowRoot);
        expect(found.length).to.be.greaterThan(500);
        const faint = found
          .map((element) => measured(element, backgroundOf))
          .filter(({ratio}) => ratio < least);
        expect([...new Set(faint.map(({of}) => of))]).to.deep.equal([]);
      });

      it('holds for what a search field says before anybody types', () => {
        const fields = [...stage.box.querySelectorAll('*')].flatMap((element) =>
          [...elementsIn(element)].filter((inner) => inner.matches('[placeholder]')),
        );
        expect(fields.length).to.be.greaterThan(1);
        const backgroundOf = painting();
        for (const field of fields) {
          const {color, opacity} = getComputedStyle(field, '::placeholder');
          expect(opacity).to.equal('1');
          expect(contrast(over(colourOf(color), backgroundOf(field)), backgroundOf(field))).to.be.at.least(
            least,
          );
        }
      });

      if (theme)
        it('holds for each pair of tokens', () => {
          const surface = tokenIn(stage.box, 'surface');
          const fill = over(tokenIn(stage.box, 'fill'), surface);
          for (const text of ['text', 'muted', 'accent', 'good', 'bad'])
            for (const [on, background] of Object.entries({surface, fill})) {
              const ratio = contrast(tokenIn(stage.box, text), background);
              expect(ratio, `${text} on ${on}`).to.be.at.least(least);
            }
        });

      it('lets the focus be seen', () => {
        const [widget] = stage.widgets.values();
        const link = [...elementsIn(widget!)].find(({localName}) => localName === 'a');
        const {outlineColor} = getComputedStyle(link!);
        expect(contrast(colourOf(outlineColor), painting()(link!))).to.be.at.least(NOT_TEXT);
      });
    });
  }
});
