import { expect, test } from "vitest";
import { minutes } from "@/lib/clock";
import { afterFailure, isLocked, LIMITS, triesLeft, type Bucket, type Failures } from "./lockout";

const NOW = 1_800_000_000_000;

function failTimes(bucket: Bucket, times: number): Failures | null {
  let failures: Failures | null = null;
  for (let i = 0; i < times; i += 1) failures = afterFailure(bucket, failures, NOW + i);
  return failures;
}

test.each([["account", 5, 15], ["address", 30, 15], ["everyone", 300, 5]] as const)("bucket %s locks at failure %d for %d minutes", (bucket, failures, locked) => {
  expect(failTimes(bucket, failures - 1)?.lockedUntil).toBeNull();
  expect(failTimes(bucket, failures)).toEqual({ count: failures, lastAt: NOW + failures - 1, lockedUntil: NOW + failures - 1 + minutes(locked) });
  expect(LIMITS[bucket].failures).toBe(failures);
});

test("it is locked up to the moment named and open at it", () => {
  const failures = { count: 5, lastAt: NOW, lockedUntil: NOW + 10 };
  expect([isLocked(failures, NOW + 9), isLocked(failures, NOW + 10), isLocked({ ...failures, lockedUntil: null }, NOW), isLocked(null, NOW)]).toEqual([true, false, false, false]);
});

test("failures of more than half an hour ago no longer count", () => {
  const before = { count: 4, lastAt: NOW, lockedUntil: null };
  expect(afterFailure("account", before, NOW + minutes(30)).count).toBe(5);
  expect(afterFailure("account", before, NOW + minutes(30) + 1)).toEqual({ count: 1, lastAt: NOW + minutes(30) + 1, lockedUntil: null });
});

test("after a lock has run out the count starts anew", () => {
  const locked = { count: 5, lastAt: NOW, lockedUntil: NOW + minutes(15) };
  expect(afterFailure("account", locked, NOW + minutes(15)).count).toBe(1);
});

test("the tries that are left run down to none", () => {
  expect([null, 1, 4, 5, 9].map((count) => triesLeft(count === null ? null : { count, lastAt: NOW, lockedUntil: null }))).toEqual([5, 4, 1, 0, 0]);
});
