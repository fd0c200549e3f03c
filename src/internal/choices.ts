/** What an attribute may say; anything else is told of, and taken as the first. */
export const choices: Record<'layout' | 'loading' | 'headingLevel', [unknown, ...unknown[]]> = {
  layout: ['card', 'row', 'compact'],
  loading: ['lazy', 'eager'],
  headingLevel: [3, 1, 2, 4, 5, 6],
};

/** What a widget begins with. */
export const defaults = {data: null, layout: 'card', loading: 'lazy', headingLevel: 3};

type Chosen = Record<keyof typeof choices, string | number> & {warn(cause: string, message: string): void};

/** Tells the page's author of what is none of them. */
export function warnOfChoices(widget: Chosen): void {
  for (const [name, allowed] of Object.entries(choices)) {
    const value = widget[name as keyof typeof choices];
    if (value != null && !allowed.includes(value))
      widget.warn(name, `${name}="${value}" is not one of: ${allowed.join()}.`);
  }
}
