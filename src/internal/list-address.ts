import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Choice} from './list-state.js';

interface Options {
  /** Put before each name; absent where the address is left alone. */
  prefix: () => string | null | undefined;
  /** The filters that a visitor may choose in, and no others. */
  names: () => readonly string[];
  /** What is searched for where the address doesn't say. */
  q: () => string;
  /** Told when the visitor goes back or forward. */
  onMove: (choice: Choice) => void;
}

/** What a visitor chose in a list, in the page's address. It makes no entries in the history, but follows it. */
export class ListAddress implements ReactiveController {
  readonly #options: Options;
  /** What it said last. */
  #said: string | undefined;

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
  }

  /** Nothing where the list keeps out of the address, or there is none, as on a server. */
  read(): Choice | undefined {
    const {prefix, names, q} = this.#options;
    const place = globalThis.location as Location | undefined;
    if (prefix() == null || !place) return undefined;
    const choice = choiceIn(place.search, names(), prefix()!, q());
    this.#said = JSON.stringify(choice);
    return choice;
  }

  write(choice: Choice): void {
    const {prefix, names, q} = this.#options;
    if (prefix() == null) return;
    try {
      history.replaceState(history.state, '', addressWith(location.href, choice, names(), prefix()!, q()));
      this.read();
    } catch {
      // A page without an address of its own, as `about:srcdoc`; or too many changes at once.
    }
  }

  /** A way within the page, as to `#more`, is none to another choice. */
  readonly #follow = (): void => {
    const before = this.#said;
    const choice = this.read();
    if (choice && this.#said !== before) this.#options.onMove(choice);
  };
}

/** The choice that an address carries, by names that begin with `prefix`; `q` is what it means without that. */
function choiceIn(search: string, names: readonly string[], prefix: string, q: string): Choice {
  const params = new URLSearchParams(search);
  const valuesOf = (name: string) =>
    (params.get(prefix + name) ?? '')
      .split(',')
      .filter(Boolean)
      .map((value) => decodeSafely(value));
  return {
    q: (params.get(`${prefix}q`) ?? q).trim(),
    filters: Object.fromEntries(names.map((name) => [name, valuesOf(name)])),
  };
}

/** An address with the choice in its query; what else it holds stays. */
function addressWith(
  href: string,
  {q, filters}: Choice,
  names: readonly string[],
  prefix: string,
  usual: string,
): string {
  const url = new URL(href);
  // A comma parts values, so one inside a value is escaped twice.
  const said = names.map(
    (name) =>
      [
        name,
        (filters[name] ?? []).map((value) => value.replace(/[%,]/g, encodeURIComponent)).join(),
      ] as const,
  );
  for (const [name, value] of [...said, ['q', q] as const]) {
    if (value === (name === 'q' ? usual : '')) url.searchParams.delete(prefix + name);
    else url.searchParams.set(prefix + name, value);
  }
  return url.href;
}

function decodeSafely(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
