import type {lateMessages} from './messages-late.js';

/**
 * What checks say, by code; in braces what is filled in. These are what a sound JWT needs, and what
 * must be said when nothing more can be loaded; all others come late (`messages-late.ts`). A widget translates by code.
 */
const messages = {
  'signature-right': 'The signature is right ({alg}): nothing was changed since.',
  'issuer-bound': 'The issuer’s own document lists the key: {issuer}',
  'time-current': 'It is within its dates.',
  'status-none': 'It names no list of revoked credentials.',
  'out-of-time': 'The check took too long.',
  'part-missing': 'A part of the check could not be loaded.',
} as const;

export type MessageCode = keyof typeof messages | keyof typeof lateMessages;

/** The sentence of a code; a code that is not known yet loads the others. */
export async function sayer(
  codes: readonly MessageCode[],
): Promise<(code: MessageCode, values?: Record<string, string>) => string> {
  const isHere = (code: string): code is keyof typeof messages => Object.hasOwn(messages, code);
  const late = codes.every(isHere) ? undefined : await import('./messages-late.js').catch(() => undefined);
  return (code, values = {}) => {
    const text: string = isHere(code) ? messages[code] : (late?.lateMessages[code] ?? code);
    return text.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? '');
  };
}
