import { describe, expect, test } from "vitest";
import { FORM } from "@/lib/testing/form";
import { words } from "@/lib/words/words";
import { problemsOf, tasksOf } from "./completeness";
import { contentsOf, nextSection } from "./contents";
import { hrefOfProblem, labelOfProblem, sectionsOf } from "./sections";

const ZH = words("zh-CN");
const EMPTY = { parts: {}, fields: {}, figures: {} };
const WITHOUT_FIGURES = { ...FORM, figures: [] };

describe("the sections of a material", () => {
  test("are the facts, the parts in the order of the form, the figures where it asks for any, and the evidence", () => {
    expect(sectionsOf(FORM, "m", ZH)).toEqual([
      { key: "fields", label: "登记事项", href: "/materials/m/fields", kind: "fields" }, { key: "brief", label: "简要事迹", href: "/materials/m/parts/brief", kind: "part" },
      { key: "basics", label: "基本情况", href: "/materials/m/parts/basics", kind: "part" }, { key: "practices", label: "主要做法", href: "/materials/m/parts/practices", kind: "part" },
      { key: "figures", label: "基本数据", href: "/materials/m/figures", kind: "figures" }, { key: "evidence", label: "佐证材料", href: "/materials/m/evidence", kind: "evidence" },
    ]);
    expect(sectionsOf(WITHOUT_FIGURES, "m", ZH).map((section) => section.key)).toEqual(["fields", "brief", "basics", "practices", "evidence"]);
  });

  test("are the items of the task list, one for one", () => {
    for (const form of [FORM, WITHOUT_FIGURES]) {
      expect(sectionsOf(form, "m", ZH).map(({ key, kind }) => [key, kind])).toEqual(tasksOf(form, EMPTY).map(({ key, kind }) => [key, kind]));
    }
  });
});

describe("a problem at submit", () => {
  test.each([
    ["parts.basics", "/materials/m/parts/basics", "基本情况"], ["fields.fullName", "/materials/m/fields#fullName", "登记事项：单位全称"],
    ["figures.activities.current", "/materials/m/figures#activities-current", "基本数据：开展活动 2025年"], ["figures.income.previous", "/materials/m/figures#income-previous", "基本数据：集体收入 2024年"],
  ])("%s is put right at %s and called %s", (path, href, label) => {
    expect([hrefOfProblem("m", path), labelOfProblem(FORM, path, ZH)]).toEqual([href, label]);
  });

  test("each that the rules can find has a place and a name in both languages", () => {
    const paths = Object.keys(problemsOf(FORM, { ...EMPTY, figures: { activities: { previous: "x", current: "" }, income: { previous: "x", current: "x" } } }));
    expect(paths).toEqual(["fields.fullName", "fields.kind", "parts.basics", "parts.practices", "figures.activities.previous", "figures.activities.current", "figures.income.previous", "figures.income.current"]);
    for (const locale of ["zh-CN", "en"] as const) {
      const labels = paths.map((path) => labelOfProblem(FORM, path, words(locale)));
      expect([new Set(labels).size, labels.filter((label) => /undefined|：$/.test(label))]).toEqual([paths.length, []]);
    }
  });
});

describe("the contents list", () => {
  const practices = "一是院坝夜谈。";
  const contents = (unlocked: string[] | null) => contentsOf(FORM, { id: "m", unlocked }, tasksOf(FORM, { ...EMPTY, parts: { practices } }), ZH);

  test("numbers the sections and notes how long each part is", () => {
    expect(contents(null).map(({ label, note }) => [label, note])).toEqual([
      ["一　登记事项", undefined], ["二　简要事迹", "0"], ["三　基本情况", "0"], ["四　主要做法", "7"], ["五　基本数据", undefined], ["六　佐证材料", undefined],
    ]);
    expect(contents(null)[3]).toEqual({ key: "practices", href: "/materials/m/parts/practices", label: "四　主要做法", name: "主要做法", note: "7", locked: false });
  });

  test("locks what a return did not unlock", () => {
    const locked = (unlocked: string[] | null) => contents(unlocked).filter((entry) => entry.locked).map((entry) => entry.key);
    expect([locked(null), locked(["basics", "figures"]), locked([])]).toEqual([[], ["fields", "brief", "practices", "evidence"], ["fields", "brief", "basics", "practices", "figures", "evidence"]]);
  });

  test("the next section is the next that may be written, and none after the last", () => {
    const entries = contents(["basics", "figures"]);
    const next = (key: string) => nextSection(entries, key)?.key ?? null;
    expect([next("fields"), next("basics"), next("practices"), next("figures"), next("evidence")]).toEqual(["basics", "figures", "figures", null, null]);
  });
});
