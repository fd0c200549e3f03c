import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {part, settled, type Widget} from '../support/widgets.js';

/** A picture that never comes, as long as a test lasts, and whose size nobody told. */
const image = {url: 'https://pictures.invalid/1.png', alt: 'Students at work'};
const organization = {name: 'SUSTech', logo: {url: 'https://pictures.invalid/2.png', alt: 'A mark'}};

const contents: Record<string, TemplateResult> = {
  'course-card': html`<iioe-course-card
    .data=${{id: 'c', title: 'AI', image, provider: organization}}
  ></iioe-course-card>`,
  'course-card in a row': html`<iioe-course-card
    layout="row"
    .data=${{id: 'c', title: 'AI', image, provider: organization}}
  ></iioe-course-card>`,
  'pathway-card': html`<iioe-pathway-card
    .data=${{id: 'p', title: 'Teaching', image, issuer: organization, steps: []}}
  ></iioe-pathway-card>`,
  'case-highlight': html`<iioe-case-highlight
    .data=${{id: 'k', title: 'A case', image, organization}}
  ></iioe-case-highlight>`,
  'certificate-badge': html`<iioe-certificate-badge
    .data=${{id: 'b', name: 'A badge', image, issuer: organization}}
  ></iioe-certificate-badge>`,
  'program-progress': html`<iioe-program-progress
    .data=${{id: 'g', title: 'A programme', image, organization}}
  ></iioe-program-progress>`,
  'award-summary': html`<iioe-award-summary
    .data=${{id: 'a', name: 'An award', organizer: organization}}
  ></iioe-award-summary>`,
};

describe('a picture on a weak line', () => {
  for (const [name, content] of Object.entries(contents))
    it(`of ${name} is lazy, sends no referrer, and has its place before it is there`, async () => {
      const widget = await settled(await fixture<Widget>(content));
      const images = [...widget.renderRoot.querySelectorAll('img')];
      expect(images).not.to.be.empty;
      for (const img of images) {
        expect(img).to.have.attribute('loading', 'lazy');
        expect(img).to.have.attribute('referrerpolicy', 'no-referrer');
        expect(img).to.have.attribute('alt');
        const {inlineSize, blockSize, aspectRatio} = getComputedStyle(img);
        expect(parseFloat(inlineSize), 'its width').to.be.greaterThan(16);
        expect(parseFloat(blockSize), `its height, by ${aspectRatio}`).to.be.greaterThan(16);
        // Without the picture, as with it: words in its place don't stretch it.
        img.alt = 'A very long description of what is to be seen here. '.repeat(20);
        expect(parseFloat(getComputedStyle(img).blockSize)).to.equal(parseFloat(blockSize));
      }
      expect(part(widget, 'show-pictures'), 'no offer where nothing is spared').to.equal(null);
    });

  it('is no font: no style of ours loads one', async () => {
    const widget = await settled(await fixture<Widget>(contents['course-card']!));
    const rules = widget.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    expect(rules.map(({cssText}) => cssText).join('\n')).not.to.match(/@font-face|@import|url\(/);
  });
});

describe("a picture's words", () => {
  async function pictureWith(alt: unknown): Promise<Element> {
    const data = {id: 'c', title: 'AI', image: {...image, alt}};
    const card = await fixture<Widget>(html`<iioe-course-card lang="ar" .data=${data}></iioe-course-card>`);
    // When its language is there.
    await waitUntil(() => part(card, 'image'));
    return part(card, 'image')!;
  }

  it('in another language than the widget say so', async () => {
    const img = await pictureWith({en: 'Students at work'});
    expect(img).to.have.attribute('lang', 'en');
    expect(img).to.have.attribute('dir', 'ltr');
  });

  it("are not marked in the widget's own, and where nobody knows", async () => {
    for (const alt of [{ar: 'طلاب', en: 'Students'}, 'Students']) {
      const img = await pictureWith(alt);
      expect(img).not.to.have.attribute('lang');
      expect(img).not.to.have.attribute('dir');
    }
  });
});
