import { expect, test } from "vitest";
import { mayFile } from "./eligible";
import { LEVELS } from "./levels";

const COUNTY = "P/C/";

test("grassroots units and townships below the organiser may file, no higher level", () => {
  expect(LEVELS.filter((level) => mayFile({ level, path: "P/C/X/" }, COUNTY))).toEqual(["township", "grassroots"]);
});

test.each([["P/C/T/V/", true], ["P/C/T/", true], ["P/C/", false], ["P/", false], ["P/D/T/", false], ["P/CC/T/", false], ["C/", false]])("a unit at %s: %s", (path, may) => {
  expect(mayFile({ level: "township", path }, COUNTY)).toBe(may);
});
