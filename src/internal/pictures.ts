/**
 * Whether pictures are left out until the visitor asks for them: the browser saves data (Save Data API, "saveData";
 * Media Queries 5, "prefers-reduced-data"). A server says so for a render, the visitor for one widget's.
 */
export const pictures: {spared: boolean | undefined} = {
  spared:
    (globalThis.navigator as Partial<Thrifty> | undefined)?.connection?.saveData ||
    globalThis.matchMedia?.('(prefers-reduced-data:reduce)').matches,
};

/** Not in TypeScript's library, since not every browser has it. */
interface Thrifty {
  connection: {saveData?: boolean};
}
