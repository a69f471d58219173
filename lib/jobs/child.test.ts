import { afterAll, expect, test } from "vitest";
import { childProcess } from "./child";

const { run, end } = childProcess("lib/testing/jobs-for-tests.mjs");
const WIDE = { milliseconds: 20_000, megabytes: 1024 };
afterAll(end);

test("jobs are answered in order, each with its own answer", async () => {
  const answers = await Promise.all([1, 2, 3].map((n) => run("echo", new Uint8Array([n]), WIDE)));
  expect(answers).toEqual([new Uint8Array([1]), new Uint8Array([2]), new Uint8Array([3])]);
});

test("what a job throws comes through, and the next is done", async () => {
  await expect(run("fail", null, WIDE)).rejects.toThrow("no such text");
  expect(await run("echo", "after", WIDE)).toBe("after");
});

test.each([
  ["spin", { ...WIDE, milliseconds: 500 }, "time"],
  ["eat", { ...WIDE, megabytes: 300 }, "memory"],
  ["leave", WIDE, "ended"],
] as const)("%s is stopped, and the next is done", async (job, bounds, why) => {
  const stopped = run(job, null, bounds);
  const next = run("echo", "after", WIDE);
  await expect(stopped).rejects.toMatchObject({ job, why });
  expect(await next).toBe("after");
});
