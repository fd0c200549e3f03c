/**
 * The values at a dotted path, arrays on the way entered: `competencies.id` gives every competency's id.
 *
 * @returns what is there, without `null` and `undefined`
 */
export function valuesAt(value: unknown, path: string): unknown[] {
  return path.split('.').reduce<unknown[]>(step, [value]);
}

function step(values: unknown[], key: string): unknown[] {
  return values
    .flatMap((value) => (isRecord(value) ? value[key] : []))
    .filter((value) => value !== undefined && value !== null);
}

/** Ids and codes as strings: a number is read as its decimal string (API contract, "Batch"). */
export function codesAt(value: unknown, path: string): string[] {
  return valuesAt(value, path).flatMap((found) => code(found) ?? []);
}

/** A string, or a number as its decimal string; anything else is no id or code. */
export function code(value: unknown): string | undefined {
  if (typeof value === 'string') return value || undefined;
  return Number.isFinite(value) ? String(value) : undefined;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item's own id, if it has one. */
export const idOf = (item: unknown): string | undefined => code(isRecord(item) ? item.id : undefined);

/** What an item is called, a Text: by its kind, its title or its name. */
export const headingOf = (item: unknown): unknown => valuesAt(item, 'title')[0] ?? valuesAt(item, 'name')[0];
