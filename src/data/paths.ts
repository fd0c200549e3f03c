/** Kinds of API that want a token for everything, by the paths of their addresses. */
export const MOODLE = /\/server\.php$/;
export const CANVAS = /\/api\/v1\/courses\/$/;

export const isPersonal = (path: string): boolean => MOODLE.test(path) || CANVAS.test(path);
