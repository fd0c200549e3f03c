import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import type {RenderInfo} from '@lit-labs/ssr';
import type {DataSource, ServiceNote} from '../../data/source.js';
import {gridStyles} from '../../internal/competencies/grid.styles.js';
import type {Query, RemoteOptions, WidgetState} from '../../internal/remote.js';
import {prerenderedStyles} from '../../styles/prerendered.js';
import {never, type Collector, type Outcome} from './collector.js';

/** What a render needs of a widget: what it asks, and where its answer goes. */
interface Rendering extends HTMLElement {
  data: unknown;
  outer?: Rendering;
  origin?: {source: DataSource; query: Query; signal: AbortSignal} | undefined;
  remote: {
    options: RemoteOptions<object>;
    state: WidgetState;
    data: object | undefined;
    service: ServiceNote | undefined;
  };
  query(): Query | undefined;
}

/** Gives each widget what its source has told so far, in place of the browser's life cycle. */
export class WidgetRenderer extends LitElementRenderer {
  /** Of a widget that stands in no other one. */
  collector: Collector | undefined;
  /** What came of its question; undefined while that is under way. */
  outcome: Outcome | undefined;

  override connectedCallback(): void {
    const widget = this.element as unknown as Rendering;
    const outer = widget.outer?.origin;
    const source = this.collector ?? (outer?.source as Collector | undefined);
    const query = widget.query();
    const origin = widget.data == null && source && query ? {source, query, signal: never()} : outer;
    Object.defineProperty(widget, 'origin', {value: origin});
    Object.defineProperty(widget, 'renderRoot', {value: {}});
    super.connectedCallback();
    if (!source) return;
    this.outcome = outcomeOf(widget, source);
    const {value} = this.outcome ?? {};
    if (!value) return;
    const isEmpty = (value as {items?: unknown[]}).items?.length === 0;
    Object.assign(widget.remote, {
      state: isEmpty ? 'empty' : 'ready',
      data: value,
      service: source.kept.service,
    });
  }

  /** Nothing of a widget that has nothing to show yet. */
  override renderShadow(info: RenderInfo): ReturnType<LitElementRenderer['renderShadow']> {
    if (!this.outcome?.value) return undefined;
    const shadow = collectResultSync(super.renderShadow(info)!);
    const more = [
      shadow.includes('content-visibility') ? prerenderedStyles.cssText : '',
      shadow.includes('part="framework-table"') ? gridStyles.cssText : '',
    ];
    // The first end of a style is its own.
    return [shadow.replace('</style>', () => `${more.join('')}</style>`)];
  }
}

/** What the page gave counts before what the widget asks. */
function outcomeOf(widget: Rendering, source: Collector): Outcome | undefined {
  const {data} = widget;
  if (data != null) return {value: data};
  const query = widget.query();
  return (
    query &&
    source.outcome(JSON.stringify([widget.localName, query]), () =>
      widget.remote.options.ask(source, query, {signal: never()}),
    )
  );
}
