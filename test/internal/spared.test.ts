import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {showPictures} from '../../src/localization/pictures.js';
import {loaders} from '../../src/localization/loaders.js';
import type {IioeProvider} from '../../src/components/provider/provider.js';
import type {Widget} from '../support/widgets.js';

// Before the library asks: each file of tests has a page of its own.
Object.defineProperty(navigator, 'connection', {value: {saveData: true}, configurable: true});
const {settled, part} = await import('../support/widgets.js');

const picture = (n: number) => `${location.origin}/picture-${n}.png`;
const image = (n: number, alt = 'Students at work') => ({url: picture(n), alt, width: 640, height: 360});
const organization = {name: 'SUSTech', logo: image(2, 'The mark of SUSTech')};

const course = {id: 'c', title: 'AI in medicine', image: image(1), provider: organization};
const widgets: Record<string, TemplateResult> = {
  'course-card': html`<iioe-course-card .data=${course}></iioe-course-card>`,
  'course-card in a row': html`<iioe-course-card layout="row" .data=${course}></iioe-course-card>`,
  'pathway-card': html`<iioe-pathway-card
    .data=${{id: 'p', title: 'Teaching', image: image(1), issuer: organization, steps: []}}
  ></iioe-pathway-card>`,
  'case-highlight': html`<iioe-case-highlight
    .data=${{id: 'k', title: 'A case', image: image(1), organization}}
  ></iioe-case-highlight>`,
  'certificate-badge': html`<iioe-certificate-badge
    .data=${{id: 'b', name: 'A badge', image: image(1), issuer: organization}}
  ></iioe-certificate-badge>`,
  'program-progress': html`<iioe-program-progress
    .data=${{id: 'g', title: 'A programme', image: image(1), organization}}
  ></iioe-program-progress>`,
};

const images = (widget: Widget) => [...widget.renderRoot.querySelectorAll('img')];
const button = (widget: Widget) => part(widget, 'show-pictures') as HTMLButtonElement | null;
const asked = () =>
  performance.getEntriesByType('resource').filter(({name}) => name.includes('/picture-')).length;

async function shown(content: TemplateResult, lang = 'en'): Promise<Widget> {
  const provider = await fixture<IioeProvider>(html`<iioe-provider lang=${lang}>${content}</iioe-provider>`);
  const widget = await settled(provider.firstElementChild as Widget);
  await waitUntil(() => button(widget), 'the offer');
  return widget;
}

describe('where the browser saves data', () => {
  for (const [name, content] of Object.entries(widgets))
    it(`${name} asks for no picture, and keeps its place and its words`, async () => {
      const before = asked();
      const widget = await shown(content);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(images(widget)).not.to.be.empty;
      for (const img of images(widget)) {
        expect(img).not.to.have.attribute('src');
        expect(img.alt).not.to.equal('');
        const {width, height} = img.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.greaterThan(20);
      }
      expect(asked()).to.equal(before);
      expect(button(widget)!.textContent).to.equal('Show pictures');
    });

  it('a press brings the pictures of that widget, which keep the place', async () => {
    const [widget, other] = [await shown(widgets['course-card']!), await shown(widgets['course-card']!)];
    const boxes = () => images(widget).map((img) => [img.offsetWidth, img.offsetHeight]);
    const before = boxes();
    button(widget)!.focus();
    button(widget)!.click();
    await waitUntil(() => images(widget).every((img) => img.hasAttribute('src')));
    expect(images(widget).map(({src}) => src)).to.deep.equal([picture(1), picture(2)]);
    expect(boxes()).to.deep.equal(before);
    await waitUntil(() => button(widget)!.hidden, 'nothing more to offer');
    expect(getComputedStyle(button(widget)!).display).to.equal('none');
    expect(widget.renderRoot instanceof ShadowRoot && widget.renderRoot.activeElement).to.equal(
      images(widget)[0],
    );
    expect(images(other)[0]).not.to.have.attribute('src');
  });

  it('they stay through other renders, and another picture comes by itself', async () => {
    const widget = await shown(widgets['course-card']!);
    button(widget)!.click();
    await waitUntil(() => images(widget)[0]!.hasAttribute('src'));
    widget.data = {...course, image: image(3)};
    await settled(widget);
    expect(images(widget)[0]!.src).to.equal(picture(3));
  });

  it('a widget without pictures makes no offer', async () => {
    const content = html`<iioe-course-card .data=${{id: 'c', title: 'AI'}}></iioe-course-card>`;
    const widget = await settled(await fixture<Widget>(content));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(button(widget)).to.equal(null);
  });

  it('the offer is in the language of the widget, and follows it', async () => {
    const widget = await shown(widgets['course-card']!, 'id');
    await waitUntil(() => button(widget)!.textContent === 'Tampilkan gambar');
    widget.lang = 'fr';
    await waitUntil(() => button(widget)!.textContent === 'Afficher les images');
  });

  it('a page’s own word counts', async () => {
    const provider = await fixture<IioeProvider>(
      html`<iioe-provider lang="en" .strings=${{showPictures: 'With pictures, please'}}
        >${widgets['course-card']!}</iioe-provider
      >`,
    );
    const widget = await settled(provider.firstElementChild as Widget);
    await waitUntil(() => button(widget));
    expect(button(widget)!.textContent).to.equal('With pictures, please');
  });

  it('is accessible', async () => {
    await expect(await shown(widgets['course-card']!)).to.be.accessible();
  });
});

it('the word is there in each language', () => {
  for (const tag of Object.keys(loaders)) {
    expect(showPictures[tag], tag).to.be.a('string');
    expect(showPictures[tag], tag).not.to.equal(showPictures.en);
  }
});
