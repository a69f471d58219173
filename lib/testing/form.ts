import type { Form } from "@/lib/call/form";
import type { Rubric } from "@/lib/call/rubric";
import type { Stage } from "@/lib/call/stages";

/** A form small enough to be read at a glance: three fields, three parts, two figures. */
export const FORM: Form = {
  years: ["2024年", "2025年"],
  fields: [
    { key: "fullName", label: "单位全称", kind: "line", required: true, max: 12, from: "unitName" },
    { key: "kind", label: "单位类别", kind: "choice", required: true, max: 10, choices: ["村", "社区"], from: "unitKind" },
    { key: "phone", label: "联系电话", kind: "phone", required: false, max: 20 },
  ],
  parts: [
    { key: "brief", role: "other", label: "简要事迹", required: false, min: 0, max: 20, guidance: [] },
    { key: "basics", role: "basics", label: "基本情况", required: true, min: 10, max: 100, guidance: [] },
    { key: "practices", role: "practices", label: "主要做法", required: true, min: 20, max: 400, guidance: [] },
  ],
  figures: [
    { key: "activities", label: "开展活动", measure: "场", decimals: 0, required: true },
    { key: "income", label: "集体收入", measure: "万元", decimals: 2, required: false },
  ],
};

/** Two criteria of 20 and 10 points. */
export const RUBRIC: Rubric = {
  criteria: [
    {
      key: "work", label: "做法", standard: "有自己的办法", max: 40, method: "材料审核",
      bands: [{ name: "优", from: 34, words: "办法独到" }, { name: "中", from: 20, words: "办法一般" }, { name: "差", from: 0, words: "没有办法" }],
    },
    {
      key: "writing", label: "材料", standard: "事实清楚", max: 20, method: "材料审核",
      bands: [{ name: "优", from: 17, words: "清楚" }, { name: "中", from: 10, words: "尚可" }, { name: "差", from: 0, words: "混乱" }],
    },
  ],
  passMark: 42,
};

export const SCREEN: Stage = { kind: "screen", label: "乡镇初审", reviewers: 1, panel: [], scored: false };
export const SCORE: Stage = { kind: "score", label: "评审组评审", reviewers: 2, panel: [], scored: true };
export const DECIDE: Stage = { kind: "decide", label: "县级审定", reviewers: 1, panel: [], scored: false };

/** Texts, fields and figures that FORM takes without a word of complaint. */
export const TEXTS = {
  basics: "青柳村在河的南岸，全村一百二十户，四百三十人。",
  practices: "一是院坝夜谈，每月初八把凳子搬到樟树下，谁家有事当场说。\n二是田埂调解，纠纷不过夜，去年办结十九件。",
} as const;
export const FIELDS = { fullName: "青柳村", kind: "村" } as const;
export const FIGURES = { activities: { previous: "12", current: "19" } } as const;
