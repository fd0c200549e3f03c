import {aTimeout, expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/register.js';
import {upgrade, type PortableOptions} from '../../src/internal/portable.js';

const options: PortableOptions = {
  load: () => aTimeout(10),
  tags: ['iioe-course-card', 'iioe-award-summary'],
  script: undefined,
  warn: () => {},
};

describe('a portable div', () => {
  it('gets one element by each name, however many see to it', async () => {
    const div = await fixture<HTMLElement>(
      html`<div data-iioe="course-card"><a href="/x">fallback</a></div>`,
    );
    const put: string[] = [];
    new MutationObserver((records) => {
      for (const {addedNodes} of records)
        for (const {localName} of addedNodes as NodeListOf<Element>)
          if (localName?.startsWith('iioe-')) put.push(localName);
    }).observe(div, {childList: true});
    await Promise.all([upgrade(div, options), upgrade(div, options)]);
    await aTimeout(0);
    expect(put).to.deep.equal(['iioe-course-card']);
    // The div sees it itself, and so does who watches the page.
    div.dataset.iioe = 'award-summary';
    await upgrade(div, options);
    await aTimeout(20);
    expect(put).to.deep.equal(['iioe-course-card', 'iioe-award-summary']);
    expect(div.firstElementChild!.textContent).to.equal('fallback');
  });
});
