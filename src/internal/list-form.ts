import {html, nothing, type TemplateResult} from 'lit';
import type {StringKey} from '../localization/strings.js';
import {labelOf, type Offer} from './list-offers.js';
import type {Choice} from './list-state.js';
import type {Words} from './words.js';

/** What the form of a list shows, and whom it tells. */
export interface FormOptions {
  /** What the search field holds, as it was typed. */
  typed: string;
  chosen: Choice['filters'];
  /** All filters, so that each has its place, and its values in an order that stays. */
  offers: readonly Offer[];
  onType(this: void, q: string): void;
  onSubmit(this: void, q: string): void;
  onToggle(this: void, name: string, value: string, isIn: boolean): void;
}

/** A search field, and the filters in which there is something to choose. */
export function renderForm(options: FormOptions, w: Words): TemplateResult {
  const {typed, offers, onType, onSubmit} = options;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit((event.target as HTMLFormElement).querySelector('input')!.value);
  };
  return html`<form part="search" role="search" @submit=${submit}>
    <input
      part="field"
      type="search"
      aria-label=${w.term('search')}
      placeholder=${w.term('search')}
      autocomplete="off"
      .value=${typed}
      @input=${(event: Event) => onType((event.target as HTMLInputElement).value)}
    />
    ${
      offers.some((offer) => offer.options.length)
        ? html`<div part="filters" class="filters" role="group" aria-label=${w.term('filters')}>
            ${offers.map((offer) => renderFilter(offer, options, w))}
          </div>`
        : nothing
    }
  </form>`;
}

function renderFilter({name, options}: Offer, {chosen, onToggle}: FormOptions, w: Words): unknown {
  if (!options.length) return nothing;
  const values = chosen[name] ?? [];
  const label = w.term(`filter-${name}` as StringKey);
  return html`<details part="filter">
    <summary>${values.length ? w.term('chosen', {name: label, n: values.length}) : label}</summary>
    <div class="options" role="group" aria-label=${label}>
      ${options.map((option) => {
        const {value, count} = option;
        const onChange = (event: Event) => onToggle(name, value, (event.target as HTMLInputElement).checked);
        return html`<label part="option" class="option">
          <input type="checkbox" .checked=${values.includes(value)} @change=${onChange} />
          <span>${labelOf(name, option, w)}</span>
          ${count === undefined ? nothing : html`<span class="muted">${w.number(count)}</span>`}
        </label>`;
      })}
    </div>
  </details>`;
}
