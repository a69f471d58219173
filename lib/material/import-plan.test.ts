import { describe, expect, test } from "vitest";
import type { PartDefinition } from "@/lib/call/form";
import { planImport, type StandingPart } from "./import-plan";
import { LONGEST_PART } from "./limits";

const define = (key: string, label: string): PartDefinition => ({ key, label, role: "other", required: true, min: 0, max: 800, guidance: [] });
const BASICS: StandingPart = { definition: define("basics", "基本情况"), locked: false, version: 3, text: "旧的情况" };
const PRACTICES: StandingPart = { definition: define("practices", "主要做法"), locked: false, version: 0, text: "" };
const RESULTS: StandingPart = { definition: define("results", "取得的成效"), locked: true, version: 2, text: "旧的成效" };
const STANDING = [BASICS, PRACTICES, RESULTS];
const NO_TITLE = { text: "", locked: false };
const texts = (parts: Record<string, string>, title = "") => ({ parts, title, unplaced: "", setAside: "" });

describe("planImport", () => {
  test("writes what got a text, at the version it stands at, and names what it replaces", () => {
    const plan = planImport(texts({ basics: "新的情况", practices: "新的做法" }), STANDING, NO_TITLE);
    expect(plan.parts).toEqual([
      { key: "basics", version: 3, text: "新的情况" },
      { key: "practices", version: 0, text: "新的做法" },
    ]);
    expect(plan.replaced).toEqual(["基本情况"]);
  });

  test("the same text again replaces nothing", () => {
    expect(planImport(texts({ basics: "旧的情况" }), STANDING, NO_TITLE).replaced).toEqual([]);
  });

  test("a locked part is left alone and named", () => {
    const plan = planImport(texts({ results: "新的成效" }), STANDING, NO_TITLE);
    expect(plan).toMatchObject({ parts: [], replaced: [], skipped: ["取得的成效"] });
  });

  test("a text longer than the system keeps is told with how much too long it is", () => {
    const plan = planImport(texts({ practices: "𠮷".repeat(LONGEST_PART + 7) }), STANDING, NO_TITLE);
    expect(plan.tooLong).toEqual({ label: "主要做法", over: 7 });
    expect(planImport(texts({ practices: "𠮷".repeat(LONGEST_PART) }), STANDING, NO_TITLE).tooLong).toBeNull();
  });

  test("the title becomes one line; none, the same one, or locked facts leave it as it is", () => {
    const found = texts({ basics: "情况" }, "同栽一片茶\n 共守一个家");
    expect(planImport(found, STANDING, NO_TITLE).title).toBe("同栽一片茶　共守一个家");
    expect(planImport(found, STANDING, { text: "同栽一片茶　共守一个家", locked: false }).title).toBeNull();
    expect(planImport(found, STANDING, { text: "", locked: true }).title).toBeNull();
    expect(planImport(texts({ basics: "情况" }), STANDING, { text: "旧标题", locked: false }).title).toBeNull();
  });
});
