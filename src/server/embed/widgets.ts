import type {CollectionName} from '../../schemas/index.js';
import {choosingOf, widgets, type Widget} from '../../snippets/widgets.js';

/** What the host knows of a widget that can stand in a frame. */
export interface FrameWidget {
  /** The attributes that it takes. */
  attributes: ReadonlySet<string>;
  /** The attribute that names its item, and the item's collection; a list has none. */
  item: {attribute: string; collection: CollectionName} | undefined;
  /** One of these must be there. */
  needs: readonly string[];
  /** Shows learner data: never rendered here, the visitor's browser asks for it. */
  isPersonal: boolean;
  /** In pixels, what it takes at a usual width: for who frames it without a script that follows its height. */
  height: number;
}

/** They mean something on one's own page alone, but are no mistake. */
const idle = ['loading', 'sync-url'];

function frameWidget(widget: Widget): FrameWidget {
  const {attributes, collections, isPersonal = false, height} = widget;
  const [item] = isPersonal ? [] : Object.entries(collections);
  return {
    attributes: new Set([...Object.keys(attributes), ...idle]),
    item: item && {attribute: item[0], collection: item[1] as CollectionName},
    needs: choosingOf(widget),
    isPersonal,
    height,
  };
}

const known: ReadonlyMap<string, FrameWidget> = new Map(
  Object.entries(widgets).map(([name, widget]) => [name, frameWidget(widget)]),
);

/** The names of all, the tags without `iioe-`. */
export const frameNames: readonly string[] = [...known.keys()];

/** By the tag without `iioe-`. */
export const widgetNamed = (name: string): FrameWidget | undefined => known.get(name);
