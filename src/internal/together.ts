import {sleep, whenVisible} from './awake.js';

/** How far apart two that wait may be and still go together, in milliseconds. */
const NEAR = 500;

interface Appointment {
  due: number;
  calls: Map<AbortSignal, () => void>;
}

const appointments = new Set<Appointment>();

/**
 * Calls after so many milliseconds, with all others that are due by then, in one go, so that what they ask for
 * is asked for together; not while the page is hidden, nor when `signal` has given up.
 */
export function scheduleTogether(wait: number, signal: AbortSignal, call: () => void): void {
  const due = performance.now() + wait;
  const near = [...appointments].find((other) => Math.abs(other.due - due) < NEAR);
  const appointment = near ?? {due, calls: new Map<AbortSignal, () => void>()};
  appointment.calls.set(signal, call);
  signal.addEventListener('abort', () => appointment.calls.delete(signal));
  if (!near) void keep(appointment, wait);
}

async function keep(appointment: Appointment, wait: number): Promise<void> {
  appointments.add(appointment);
  await sleep(wait);
  await whenVisible();
  appointments.delete(appointment);
  for (const call of [...appointment.calls.values()]) call();
}
