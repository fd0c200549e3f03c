import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Choice} from './list-state.js';

interface Options {
  /** Put before each name; absent where the address is left alone. */
  prefix: () => string | null | undefined;
  /** The filters that a visitor may choose in, and no others. */
  names: () => readonly string[];
  /** Told when the visitor goes back or forward. */
  onMove: (choice: Choice) => void;
}

/** What a visitor chose in a list, in the page's address. It makes no entries in the history, but follows it. */
export class ListAddress implements ReactiveController {
  readonly #options: Options;

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
    const {prefix, names} = this.#options;
    const place = globalThis.location as Location | undefined;
    return prefix() == null || !place ? undefined : choiceIn(place.search, names(), prefix()!);
  }

  write(choice: Choice): void {
    const {prefix, names} = this.#options;
    if (prefix() == null) return;
    try {
      history.replaceState(history.state, '', addressWith(location.href, choice, names(), prefix()!));
    } catch {
      // A page without an address of its own, as `about:srcdoc`; or too many changes at once.
    }
  }

  readonly #follow = (): void => {
    const choice = this.read();
    if (choice) this.#options.onMove(choice);
  };
}

/** The choice that an address carries, by names that begin with `prefix`. */
function choiceIn(search: string, names: readonly string[], prefix: string): Choice {
  const params = new URLSearchParams(search);
  const valuesOf = (name: string) =>
    (params.get(prefix + name) ?? '')
      .split(',')
      .filter(Boolean)
      .map((value) => decodeSafely(value));
  return {
    q: (params.get(`${prefix}q`) ?? '').trim(),
    filters: Object.fromEntries(names.map((name) => [name, valuesOf(name)])),
  };
}

/** An address with the choice in its query; what else it holds stays. */
function addressWith(href: string, {q, filters}: Choice, names: readonly string[], prefix: string): string {
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
    if (value) url.searchParams.set(prefix + name, value);
    else url.searchParams.delete(prefix + name);
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
