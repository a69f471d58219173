import type { result as zh } from "../zh/result";

export const result: typeof zh = {
  title: "Results",
  tabs: { results: "Results", minutes: "Minutes", assign: "Assignment", groups: "Groups and quotas", overlaps: "Copied text", progress: "Progress" },
  rules: { mean: "mean", median: "median", trimmed: "mean without the highest and the lowest" },
  intro: (rule) => `Reckoned by the rule fixed for this call: ${rule}. Every reviewer's own total is shown; wide gaps are marked.`,
  noGroup: "In no group",
  count: (n, places) => `${n} materials${places === null ? "" : `, ${places} places`}`,
  columns: { rank: "Rank", unit: "Unit", points: "Points", dots: "Reviewers", middle: "Mean / median / trimmed", spread: "Gap", state: "State" },
  tied: "tied",
  cut: (places) => `${places} places: those above`,
  sealed: "Your own scores are not sent yet, so this is not shown",
  none: "Not scored yet",
  far: (spread) => `A gap of ${spread} points: one reviewer is far from the others`,
  veto: (what) => `Veto: ${what}`,
  dot: (name, points) => `${name}: ${points}`,
  legend: "Each dot is a reviewer, the line is the median; a triangle marks wide gaps.",
  empty: "Nothing has been filed yet.",
};
