import type { Form, PartDefinition } from "@/lib/call/form";
import type { Source } from "./model";

function part(key: string, role: PartDefinition["role"], label: string): PartDefinition {
  return { key, role, label, required: true, min: 0, max: 5000, guidance: [] };
}

const FORM: Form = {
  years: ["2024年", "2025年"],
  fields: [
    { key: "fullName", label: "单位全称", kind: "line", required: true, max: 60 },
    { key: "kind", label: "单位性质", kind: "choice", required: true, max: 60 },
    { key: "head", label: "负责人", kind: "line", required: true, max: 60 },
    { key: "honours", label: "已获荣誉称号", kind: "lines", required: false, max: 600 },
  ],
  parts: [
    part("basics", "basics", "基本情况"),
    part("practices", "practices", "主要做法"),
    part("results", "results", "取得的成效"),
    part("next", "next", "下一步打算"),
  ],
  figures: [
    { key: "households", label: "常住户数", measure: "户", decimals: 0, required: true },
    { key: "income", label: "村集体经济收入", measure: "万元", decimals: 1, required: true },
  ],
};

/** A material of an invented village, small enough to read in a failing test; `changes` replace whole members. */
export function sourceForTests(changes: Partial<Source> = {}): Source {
  return {
    title: "同栽一片茶　共守一个家",
    unitName: "槐溪镇石桥村",
    callName: "2026年度全县民族团结进步先进单位",
    number: "XJ-2026-0047",
    form: FORM,
    parts: {
      basics: "　　石桥村位于栗原县望禾镇西北部，现有512户2038人。\n村党支部下设4个党小组，有党员58名。",
      practices:
        "（一）支部牵头，把各寨的事办成一家人的事\n成立由村党支部书记任组长的民族团结工作小组，定下“三议一看”规矩。\n" +
        "（二）茶地连片。2022年，村里把6个寨子的1860亩茶地连成一片，由合作社统一管护、统一采摘、统一定价。",
      next: "2027年底前把“火塘议事点”办成常设站点。",
    },
    fields: { fullName: "栗原县槐溪镇石桥村村民委员会", kind: "行政村", head: "罗成岩", honours: "县级先进基层党组织\n县级示范村" },
    figures: { households: { previous: "500", current: "512" }, income: { previous: "", current: "42.1" } },
    submittedAt: Date.UTC(2026, 0, 1, 17),
    revision: 2,
    deliberation: null, checkCode: "7F3C-92A1",
    final: true,
    ...changes,
  };
}

const CHARACTERS = "各族群众一起守着茶山过日子全村现有户人占总人口民族团结进步示范创建，、；。：！？“”‘’（）《》—…·，。、";
const OTHERS = "0123456789.%abcGDP ,[]〔〕𠮷㛃";

/** What random texts of a material are drawn from: Chinese with punctuation, figures, letters, rare characters. */
export const ALPHABET: readonly string[] = Array.from(CHARACTERS + CHARACTERS + OTHERS);
