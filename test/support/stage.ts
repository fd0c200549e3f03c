import {aTimeout} from '@open-wc/testing';
import {html, render} from 'lit';
import type {IioeProvider} from '../../src/components/provider/provider.js';
import {fakeApi} from '../../src/testing/index.js';
import {elementsIn} from './said.js';
import {scenes, type Scene} from './scenes.js';
import {checkedScenes} from './scenes-checked.js';
import {settled, type Widget} from './widgets.js';

/** Widgets in their states, side by side on one page: a language is changed at once for all of them. */
export interface Stage {
  box: HTMLElement;
  widgets: ReadonlyMap<Scene, Widget>;
}

/** Puts every scene on the page, has it played, and opens all that is folded. */
export async function setStage(provide: Partial<IioeProvider> = {}): Promise<Stage> {
  const played = [...scenes, ...(await checkedScenes())];
  const box = document.createElement('main');
  document.body.append(box);
  // prettier-ignore
  render(played.map(({content, api}) => html`<iioe-provider
    api="https://api.example/api/" .fetch=${(api ?? fakeApi()).fetch} .strings=${provide.strings}
    >${content}</iioe-provider>`), box);
  const all = new Map(played.map((scene, i) => [scene, box.children[i]!.firstElementChild as Widget]));
  await Promise.all([...all].map((entry) => play(...entry)));
  for (const widget of all.values()) open(widget);
  await atRest(box);
  for (const widget of all.values()) open(widget);
  await atRest(box);
  return {box, widgets: all};
}

async function play({isWaiting, arrange, api}: Scene, widget: Widget): Promise<void> {
  if (isWaiting) return;
  await settled(widget);
  await arrange?.(widget, api!);
}

/** Unfolds what is folded, and has what is far from the window laid out too. */
function open(widget: Widget): void {
  for (const element of elementsIn(widget)) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    if (element.matches('[part=entry]')) (element as HTMLElement).style.contentVisibility = 'visible';
  }
}

/** When nothing has changed for a while: parts that come late were rendered. */
export async function atRest(box: Element): Promise<void> {
  const hosts = () => [...box.querySelectorAll('*')].flatMap((host) => [host, ...elementsIn(host)]);
  const seen = () =>
    hosts()
      .map(({shadowRoot}) => shadowRoot?.textContent ?? '')
      .join();
  for (let before = ''; before !== (before = seen());) await aTimeout(50);
}
