import type {Rendered, RenderRequest} from './types.js';

export type {Rendered, RenderRequest} from './types.js';

/**
 * Renders one widget as HTML where there is no browser. The widgets and Lit's renderer are loaded by the first
 * call, so that a host which renders nothing brings none of it into its process.
 */
export async function renderWidget(request: RenderRequest): Promise<Rendered> {
  const {render} = await import('./widget.js');
  return render(request);
}
