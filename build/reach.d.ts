export function reached(folder: string, more?: readonly string[]): Set<string>;
