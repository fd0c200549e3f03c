import type {IioeListWidget} from '../../internal/list-widget.js';
import {textOf} from './reading.js';
import {WidgetHarness} from './widget.js';

const PAUSE = 20;

/** A filter as it is read. */
export interface FilterReading {
  /** Its name; with how many values are chosen, where any are. */
  text: string;
  options: {text: string; isChosen: boolean}[];
}

/** What all lists can do. */
export class ListHarness<W extends IioeListWidget<{id: string}>> extends WidgetHarness<W> {
  /** How many there are, and how many of them are shown; or that it is loading, or has nothing: in words. */
  count(): string | undefined {
    const count = this.part('count');
    return count ? textOf(count, 'ears') : undefined;
  }

  canSearch(): boolean {
    return this.part('field') !== null;
  }

  /** Types into the search field and presses Enter. */
  async search(words: string): Promise<this> {
    const field = this.#need<HTMLInputElement>('field');
    field.value = words;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    field.form!.requestSubmit();
    return this.whenSettled();
  }

  filters(): FilterReading[] {
    return this.parts('filter').map((filter) => ({
      text: textOf(filter.querySelector('summary')),
      options: [...filter.querySelectorAll('[part~="option"]')].map((option) => ({
        text: textOf(option),
        isChosen: boxOf(option).checked,
      })),
    }));
  }

  /**
   * Ticks a value of a filter, or takes it back.
   *
   * @param filter how its name begins
   * @param option how the value's name begins
   */
  async toggle(filter: string, option: string): Promise<this> {
    const box = this.parts('filter')
      .filter((one) => textOf(one.querySelector('summary')).startsWith(filter))
      .flatMap((one) => [...one.querySelectorAll('[part~="option"]')])
      .find((one) => textOf(one).startsWith(option));
    if (!box) throw new Error(`<${this.element.localName}> has no filter "${filter}" with "${option}"`);
    boxOf(box).click();
    return this.whenSettled();
  }

  /** Leads back to all, where nothing fits. */
  async clear(): Promise<this> {
    this.#need('clear').click();
    return this.whenSettled();
  }

  canShowMore(): boolean {
    return this.part('more') !== null;
  }

  /** Shows more, and waits for it. */
  async showMore(): Promise<this> {
    this.#need('more').click();
    await this.element.updateComplete;
    while (this.part('more')?.getAttribute('aria-disabled') === 'true')
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return this.whenSettled();
  }

  #need<E extends HTMLElement>(name: string): E {
    const part = this.part(name);
    if (!part) throw new Error(`<${this.element.localName}> in state "${this.state}" has no "${name}"`);
    return part as E;
  }
}

const boxOf = (option: Element): HTMLInputElement => option.querySelector('input')!;
