type Json = null | boolean | number | string | Json[] | {[name: string]: Json};

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One bit of each byte that `takes` chooses, flipped. */
export function* flips(bytes: Uint8Array, random: () => number, takes: (at: number) => boolean) {
  for (let at = 0; at < bytes.length; at++) {
    if (!takes(at)) continue;
    const changed = bytes.slice();
    changed[at]! ^= 1 << Math.floor(random() * 8);
    yield {name: `byte ${at}`, changed};
  }
}

/** Every object and list in a document, by the way to it. */
function* holders(value: Json, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof value !== 'object' || value === null) return;
  yield path;
  for (const [name, item] of Object.entries(value))
    yield* holders(item, [...path, Array.isArray(value) ? Number(name) : name]);
}

const at = (document: Json, path: readonly (string | number)[]): Json =>
  path.reduce<Json>((value, name) => (value as Record<string | number, Json>)[name]!, document);

/** What attackers and careless software add. */
const added: readonly [string, Json][] = [
  ['name', 'Forged'],
  ['validUntil', '2099-01-01T00:00:00Z'],
  ['credentialStatus', []],
  ['unheardOf', 'x'],
  ['id', 'urn:uuid:00000000-0000-4000-8000-000000000000'],
  ['@id', 'urn:uuid:00000000-0000-4000-8000-000000000000'],
  ['type', ['VerifiableCredential', 'OpenBadgeCredential']],
  ['@type', 'Profile'],
  ['@context', {name: 'https://schema.org/url'}],
  ['@graph', [{name: 'Forged'}]],
  ['@reverse', {}],
  ['@included', [{name: 'Forged'}]],
  ['@index', 'x'],
  ['@value', 'x'],
  ['@nest', {name: 'Forged'}],
  ['issuer', 'did:key:z6MkfbUKJth1SXeZYg1VCADLgQYwxXrGnE8HabFYn8y2mx9v'],
  ['vc', {}],
  ['proof', []],
  ['__proto__', {name: 'Forged'}],
  ['https://schema.org/name', 'Forged'],
  ['_:b0', 'Forged'],
];

/** A document with one field dropped, put to another value, put twice, or added, everywhere. */
export function* changes(document: Json): Generator<{name: string; changed: Json}> {
  const changing = (path: readonly (string | number)[], change: (holder: Json) => void) => {
    const changed = structuredClone(document);
    change(at(changed, path));
    return changed;
  };
  for (const path of holders(document)) {
    const where = path.join('/');
    const holder = at(document, path);
    if (Array.isArray(holder)) {
      yield {name: `${where}: one more`, changed: changing(path, (list) => (list as Json[]).push('Forged'))};
      yield {
        name: `${where}: once more`,
        changed: changing(path, (list) => (list as Json[]).push(structuredClone(holder[0] ?? 'x'))),
      };
      for (const index of holder.keys())
        yield {
          name: `${where}: less ${index}`,
          changed: changing(path, (list) => (list as Json[]).splice(index, 1)),
        };
      continue;
    }
    const fields = (value: Json) => value as Record<string, Json>;
    for (const name of Object.keys(fields(holder))) {
      yield {
        name: `${where}/${name} dropped`,
        changed: changing(path, (value) => delete fields(value)[name]),
      };
      for (const other of ['Forged', null, [], {}, 7])
        yield {
          name: `${where}/${name} as ${JSON.stringify(other)}`,
          changed: changing(path, (value) => (fields(value)[name] = other)),
        };
      yield {
        name: `${where}/${name} in a list`,
        changed: changing(path, (value) => (fields(value)[name] = [fields(value)[name]!, 'Forged'])),
      };
    }
    for (const [name, value] of added)
      if (!Object.hasOwn(fields(holder), name))
        yield {
          name: `${where}/${name} added`,
          changed: changing(path, (into) =>
            Object.defineProperty(into, name, {value, enumerable: true, configurable: true, writable: true}),
          ),
        };
  }
}
