/** A style sheet, which Storybook puts into the page. */
declare module '*.css';
