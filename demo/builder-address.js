/** The builder's state as the page's address holds it: what is as at first stays out of it. */

/** What a field says in a bare address: nothing, where it can; else a select's first. */
const firstOf = ({options}) =>
  [...(options ?? [])].some(({value}) => value === '') ? '' : options?.[0]?.value;

/** @param valueOf what a field says */
export function remember(fields, valueOf) {
  const url = new URL(location.href);
  for (const field of fields) {
    if (!field.name) continue;
    url.searchParams.delete(field.name);
    const value = valueOf(field);
    if (value && value !== firstOf(field) && !document.getElementById(`${field.name}-field`)?.hidden) {
      url.searchParams.set(field.name, value);
    }
  }
  history.replaceState(null, '', url);
}

/** @param chosen called once the widget is, before the fields that hang on it */
export function recall(fields, chosen) {
  const wanted = new URLSearchParams(location.search);
  for (const field of [fields.widget, ...fields]) {
    const value = wanted.get(field.name);
    if (!field.name || value === null) continue;
    if (field.type === 'checkbox') field.checked = value === field.value;
    else if (field.type !== 'select-one' || [...field.options].some((option) => option.value === value))
      field.value = value;
    if (field === fields.widget) chosen();
  }
}
