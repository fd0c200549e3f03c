import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {IioeErrorEvent, IioeReadyEvent} from '../events/index.js';
import type {Course} from '../schemas/course.js';
import type {Knowing} from './kept.js';
import type {Request} from './remote.js';
import type {Words} from './words.js';

/** What a widget inside another takes from it. */
export interface Outer extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode & EventTarget;
  /** Where it asks for what its data only name, and until when that counts. */
  readonly origin: (Request & {signal: AbortSignal}) | undefined;
  loading: string;
  headingLevel: number;
}

/**
 * What a widget inside another says of its data is not the page's business: the outer one speaks for it.
 * What a visitor does there is, and so is all that the page has put into a slot. (Public interface, "Events")
 *
 * @param hear is told instead of the page
 */
export function keepNested(outer: Outer, hear?: (event: Event) => void): void {
  for (const name of ['iioe-ready', 'iioe-error']) {
    outer.renderRoot.addEventListener(name, (event) => {
      if (outer.contains(event.target as Node)) return;
      event.stopPropagation();
      hear?.(event);
    });
  }
}

/** All parts of a card inside a list, under names that begin with `prefix`; its box has that name alone. */
export const exported = (prefix: string, parts: string): string =>
  [`base: ${prefix}`, ...parts.split(' ').map((part) => `${part}: ${prefix}-${part}`)].join();

/** What became of a course that a card asked for: it may yet come, or won't. */
export type CourseState = Course | 'failed' | 'gone';

/** The cards of courses that a widget's data name by their ids: all of them in one request. */
export class LinkedCourses implements ReactiveController {
  readonly #host: Outer;
  readonly #states = new Map<string, CourseState>();
  #isHearing = false;
  #wereShown = false;
  #origin: Outer['origin'];

  constructor(host: Outer) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const {origin} = this.#host;
    const isOther = origin?.source !== this.#origin?.source;
    // Of another source nothing is known; of the same one, asked anew, nothing is given up.
    if (origin?.signal !== this.#origin?.signal)
      for (const [id, state] of this.#states) if (isOther || state === 'gone') this.#states.delete(id);
    if (isOther) this.#wereShown = false;
    this.#origin = origin;
  }

  hostUpdated(): void {
    if (this.#isHearing) return;
    this.#isHearing = true;
    keepNested(this.#host, this.#hear);
  }

  /** Missing is what is on its way. What the page gave itself asks for nothing, so that its courses are gone. */
  stateOf(id: string): CourseState | undefined {
    const {origin} = this.#host;
    if (!origin) return 'gone';
    const told = (origin.source as Knowing).known?.({collection: 'courses'}, id);
    return this.#states.get(id) ?? (told === null ? 'gone' : (told as Course | undefined));
  }

  /** Whether any of them is on its way, for the first time: what was seen once is not hidden by a refresh. */
  areAwaited(ids: readonly string[]): boolean {
    this.#wereShown ||= ids.every((id) => this.stateOf(id) !== undefined);
    return !this.#wereShown;
  }

  /** A card that asks for the course; nothing where it can't be had. */
  render(
    id: string,
    w: Words,
    {loading = this.#host.loading, isHidden = false} = {},
  ): TemplateResult | undefined {
    const {headingLevel, dir} = this.#host;
    if (this.stateOf(id) === 'gone') return undefined;
    return html`<iioe-course-card
      exportparts="base: course, heading: course-heading"
      ?hidden=${isHidden}
      course=${id}
      layout="compact"
      heading-level=${below(headingLevel)}
      lang=${w.lang}
      dir=${dir || nothing}
      loading=${loading}
      .outer=${this.#host}
    ></iioe-course-card>`;
  }

  /** A card whose refresh failed goes on showing what it has. */
  readonly #hear = (event: Event): void => {
    const {course, stale} = event.target as HTMLElement & {course?: string; stale: boolean};
    if (course === undefined || stale) return;
    const {detail} = event as IioeReadyEvent<Course> | IioeErrorEvent;
    this.#states.set(course, 'data' in detail ? detail.data : detail.retryable ? 'failed' : 'gone');
    this.#host.requestUpdate();
  };
}

/** The level of headings below one of this level. */
const below = (level: number): number => (level > 0 && level < 7 ? Math.min(level + 1, 6) : 4);
