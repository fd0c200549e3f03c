import {afterEach, expect} from 'vitest';
import {commands, page, server} from 'vitest/browser';
import {dress} from '../../.storybook/stage.js';
import {allSettled} from '../../stories/settled.js';
import {elementsIn} from '../support/said.js';
import {difference, read, shrunk} from './pictures.js';

const FOLDER = 'test/stories/looks';
/** Where pictures that differ are put, to be looked at. */
const OTHERS = '.looks';
const WIDE = 1280;

/** Each story is looked at so, and those below in more ways. */
const usual = {width: 'full', language: 'en', scheme: 'light', theme: 'none'};
const CHOSEN = 'ready';
const ways: Readonly<Record<string, Partial<typeof usual>>> = {
  phone: {width: '375'},
  'dark-page': {scheme: 'dark'},
  ar: {language: 'ar'},
  mn: {language: 'mn', width: '375'},
  university: {theme: 'university'},
  ocean: {theme: 'ocean'},
  dark: {theme: 'dark'},
  'high-contrast': {theme: 'high-contrast'},
};
const IMAGE_PATIENCE = 3000;
const PAUSE = 100;
const TRIES = 10;

interface StoryTest {
  story?: {id: string; globals: Record<string, unknown>};
}

async function allPictured(stage: HTMLElement): Promise<void> {
  const images = [...stage.querySelectorAll('*')]
    .flatMap((element) => [element, ...elementsIn(element)])
    .filter((element) => element instanceof HTMLImageElement);
  const end = Date.now() + IMAGE_PATIENCE;
  while (images.some(({complete, isConnected}) => isConnected && !complete) && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await document.fonts.ready;
}

/** Makes the window as high as the stage, until nothing moves: pictures and words that come late are there. */
async function atRest(stage: HTMLElement): Promise<void> {
  const height = () => Math.ceil(stage.getBoundingClientRect().height);
  for (let before = -1; before !== (before = height());) {
    await page.viewport(WIDE, before + 1);
    await allPictured(stage);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  // Painted, too.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/** As it is kept, of the stage as it stands: once two pictures are the same, since under load a page that grew is painted late. */
async function taken(stage: HTMLElement): Promise<string> {
  await atRest(stage);
  const seen = () => page.screenshot({element: stage, base64: true, save: false});
  let picture = await seen();
  for (let before = '', left = TRIES; picture !== before && left; left--) {
    before = picture;
    picture = await seen();
  }
  return shrunk(picture);
}

const {updateSnapshot} = server.config.snapshotOptions;

/** Compares with the picture that is kept; keeps this one where there is none, or it was asked for by `-u`. */
async function compared(name: string, picture: string): Promise<string[]> {
  const file = `${FOLDER}/${name}.webp`;
  const kept = await commands.readFile(file, 'base64').catch(() => undefined);
  if (updateSnapshot === 'all' || (!kept && updateSnapshot === 'new')) {
    if (kept !== picture) await commands.writeFile(file, picture, 'base64');
    return [];
  }
  if (!kept) return [`${name}: no picture is kept`];
  const fault = difference(await read(kept), await read(picture));
  if (!fault) return [];
  await commands.writeFile(`${OTHERS}/${name}.webp`, picture, 'base64');
  return [`${name}: ${fault}; compare ${file} with ${OTHERS}/${name}.webp`];
}

afterEach(async (context) => {
  const {story} = context as StoryTest;
  const stage = document.querySelector<HTMLElement>('.stage');
  if (!story || !stage) return;
  const [group, variant] = story.id.split('--') as [string, string];
  const faults: string[] = [];
  const look = async (name: string, more: Partial<typeof usual> = {}) => {
    dress(stage, {...usual, ...story.globals, width: usual.width, ...more});
    if (story.globals.api !== 'waiting') await allSettled(stage);
    faults.push(...(await compared(`${group}/${name}`, await taken(stage))));
  };
  await look(variant);
  if (variant === CHOSEN)
    for (const [way, more] of Object.entries(ways)) await look(`${variant}.${way}`, more);
  expect(faults).toEqual([]);
});
