import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** A page in a browser that was started for it. */
export interface Engine {
  /** Its name and version. */
  name: string;
  open(url: string): Promise<void>;
  /** What an expression, a promise too, comes to in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** The same in one of the page's frames, by its place among them; of another origin too. */
  evaluateIn(frame: number, expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** A browser that may be on this machine. */
export interface Launcher {
  /** What to install, where it isn't there. */
  missing: string | undefined;
  launch(): Promise<Engine>;
}

/** The first of these programs that is installed. */
export function onPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}
