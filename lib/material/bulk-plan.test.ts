import { describe, expect, test } from "vitest";
import { FORM } from "@/lib/testing/form";
import { groundOf, markWords, planBulk, proposedChoice, stopOf, type BulkFacts, type StandingMaterial } from "./bulk-plan";
import { LONGEST_PART } from "./limits";
import type { PartTexts } from "./split";

const texts = (parts: Record<string, string>, title = ""): PartTexts => ({ title, parts, unplaced: "", setAside: "" });
const READ = texts({ basics: "本村三百户。", practices: "院坝夜谈。" }, "同饮一渠水\n——岩背村事迹");
const standing = (parts: StandingMaterial["parts"], title = ""): StandingMaterial => ({ materialId: "m", why: null, title, parts });
const [MINE, THEIRS, EMPTY] = [{ version: 2, count: 9, mine: true }, { version: 3, count: 9, mine: false }, { version: 4, count: 0, mine: false }];

describe("what stands where the text goes", () => {
  test.each([
    ["no material", null, "new", "fill"], ["a material without these parts", standing({ brief: THEIRS }), "empty", "fill"], ["emptied parts", standing({ basics: EMPTY }), "empty", "fill"],
    ["one's own text", standing({ basics: MINE }), "mine", "replace"], ["the unit's text", standing({ basics: THEIRS }), "theirs", "skip"], ["both", standing({ basics: MINE, practices: THEIRS }), "theirs", "skip"],
  ] as const)("%s", (_, there, ground, choice) => {
    expect(groundOf(READ, there)).toBe(ground);
    expect(proposedChoice(ground)).toBe(choice);
  });
});

describe("what is written", () => {
  const keys = (...given: Parameters<typeof planBulk>) => planBulk(...given).parts.map(({ key, version }) => [key, version]);

  test("everything into a new material, over version 0, with the title on one line", () => {
    expect(planBulk(READ, FORM.parts, null, "fill")).toEqual({
      parts: [{ key: "basics", version: 0, text: "本村三百户。" }, { key: "practices", version: 0, text: "院坝夜谈。" }], title: "同饮一渠水　——岩背村事迹", tooLong: null,
    });
  });

  test("only into empty places, over the versions that stand; or over everything; or nowhere", () => {
    const there = standing({ basics: THEIRS, practices: EMPTY });
    expect(keys(READ, FORM.parts, there, "fill")).toEqual([["practices", 4]]);
    expect(keys(READ, FORM.parts, there, "replace")).toEqual([["basics", 3], ["practices", 4]]);
    expect(planBulk(READ, FORM.parts, there, "skip")).toEqual({ parts: [], title: null, tooLong: null });
  });

  test("a title that stands is never replaced, and a part the form does not have is not written", () => {
    expect(planBulk(READ, FORM.parts, standing({}, "旧标题"), "replace").title).toBeNull();
    expect(keys(texts({ strange: "甲" }), FORM.parts, null, "fill")).toEqual([]);
  });

  test("a text over what a part can keep is named", () => {
    expect(planBulk(texts({ basics: "村".repeat(LONGEST_PART) }), FORM.parts, null, "fill").tooLong).toBeNull();
    expect(planBulk(texts({ basics: "村".repeat(LONGEST_PART + 1) }), FORM.parts, null, "fill").tooLong).toBe("基本情况");
  });
});

describe("what stands in a row's way", () => {
  const FREE: BulkFacts = { plan: planBulk(READ, FORM.parts, null, "fill"), placed: true, unitId: "u", marked: false, cleared: false, closed: false, twice: false, choice: "fill" };
  test.each([
    [{}, null], [{ placed: false }, "nothing"], [{ unitId: null }, "noUnit"], [{ marked: true }, "secret"], [{ marked: true, cleared: true }, null], [{ closed: true }, "closed"],
    [{ twice: true }, "twice"], [{ choice: "skip" }, "skip"], [{ choice: "skip", twice: true, marked: true }, "skip"], [{ plan: { parts: [], title: null, tooLong: null } }, "full"],
    [{ plan: { ...FREE.plan, tooLong: "基本情况" } }, "tooLong"], [{ unitId: null, marked: true, twice: true }, "noUnit"],
  ] as const)("%j: %s", (facts, stop) => {
    const given: BulkFacts = { ...FREE, ...facts } as BulkFacts; // The table's tuples are read-only.
    expect(stopOf(given)).toBe(stop);
  });
});

test("secrecy marks are told in their own words, each once", () => {
  expect(markWords("机密★1年\n岩背村材料\n内部资料 注意保存\n机密★1年")).toEqual(["机密★1年", "内部资料 注意保存"]);
  expect(markWords("做好保密工作。")).toEqual([]);
});
