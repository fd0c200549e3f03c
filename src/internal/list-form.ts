import {html, nothing, type TemplateResult} from 'lit';
import type {FacetValue, ServiceNote} from '../data/source.js';
import type {StringKey} from '../localization/strings.js';
import {labelOf, optionsOf, type Choice} from './list-state.js';
import type {Words} from './words.js';

/** What the form of a list shows, and whom it tells. */
export interface FormOptions {
  choice: Choice;
  /** Filters that a visitor may choose in. */
  offered: readonly string[];
  facets: Record<string, FacetValue[]> | undefined;
  service: ServiceNote | undefined;
  onType(this: void, q: string): void;
  onSubmit(this: void, q: string): void;
  onToggle(this: void, name: string, value: string, isIn: boolean): void;
}

/** A search field, and a filter for each thing of which there is more than one. */
export function renderForm(options: FormOptions, w: Words): TemplateResult {
  const {choice, offered, onType, onSubmit} = options;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit((event.target as HTMLFormElement).querySelector('input')!.value);
  };
  const filters = offered.map((name) => renderFilter(name, options, w)).filter(Boolean);
  return html`<form part="search" role="search" @submit=${submit}>
    <input
      part="field"
      type="search"
      aria-label=${w.term('search')}
      placeholder=${w.term('search')}
      autocomplete="off"
      .value=${choice.q}
      @input=${(event: Event) => onType((event.target as HTMLInputElement).value)}
    />
    ${
      filters.length
        ? html`<div part="filters" class="filters" role="group" aria-label=${w.term('filters')}>
            ${filters}
          </div>`
        : nothing
    }
  </form>`;
}

function renderFilter(
  name: string,
  {choice, facets, service, onToggle}: FormOptions,
  w: Words,
): TemplateResult | undefined {
  const chosen = choice.filters[name] ?? [];
  const options = optionsOf(name, facets, service, chosen);
  if (options.length < 2 && !chosen.length) return undefined;
  const label = w.term(`filter-${name}` as StringKey);
  return html`<details part="filter">
    <summary>${chosen.length ? w.term('chosen', {name: label, n: chosen.length}) : label}</summary>
    <div class="options" role="group" aria-label=${label}>
      ${options.map((option) => {
        const {value, count} = option;
        const onChange = (event: Event) => onToggle(name, value, (event.target as HTMLInputElement).checked);
        return html`<label part="option" class="option">
          <input type="checkbox" .checked=${chosen.includes(value)} @change=${onChange} />
          <span>${labelOf(name, option, w)}</span>
          ${count === undefined ? nothing : html`<span class="muted">${w.number(count)}</span>`}
        </label>`;
      })}
    </div>
  </details>`;
}
