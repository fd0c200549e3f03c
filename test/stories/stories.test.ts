import {aTimeout, expect, fixture} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {Widget} from '../support/widgets.js';
import * as award from '../../stories/award-summary.stories.js';
import * as caseHighlight from '../../stories/case-highlight.stories.js';
import * as caseList from '../../stories/case-list.stories.js';
import * as certificate from '../../stories/certificate-badge.stories.js';
import * as certificates from '../../stories/certificate-list.stories.js';
import * as course from '../../stories/course-card.stories.js';
import * as courseList from '../../stories/course-list.stories.js';
import * as pathway from '../../stories/pathway-card.stories.js';
import * as program from '../../stories/program-progress.stories.js';
import * as tracker from '../../stories/progress-tracker.stories.js';

interface Story {
  args?: object;
  render?: unknown;
}

/** Storybook builds its stories but does not run them: axe finds fault here. */
const files: Record<string, {default: Story}> = {
  award,
  caseHighlight,
  caseList,
  certificate,
  certificates,
  course,
  courseList,
  pathway,
  program,
  tracker,
};

/** The narrowest phone that is still in use, in CSS pixels. */
const PHONE = '320px';

/** What stands out of a box to its sides, shadow roots included; what only a screen reader is told is nowhere. */
function overflowing(host: Element, {left, right} = host.getBoundingClientRect()): string[] {
  return [...(host.shadowRoot ?? host).querySelectorAll('*:not(.spoken, .spoken *, option)')].flatMap(
    (element) => {
      const box = element.getBoundingClientRect();
      const isOut = box.width > 0 && (box.left < left - 1 || box.right > right + 1);
      const name = `${host.localName} ${element.localName}.${element.className.toString()}`;
      return [
        ...(isOut ? [name] : []),
        ...(element.shadowRoot ? overflowing(element, {left, right} as DOMRect) : []),
      ];
    },
  );
}

for (const [name, {default: meta, ...rest}] of Object.entries(files)) {
  const stories: Record<string, Story> = rest;
  describe(`the stories of ${name}`, () => {
    for (const [title, story] of Object.entries(stories)) {
      it(`${title} renders, is accessible, and fits a phone`, async () => {
        const render = (story.render ?? meta.render) as (args: object) => TemplateResult;
        const parentNode = document.createElement('div');
        parentNode.style.inlineSize = PHONE;
        const root = await fixture<HTMLElement>(render({...meta.args, ...story.args}), {parentNode});
        const widgets = [root, ...root.querySelectorAll<HTMLElement>('*')].filter(
          (element): element is Widget => 'state' in element,
        );
        expect(widgets.length, 'widgets in the story').to.be.greaterThan(0);
        await Promise.all(widgets.map(({updateComplete}) => updateComplete));
        await aTimeout(20);
        for (const widget of widgets) {
          expect(widget.shadowRoot!.querySelector('[part="base"]')).not.to.equal(null);
          await expect(widget).to.be.accessible();
          expect(overflowing(widget), 'stands out').to.deep.equal([]);
        }
      });
    }
  });
}
