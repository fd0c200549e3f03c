/** Every widget. */
export const common = {
  unavailable: 'This could not be loaded. Try again',
} as const;
