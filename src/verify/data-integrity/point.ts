/**
 * Keys of NIST's curves as WebCrypto takes them. Multikeys hold compressed points, which Chromium doesn't
 * import; @noble/curves would bring 12 kB for these lines.
 */

/** y² = x³ - 3x + b over p (FIPS 186-4, D.1.2). */
const curves = {
  'P-256': {
    size: 32,
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    size: 48,
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
} as const;

/** A point without compression; undefined when there is no such point on the curve. (SEC 1, 2.3.4) */
export function pointOf(kind: keyof typeof curves, bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const {size, p, b} = curves[kind];
  const [sign] = bytes;
  if (bytes.length === 2 * size + 1 && sign === 4) return Uint8Array.from(bytes);
  if (bytes.length !== size + 1 || (sign !== 2 && sign !== 3)) return undefined;
  const x = numberOf(bytes.subarray(1));
  const square = (x ** 3n - 3n * x + b) % p;
  // Both primes are 3 modulo 4, so this is a root if there is one.
  const root = power(square, (p + 1n) / 4n, p);
  if (x >= p || (root * root - square) % p !== 0n) return undefined;
  const y = root % 2n === BigInt(sign & 1) ? root : p - root;
  return Uint8Array.from([4, ...bytes.subarray(1), ...bytesOf(y, size)]);
}

function power(base: bigint, exponent: bigint, p: bigint): bigint {
  let result = 1n;
  for (let square = base, left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
}

const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

const bytesOf = (value: bigint, size: number): number[] =>
  Array.from({length: size}, (_, at) => Number((value >> BigInt(8 * (size - 1 - at))) & 255n));
