/** A picture has a ground of its own, so that it can be read on any page. */
export interface Palette {
  ground: string;
  line: string;
  ink: string;
  muted: string;
  accent: string;
  tint: string;
  good: string;
  bad: string;
}

export type ColorScheme = 'light' | 'dark';

/** The widgets' colours; each ink has a contrast of 4.5 or more on the ground. (WCAG 2.2, 1.4.3) */
export const palettes: Record<ColorScheme, Palette> = {
  light: {
    ground: '#ffffff',
    line: '#d3d8de',
    ink: '#1a1f26',
    muted: '#515b67',
    accent: '#0b57a4',
    tint: '#e8f0f9',
    good: '#14663a',
    bad: '#a3261d',
  },
  dark: {
    ground: '#16191e',
    line: '#3b424c',
    ink: '#f1f3f5',
    muted: '#b4bcc6',
    accent: '#8ec1ff',
    tint: '#223247',
    good: '#7fd6a4',
    bad: '#ffa99f',
  },
};
