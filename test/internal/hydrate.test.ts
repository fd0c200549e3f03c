import {expect} from '@open-wc/testing';
import type {IioeCourseCard} from '../../src/components/course-card/course-card.js';
import '../../src/components/course-card/course-card.define.js';

const ANSWERS = JSON.stringify({
  answers: {[JSON.stringify(['courses', {by: 'ids', id: 'x'}])]: {id: 'x', title: 'A course'}},
});

/** As a server sends it, if of another version: a shadow root, and the data beside it. */
function prerendered(more = '', api = 'api="https://api.example/"'): IioeCourseCard {
  const place = document.createElement('div');
  place.setHTMLUnsafe(`<iioe-course-card course="x" ${api} defer-hydration ${more}><template
    shadowrootmode="open"><!--lit-part AAAAAAAAAAA=--><p>Old</p><!--/lit-part--></template><script type="application/json" slot="iioe-data">${ANSWERS}</script></iioe-course-card>`);
  document.body.append(place);
  return place.querySelector('iioe-course-card')!;
}

const ready = (card: IioeCourseCard) =>
  new Promise((resolve) => card.addEventListener('iioe-ready', resolve, {once: true}));

/** Far from the viewport, where a widget that asks would wait. */
const FAR = 'style="position: absolute; inset-block-start: 90000px"';

// Lit's development build runs here, as in whoever's bundler: it throws where a widget hides a property of its own.
describe('a widget that was rendered elsewhere', () => {
  const cards: IioeCourseCard[] = [];
  const make = async (more?: string, api?: string) => {
    const card = prerendered(more, api);
    cards.push(card);
    await ready(card);
    await card.updateComplete;
    return card;
  };
  afterEach(() => cards.splice(0).forEach((card) => card.parentElement!.remove()));

  it('is ready at once, near the viewport or not', async () => {
    const card = await make(FAR);
    expect(card.state).to.equal('ready');
    expect(card.shadowRoot!.textContent).to.contain('A course');
  });

  it('shows what came with the page where that has no API, and asks nobody', async () => {
    const card = await make('', '');
    expect(card.shadowRoot!.textContent).to.contain('A course');
    const failed = new Promise<CustomEvent<{kind: string}>>((resolve) =>
      card.addEventListener('iioe-error', (event) => resolve(event as never), {once: true}),
    );
    card.course = 'y';
    expect((await failed).detail.kind).to.equal('misconfigured');
  });

  it('waits for the viewport again with what comes next, as its page has said', async () => {
    const [lazy, eager] = [await make(FAR), await make('loading="eager"')];
    await lazy.updateComplete;
    expect([lazy.loading, eager.loading]).to.deep.equal(['lazy', 'eager']);
    lazy.course = 'y';
    await lazy.updateComplete;
    expect(lazy.state).to.equal('idle');
  });
});
