/** A cell that says nothing a reader could use; its message follows the cell's own words. */
export class Unreadable extends Error {}
