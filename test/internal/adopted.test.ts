import {aTimeout, expect, fixture, waitUntil} from '@open-wc/testing';
import {html, type CSSResultOrNative} from 'lit';
import '../../src/register.js';
import {copyOf} from '../../src/internal/adopted.js';
import {part, settled, type Widget} from '../support/widgets.js';

/** What stands for Lit's `css` in `dist/cdn/`. */
const {css} = (await import(new URL('../../build/css-tag.js', import.meta.url).href)) as {
  css: (text: readonly string[]) => CSSResultOrNative;
};

describe('a style for another document', () => {
  it('is copied as it was written: a shorthand with a variable, too, that a longhand follows', async () => {
    const box = await fixture<HTMLElement>(html`<p class="copied">Text</p>`);
    const style = css(['.copied { border: 1px solid var(--no-such, red); border-color: rgb(0, 0, 255) }']);
    const sheets = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...sheets, copyOf(style, window)];
    const {borderTopStyle, borderTopColor} = getComputedStyle(box);
    document.adoptedStyleSheets = sheets;
    expect([borderTopStyle, borderTopColor]).to.deep.equal(['solid', 'rgb(0, 0, 255)']);
  });

  it('comes to the grids of competencies, too', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="another document"></iframe>`);
    const competencies = [{name: 'Safe use', framework: 'AI CFT', dimension: 'Ethics of AI'}];
    const widget = await settled(
      await fixture<Widget>(
        html`<iioe-certificate-badge .data=${{id: 'c', name: 'C', competencies}}></iioe-certificate-badge>`,
      ),
    );
    part(widget, 'framework')!.querySelector('summary')!.click();
    await waitUntil(() => part(widget, 'framework-table'));
    const collapse = () => getComputedStyle(part(widget, 'framework-table')!).borderCollapse;
    expect(collapse()).to.equal('collapse');
    for (const body of [frame.contentDocument!.body, document.body]) {
      body.append(widget);
      await aTimeout(50);
      expect(collapse()).to.equal('collapse');
      expect(getComputedStyle(part(widget, 'base')!).borderTopStyle).to.equal('solid');
    }
    widget.remove();
  });
});
