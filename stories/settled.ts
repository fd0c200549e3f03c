import type {IioeWidget} from '../src/internal/widget.js';

/** Milliseconds after which a widget that still waits is meant to. */
const PATIENCE = 4000;
const PAUSE = 20;

/** The widgets below an element, those within other widgets too. */
export function widgetsIn(root: ParentNode): IioeWidget<object>[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...('state' in element ? [element as IioeWidget<object>] : []),
    ...(element.shadowRoot ? widgetsIn(element.shadowRoot) : []),
  ]);
}

const isWaiting = ({state, shadowRoot}: IioeWidget<object>): boolean =>
  state === 'loading' || !shadowRoot?.querySelector('[part="base"]');

/** Waits until no widget asks any more, and all have rendered what they got. */
export async function allSettled(root: ParentNode, patience = PATIENCE): Promise<void> {
  const end = Date.now() + patience;
  do {
    await Promise.all(widgetsIn(root).map(({updateComplete}) => updateComplete));
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  } while (widgetsIn(root).some(isWaiting) && Date.now() < end);
}
