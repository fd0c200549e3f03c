import axe from 'axe-core';
import {afterEach, expect} from 'vitest';
import {dress} from '../../.storybook/stage.js';
import {allSettled} from '../../stories/settled.js';
import {languages, schemes, seenByStorybook} from './combinations.js';

/** As Storybook's own check: a story is a part of a page, without landmarks. */
const options: axe.RunOptions = {
  resultTypes: ['violations'],
  rules: {region: {enabled: false}},
};

interface StoryTest {
  story?: {globals: Record<string, unknown>};
  task: {meta: object};
}

// The story stands there still: its page changes language and colours, as a visitor's may, and nothing is rendered anew.
afterEach(async (context) => {
  const {story, task} = context as StoryTest;
  const stage = document.querySelector<HTMLElement>('.stage');
  if (!story || !stage) return;
  const faults: string[] = [];
  let checked = 0;
  for (const language of languages) {
    for (const scheme of schemes) {
      if (language === seenByStorybook.language && scheme === seenByStorybook.scheme) continue;
      dress(stage, {...story.globals, language, scheme});
      if (story.globals.api !== 'waiting') await allSettled(stage);
      const {violations} = await axe.run(stage, options);
      checked++;
      faults.push(
        ...violations.map(({id, nodes}) => `${language}, ${scheme}: ${id} ${nodes[0]?.html.slice(0, 200)}`),
      );
    }
  }
  Object.assign(task.meta, {combinations: {checked, violations: faults.length}});
  expect(faults).toEqual([]);
});
