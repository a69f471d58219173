import { expect, test } from "vitest";
import { followHistories, together } from "@/lib/testing/histories";

test("through two hundred simulated histories no comment is put in a wrong place, and nearly all stay with their sentence", { timeout: 60_000 }, () => {
  const { byRound, wrongs } = followHistories(200, 1);
  const { stayed, right, told } = together(byRound);
  expect(wrongs).toEqual([]);
  expect(right / stayed).toBeGreaterThanOrEqual(0.97);
  expect(told).toBe(0);
});
