/** What a picture is of, drawn with lines in a box of 24 by 24. */
export const icons = {
  certificate:
    'M12 3a6 6 0 1 1 0 12a6 6 0 1 1 0-12zM8.5 14l-1.5 7 5-3 5 3-1.5-7M12 6.8a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 1 1 0-4.4z',
  course:
    'M12 6.5C9.5 4.6 6.5 4.3 3.5 4.8v13c3-.5 6-.2 8.5 1.7 2.5-1.9 5.5-2.2 8.5-1.7v-13c-3-.5-6-.2-8.5 1.7zM12 6.5v13',
  pathway: 'M6 20a2 2 0 1 1 .1 0zM8 18h7a3.5 3.5 0 0 0 0-7H9a3.5 3.5 0 0 1 0-7h5M17 3v5l4-2.5z',
  case: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z',
  nothing: 'M5 3h9l5 5v13H5zM14 3v5h5M9.5 12.5l5 5m0-5l-5 5',
} as const;

export type IconName = keyof typeof icons;
