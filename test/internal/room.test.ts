import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import '../../src/components/course-card/course-card.define.js';

/** As a test can tell it: wide enough for words to be read. */
const LEGIBLE = 120;

describe("a widget's width, which no words of its own make", () => {
  let box: HTMLElement;

  beforeEach(() => {
    box = document.body.appendChild(document.createElement('main'));
  });

  afterEach(() => box.remove());

  /** The widths of widgets in a box with this style. */
  function widths(style: string, width: number, count = 2): number[] {
    const card = html`<iioe-course-card .data=${{id: 'a', title: 'AI in medicine'}}></iioe-course-card>`;
    box.style.cssText = `${style}; inline-size: ${width}px`;
    render(Array(count).fill(card), box);
    return [...box.children].map((widget) => widget.getBoundingClientRect().width);
  }

  it('is its share of a row', () => {
    expect(widths('display: flex', 600)).to.deep.equal([300, 300]);
    expect(widths('display: flex', 300, 1)).to.deep.equal([300]);
  });

  it('shrinks with a narrow row or grid', () => {
    expect(widths('display: flex', 150, 3)).to.deep.equal([50, 50, 50]);
    expect(widths('display: grid; grid-template-columns: repeat(3, 1fr)', 150, 3)).to.deep.equal([
      50, 50, 50,
    ]);
  });

  it('makes a row wrap', () => {
    // Ten of them, less than ten places.
    expect(Math.min(...widths('display: flex; flex-wrap: wrap', 600, 10))).to.be.at.least(LEGIBLE);
  });

  it('is legible where a box fits what is in it', () => {
    for (const style of [
      'display: flex; flex-direction: column; align-items: center',
      'display: grid; justify-items: start',
    ])
      expect(Math.min(...widths(style, 600)), style).to.be.at.least(LEGIBLE);
  });
});
