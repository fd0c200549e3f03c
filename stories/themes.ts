import '../src/styles/themes/dark.css';
import '../src/styles/themes/high-contrast.css';
import '../src/styles/themes/ocean.css';
import '../src/styles/themes/university.css';

/** The sample themes, by the names of their files. */
export const themeTitles = {
  university: 'A university’s site',
  ocean: 'Ocean (IIOE-like)',
  dark: 'Dark',
  'high-contrast': 'High contrast',
};

export type ThemeName = keyof typeof themeTitles;

/** The class that a theme's rules stand on. */
export const themeClass = (name: string): string => `iioe-theme-${name}`;
