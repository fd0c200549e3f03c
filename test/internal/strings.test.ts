import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/register.js';
import {settled, textOf, type Widget} from '../support/widgets.js';

describe('a page’s own strings', () => {
  for (const words of [undefined, null]) {
    it(`leave ours where one is ${words}`, async () => {
      const box = await fixture<HTMLElement>(
        html`<iioe-provider .strings=${{free: words, online: 'On the net'}}>
          <iioe-course-card .data=${{id: 'c', title: 'C', free: true, mode: 'online'}}></iioe-course-card>
        </iioe-provider>`,
      );
      const widget = await settled(box.querySelector<Widget>('iioe-course-card')!);
      expect(textOf(widget)).to.equal('C On the netFree of charge');
    });
  }
});
