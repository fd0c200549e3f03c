import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/register.js';
import {part, settled, type Widget} from '../support/widgets.js';

describe('the accent colour', () => {
  it('is that of links and of the focus', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <iioe-course-card .data=${{id: 'c', title: 'C', url: 'https://x.example/'}}></iioe-course-card>
      </div>`,
    );
    box.style.setProperty('--iioe-accent', 'rgb(1, 2, 3)');
    const widget = await settled(box.querySelector<Widget>('iioe-course-card')!);
    const link = part(widget, 'heading')!.querySelector('a')!;
    link.focus();
    const {color, outlineColor, outlineStyle} = getComputedStyle(link);
    expect([color, outlineColor]).to.deep.equal(['rgb(1, 2, 3)', 'rgb(1, 2, 3)']);
    expect(outlineStyle).not.to.equal('none');
  });
});
