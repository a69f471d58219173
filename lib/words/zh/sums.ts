import type { SumSayings } from "@/lib/check/sum-sayings";

type Told = { [Code in keyof SumSayings]: (values: SumSayings[Code]) => string };

/** What does not agree with what, the sum shown, and what to do about it. */
const message: Told = {
  partsSum: ({ parts, sum, whole }) => `${parts}＝${sum}，与合计${whole}不符`,
  partsOver: ({ parts, sum, whole }) => `${parts}＝${sum}，超过总数${whole}`,
  partOver: ({ part, whole }) => `其中的${part}大于总数${whole}`,
  shareOfBase: ({ part, base, computed, stated }) => `${part}÷${base}＝${computed}，与文中的${stated}不符`,
  growth: ({ from, to, computed, stated }) => `由${from}到${to}，变化为${computed}，与文中的${stated}不符`,
  growthDirection: ({ from, to, rising }) => (rising ? `文中写的是增长，但${to}小于${from}` : `文中写的是下降，但${to}大于${from}`),
  growthRate: ({ now, added, computed, stated }) => `现值${now}、变化${added}，推算幅度为${computed}，与文中的${stated}不符`,
  overHundred: ({ stated }) => `${stated}超过了100%，比例、覆盖率等不可能大于100%`,
  averageTotal: ({ each, number, computed, total }) => `平均${each}×${number}＝${computed}，与总数${total}不符`,
  countWord: ({ name, said, counted }) => `“${name}”应有${said}项，后文列出${counted}项`,
  countList: ({ said, counted }) => `文中说“${said}”，实际列出${counted}项`,
  dateImpossible: ({ date }) => `没有“${date}”这一天`,
  yearsBackwards: ({ from, to }) => `起始年份${from}晚于结束年份${to}`,
  yearsSpan: ({ from, to, said, years }) => `${from}年至${to}年首尾共${years}年，与文中的“${said}年”不符`,
  valueConflict: ({ subject, first, second }) => `“${subject}”前文为${first}，此处为${second}`,
  figureMismatch: ({ label, entered, stated }) => `表中“${label}”填的是${entered}，正文写的是${stated}`,
};

const remedy: Told = {
  partsSum: () => "请核对各分项与合计",
  partsOver: () => "请核对各分项与总数，分项有交叉的请写明",
  partOver: () => "请核对这一项与总数",
  shareOfBase: () => "请核对两个数与所占比例",
  growth: () => "请核对前后两个数与变化幅度",
  growthDirection: () => "请核对前后两个数，或改写增减",
  growthRate: () => "请核对现值、变化量与幅度",
  overHundred: () => "请核对这个百分数",
  averageTotal: () => "请核对平均数、数量与总数",
  countWord: () => "请补齐所列内容，或改正提法中的数",
  countList: () => "请补齐所列内容，或改正项数",
  dateImpossible: () => "请改成正确的日期",
  yearsBackwards: () => "请核对起止年份",
  yearsSpan: () => "请核对起止年份与年数",
  valueConflict: () => "同一事实全文应用同一个数，口径或时间不同的请写明",
  figureMismatch: () => "请核实后改正正文或表中的数",
};

export const sums = { message, remedy };
