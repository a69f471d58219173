import * as fc from "fast-check";
import { expect, test } from "vitest";
import { atLeast } from "@/lib/testing/seeded";
import { LEAST } from "./windows";
import { fingerprints, gramsOf, K, W, winnow } from "./winnow";

const NONE: ReadonlySet<number> = new Set();
const codesOf = (all: readonly number[]) => Int32Array.from(all);
const text = (least: number) => fc.array(fc.integer({ min: 100, max: 103 }), { minLength: least, maxLength: 80 });

test("a gram and a window together are no longer than the shortest run", () => {
  expect(K + W - 1).toBeLessThanOrEqual(LEAST);
});

test("texts that share thirteen codes share a fingerprint, whatever stands around them", () => {
  fc.assert(fc.property(text(0), text(0), text(LEAST), text(0), text(0), (before, after, shared, front, back) => {
    const one = new Set(fingerprints(codesOf([...before, ...shared, ...after]), NONE));
    expect(fingerprints(codesOf([...front, ...shared, ...back]), NONE).some((hash) => one.has(hash))).toBe(true);
  }), { numRuns: atLeast(300) });
});

test("where grams are passed over, a shared run with another gram is met all the same", () => {
  fc.assert(fc.property(text(0), text(0), text(LEAST), text(LEAST), text(0), (before, after, shared, formula, front) => {
    const passed = new Set(gramsOf(codesOf(formula)));
    const others = Array.from(gramsOf(codesOf(shared))).filter((hash) => !passed.has(hash));
    const one = new Set(fingerprints(codesOf([...before, ...shared, ...after]), passed));
    const met = fingerprints(codesOf([...front, ...shared]), passed).some((hash) => one.has(hash));
    if (others.length > 0) expect(met).toBe(true);
    expect([...one].filter((hash) => passed.has(hash))).toEqual([]);
  }), { numRuns: atLeast(300) });
});

test("a gram's hash is of its codes alone", () => {
  const codes = Array.from({ length: 40 }, (_, at) => 100 + ((at * 7) % 11));
  const [whole, later] = [gramsOf(codesOf(codes)), gramsOf(codesOf(codes.slice(13)))];
  expect(Array.from(later)).toEqual(Array.from(whole).slice(13));
});

test("about two in three grams are kept of a text in which none comes twice", () => {
  const hashes = gramsOf(Int32Array.from({ length: 20_000 }, (_, at) => 100 + ((at * at) % 9973)));
  expect(winnow(hashes, NONE).length / hashes.length).toBeCloseTo(2 / (W + 1), 1);
});
