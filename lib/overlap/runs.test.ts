import * as fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { atLeast } from "@/lib/testing/seeded";
import { maskTexts, NO_NAMES, NUMBER } from "./mask";
import { coveredCodes, makeReady, sharedRuns, type Shared } from "./runs";
import { LEAST } from "./windows";

const MOST_MASKS = 2;
const readyOf = (codes: readonly number[]) => makeReady({ codes: Int32Array.from(codes), starts: new Int32Array(codes.length), ends: new Int32Array(codes.length) });

/** Windows that count, written out: each once with all its places. */
function windowsOf(codes: readonly number[]): Map<string, number[]> {
  const windows = new Map<string, number[]>();
  for (let at = 0; at + LEAST <= codes.length; at += 1) {
    const window = codes.slice(at, at + LEAST);
    if (window.filter((code) => code === NUMBER).length > MOST_MASKS) continue;
    windows.set(window.join(" "), [...(windows.get(window.join(" ")) ?? []), at]);
  }
  return windows;
}

/** Which codes of the one text lie in a window that the other has too. */
function coveredSlowly(codes: readonly number[], other: readonly number[]): boolean[] {
  const [own, theirs] = [windowsOf(codes), windowsOf(other)];
  const covered = codes.map(() => false);
  for (const [window, places] of own) if (theirs.has(window)) for (const at of places) covered.fill(true, at, at + LEAST);
  return covered;
}

function coveredBy(length: number, runs: readonly Shared[], side: "a" | "b"): boolean[] {
  const covered = Array.from({ length }, () => false);
  for (const run of runs) covered.fill(true, run[side], run[side] + run.length);
  return covered;
}

function expectAllFound(a: readonly number[], b: readonly number[]): void {
  const runs = sharedRuns(readyOf(a), readyOf(b));
  expect(coveredBy(a.length, runs, "a")).toEqual(coveredSlowly(a, b));
  expect(coveredBy(b.length, runs, "b")).toEqual(coveredSlowly(b, a));
  expect(Array.from(coveredCodes(readyOf(a), readyOf(b).windows), (each) => each === 1)).toEqual(coveredSlowly(a, b));
  for (const run of runs) {
    expect(run.length).toBeGreaterThanOrEqual(LEAST);
    expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
  }
}

/** Texts over few letters, where almost everything stands there many times, and over some more with numbers between. */
const repetitive = (letters: number) => fc.array(fc.integer({ min: 100, max: 99 + letters }), { maxLength: 120 });
const numbered = fc.array(fc.constantFrom(NUMBER, NUMBER, 100, 101, 102), { maxLength: 120 });
/** Pieces that come again, so that long runs stand in both texts at many places. */
const pieced = fc.array(fc.constantFrom("abcdefghijklmnop", "abcdefgh", "xyz", "ponmlkjihgfedcba", "q", "rstuvwabcdefghijklm", "1", "12").map((piece) => Array.from(piece, (letter) => (letter < "a" ? NUMBER : letter.charCodeAt(0)))), { maxLength: 14 }).map((all) => all.flat());

describe("random texts: nothing that both have is missed, nothing else is told", () => {
  test.each([["two letters", repetitive(2)], ["three letters", repetitive(3)], ["five letters", repetitive(5)], ["numbers between", numbered], ["pieces", pieced]] as const)("%s", (_, texts) => {
    fc.assert(fc.property(texts, texts, expectAllFound), { numRuns: atLeast(300) });
  });
});

const FIXTURES = path.join(import.meta.dirname, "..", "text", "fixtures");
const REAL = readdirSync(FIXTURES).filter((name) => name.endsWith(".txt")).slice(0, 40).map((name) => Array.from(maskTexts([readFileSync(path.join(FIXTURES, name), "utf8")], NO_NAMES).codes));

test("texts as units write them, mixed from one another's passages", () => {
  const passage = fc.record({ text: fc.nat(REAL.length - 1), from: fc.nat(400), length: fc.integer({ min: 5, max: 60 }) });
  const mixed = fc.array(passage, { maxLength: 12 }).map((all) => all.flatMap(({ text, from, length }) => REAL[text]?.slice(from, from + length) ?? []));
  fc.assert(fc.property(mixed, mixed, expectAllFound), { numRuns: atLeast(200) });
});

const letters = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

describe("runs", () => {
  test("are maximal on both sides and in the order of a", () => {
    const [one, two] = [letters("甲乙丙丁戊己庚辛壬癸子丑寅卯"), letters("天地玄黄宇宙洪荒日月盈昃辰宿列张")];
    const runs = sharedRuns(readyOf([...letters("前"), ...one, ...letters("间"), ...two]), readyOf([...two, ...letters("隔"), ...one, ...letters("后")]));
    expect(runs).toEqual([{ a: 1, b: 17, length: 14 }, { a: 16, b: 0, length: 16 }]);
  });

  test("twelve codes are none, thirteen are one", () => {
    const thirteen = letters("甲乙丙丁戊己庚辛壬癸子丑寅");
    expect(sharedRuns(readyOf(thirteen), readyOf(thirteen))).toEqual([{ a: 0, b: 0, length: 13 }]);
    expect(sharedRuns(readyOf(thirteen.slice(1)), readyOf(thirteen.slice(1)))).toEqual([]);
  });

  test("a row of numbers with hardly a word between is none, and does not belong to the run beside it", () => {
    const row = [NUMBER, 100, 101, NUMBER, 102, 103].flatMap((code) => [code, NUMBER]);
    const words = letters("甲乙丙丁戊己庚辛壬癸子丑寅卯");
    expect(sharedRuns(readyOf([...row, ...row]), readyOf([...row, ...row]))).toEqual([]);
    const [run] = sharedRuns(readyOf([...row, ...words]), readyOf([1000, ...row, ...words]));
    expect(run?.a).toBeGreaterThan(row.length - LEAST);
  });

  test("a passage that stands a thousand times in both texts is told quickly and not a million times", () => {
    const many = Array.from({ length: 1000 }, () => letters("甲乙丙丁戊己庚辛壬癸子丑寅卯")).flatMap((passage, nth) => [...passage, 5000 + nth]);
    const others = Array.from({ length: 1000 }, () => letters("甲乙丙丁戊己庚辛壬癸子丑寅卯")).flatMap((passage, nth) => [...passage, 9000 + nth]);
    const from = performance.now();
    const runs = sharedRuns(readyOf(many), readyOf(others));
    expect(runs.length).toBeLessThanOrEqual(2000);
    expect(coveredBy(many.length, runs, "a").filter(Boolean)).toHaveLength(14_000);
    expect(coveredBy(others.length, runs, "b").filter(Boolean)).toHaveLength(14_000);
    expect(performance.now() - from).toBeLessThan(1000);
  });

  test("one letter fifty thousand times is one run, quickly", () => {
    const one = Array.from({ length: 50_000 }, () => 100);
    const from = performance.now();
    expect(sharedRuns(readyOf(one), readyOf(one))).toHaveLength(1);
    expect(performance.now() - from).toBeLessThan(2000);
  });
});
