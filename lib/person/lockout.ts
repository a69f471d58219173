import { minutes } from "@/lib/clock";

/** Failures that lock, and for how long: an account, a known address, or the one bucket of all unknown addresses. */
export const LIMITS = {
  account: { failures: 5, lock: minutes(15) },
  address: { failures: 30, lock: minutes(15) },
  everyone: { failures: 300, lock: minutes(5) },
} as const;
export type Bucket = keyof typeof LIMITS;

/** Failures this long ago no longer count. */
const FORGET = minutes(30);

/** What is kept of a bucket; times in ms UTC. */
export type Failures = { count: number; lastAt: number; lockedUntil: number | null };

/** Whether a bucket is locked now. */
export const isLocked = (failures: Failures | null, now: number) => (failures?.lockedUntil ?? 0) > now;

/** The bucket after one more failure. */
export function afterFailure(bucket: Bucket, before: Failures | null, now: number): Failures {
  const stale = before === null || now - before.lastAt > FORGET || (before.lockedUntil !== null && before.lockedUntil <= now);
  const count = (stale ? 0 : before.count) + 1;
  const limit = LIMITS[bucket];
  return { count, lastAt: now, lockedUntil: count >= limit.failures ? now + limit.lock : null };
}

/** How many more failures an account may have before it is locked. */
export const triesLeft = (failures: Failures | null) => Math.max(0, LIMITS.account.failures - (failures?.count ?? 0));
