import { describe, expect, test } from "vitest";
import type { About } from "./finding";
import { sumsIn, told } from "./sums-for-tests";

const ABOUT: About = {
  unit: { name: "青柳村", level: "grassroots", kind: "村", above: ["某县", "青河镇"] },
  otherUnits: [],
  year: 2024,
  fields: [{ key: "members", label: "党员人数", value: "64" }, { key: "head", label: "负责人", value: "张三" }, { key: "phone", label: "联系电话", value: "13800138000" }],
  figures: [
    { key: "households", label: "总户数", measure: "户", previous: "480", current: "486" },
    { key: "people", label: "总人口", measure: "人", previous: "1,910", current: "1,935" },
    { key: "minority", label: "少数民族人口", measure: "人", previous: "", current: "1216" },
    { key: "farmland", label: "耕地面积", measure: "亩", previous: "", current: "3180" },
    { key: "income", label: "村集体经济收入", measure: "万元", previous: "40", current: "52" },
  ],
  parts: [],
};

describe("figures of the text against those of the form", () => {
  test.each([
    ["全村共有521户1935人。", "表中“总户数”填的是486户，正文写的是521户"],
    ["全村总人口2135人。", "表中“总人口”填的是1,935人，正文写的是2135人"],
    ["耕地面积3810亩，土质肥沃。", "表中“耕地面积”填的是3180亩，正文写的是3810亩"],
    ["现有少数民族人口1316人。", "正文写的是1316人"],
    ["2024年村集体经济收入达到62万元。", "表中“村集体经济收入”填的是52万元"],
    ["现有党员人数74名。", "正文写的是74名"],
  ])("%s", (text, shows) => {
    const found = told(text, ABOUT).filter((one) => one.startsWith("figureMismatch"));
    expect(found.join()).toContain(shows);
    expect(found).toHaveLength(1);
  });

  test.each([
    "全村共有486户1935人，其中少数民族人口1216人。",
    "全村近2000人。",
    "全村总人口1900余人。",
    "耕地面积212公顷。",
    "上年村集体经济收入40万元。",
    "2023年村集体经济收入40万元，2024年村集体经济收入52万元。",
    "2019年村集体经济收入12万元。",
    "村集体经济收入由12万元增加到52万元。",
    "一组耕地面积320亩。",
    "培训党员30名，慰问户数21户。",
    "其中党员24名。",
    "全镇总人口24360人。",
    "全县耕地面积46.8万亩。",
    "甲合作社社员126户。",
    "力争明年村集体经济收入100万元。",
  ])("%s agrees, or is another thing", (text) => {
    expect(told(text, ABOUT)).toEqual([]);
  });

  test("a township's own figures are those of the township, not of a village it speaks of", () => {
    const township: About = { ...ABOUT, unit: { ...ABOUT.unit, level: "township" } };
    expect(told("全村共有521户。", township)).toEqual([]);
    expect(told("全镇共有521户。", township)).toHaveLength(1);
  });

  test("the finding stands on the figure of the text", () => {
    const text = "全村共有521户。";
    const [found] = sumsIn(text, ABOUT);
    expect(found && { kind: found.kind, quote: text.slice(found.start, found.end) }).toEqual({ kind: "figure_mismatch", quote: "521户" });
  });

  test("a text of no call has nothing to differ from", () => {
    expect(told("全村共有521户。")).toEqual([]);
  });
});
