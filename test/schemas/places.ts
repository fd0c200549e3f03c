/** A place in an item: what holds it, and by which key. */
export type Place = [holder: Record<string, unknown>, key: string];

/** Every place in an item, however deep. */
export function placesIn(item: unknown): Place[] {
  if (typeof item !== 'object' || item === null) return [];
  return Object.entries(item).flatMap(([key, inner]): Place[] => [
    [item as Record<string, unknown>, key],
    ...placesIn(inner),
  ]);
}
