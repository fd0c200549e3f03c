/** Runs something in another time zone than the machine's. */
export function inZone<T>(zone: string, run: () => T): T {
  const {TZ} = process.env;
  process.env.TZ = zone;
  try {
    return run();
  } finally {
    // What is assigned becomes a text: `undefined` would be a zone.
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
}
