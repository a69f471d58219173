import type { selfScore as zh } from "../zh/self-score";

export const selfScore: typeof zh = {
  title: "Self-score",
  hint: "Score your own unit by the standard, in half points; Enter goes to the next. The self-score is filed with the material for the reviewers to see; it does not count in the result.",
  scored: (done, all) => `${done} of ${all} scored`,
  total: "Self-score in all",
  outOf: (full) => `/ ${full}`,
  weighed: "Weighed by stage",
  bonus: "bonus, optional",
  bonusCap: (points) => `bonuses count for at most ${points} points together`,
  veto: "Veto, no points",
  self: (points) => `self ${points}`,
  selfTotal: (points) => `self-score ${points} in all`,
  see: "See each self-score",
  columns: { criterion: "Criterion", max: "Most", self: "Self", reviewed: "Review", gap: "Gap" },
  gapTitle: "Self-score and review",
  gapHint: "The widest gaps come first; the review column is the mean of the scores that are sent.",
  all: "In all",
};
