/** The unit's own scores (自评分), on its sheet and beside the reviewers'. */
export const selfScore = {
  title: "自评分",
  hint: "对照标准给本单位打分，以 0.5 分为一档，回车到下一项。自评分随材料一起提交，给评审人参考，不计入评审结果。",
  scored: (done: number, all: number) => `已评 ${done} / ${all} 项`,
  total: "自评合计",
  outOf: (full: string) => `/ ${full}`,
  weighed: "按各环节的权重折算",
  bonus: "加分，选填",
  bonusCap: (points: string) => `加分合计最多计 ${points} 分`,
  veto: "一票否决，不打分",
  self: (points: string) => `自评 ${points}`,
  selfTotal: (points: string) => `自评合计 ${points}`,
  see: "看各项自评分",
  columns: { criterion: "指标", max: "满分", self: "自评", reviewed: "评审平均", gap: "自评高出" },
  gapTitle: "自评与评审",
  gapHint: "自评与评审相差最多的排在前面；评审平均只算已提交的评分。",
  all: "合计",
};
