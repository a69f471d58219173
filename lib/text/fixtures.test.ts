import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { measureOutline } from "./measure";
import { readMarked } from "./measure-gold";

const FOLDER = path.join(import.meta.dirname, "fixtures");
const measured = readdirSync(FOLDER).filter((name) => name.endsWith(".txt")).map((name) => {
  const { text, parts } = readMarked(readFileSync(path.join(FOLDER, name), "utf8"));
  const measure = measureOutline(text, parts);
  return { name, ...measure, share: measure.agreed / measure.characters };
});

describe("invented materials in the manners that units write in", () => {
  test.each(measured)("$name: the parts are where their writer meant them", ({ share, wronglyClaimed }) => {
    expect(wronglyClaimed).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.9);
  });

  test("on the whole", () => {
    expect(measured.length).toBeGreaterThanOrEqual(30);
    expect(measured.reduce((sum, { share }) => sum + share, 0) / measured.length).toBeGreaterThanOrEqual(0.97);
  });
});
