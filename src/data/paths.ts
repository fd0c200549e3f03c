/** Kinds of API beside that of the contract, by the paths of their addresses. */
export const ONE_FILE = /\.json$/i;
export const MOODLE = /\/server\.php$/;
export const CANVAS = /\/api\/v1\/courses\/$/;
export const OPEN_EDX = /\/api\/courses\/v1\/(?:courses\/)?$/;

/** Whether one wants a token for everything. */
export const isPersonal = (path: string): boolean => MOODLE.test(path) || CANVAS.test(path);
