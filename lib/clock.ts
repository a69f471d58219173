/** The one clock: milliseconds since 1970, UTC. Everything else takes `ctx.now`. */
export const now = () => Date.now();

/** 17:30 in Beijing on the day of a moment: when a working day, and a deadline, ends. */
export function endOfWork(at: number): number {
  const midnight = Math.floor((at + hours(8)) / days(1)) * days(1) - hours(8);
  return midnight + hours(17.5);
}

/** 17:30 in Beijing on a day written 2026-03-01. */
export const endOfDay = (day: string) => Date.parse(`${day}T00:00:00Z`) - hours(8) + hours(17.5);

/** The day of a moment in Beijing, as 2026-03-01. */
export const dayOf = (at: number) => new Date(at + hours(8)).toISOString().slice(0, 10);

const MINUTE = 60_000;
/** Milliseconds of so many minutes, hours, days. */
export const minutes = (count: number) => count * MINUTE;
export const hours = (count: number) => count * 60 * MINUTE;
export const days = (count: number) => count * 24 * 60 * MINUTE;
