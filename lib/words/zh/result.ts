import type { Rule } from "@/lib/call/judging";

const RULES: Record<Rule, string> = { mean: "平均分", median: "中位数", trimmed: "去掉最高最低分后的平均分" };

/** Words of the results of a call. */
export const result = {
  title: "评审结果",
  tabs: { results: "评审结果", minutes: "会议记录", assign: "分配与回避", groups: "评审组与名额", overlaps: "查重", progress: "进度" },
  rules: RULES,
  intro: (rule: string) => `按本次申报事先定好的规则计分：${rule}。各评审人的原始分都在，分差大的已标出。`,
  noGroup: "未分组",
  count: (n: number, places: number | null) => `${n} 家${places === null ? "" : `，名额 ${places} 家`}`,
  columns: { rank: "名次", unit: "单位", points: "得分", dots: "各评审人", middle: "平均 / 中位 / 去高低", spread: "分差", state: "状态" },
  tied: "并列",
  cut: (places: number) => `名额 ${places} 家　以上在名额内`,
  sealed: "你的评分还没有提交，暂不显示",
  none: "还没有评分",
  far: (spread: string) => `分差 ${spread} 分，有评审人与其他人相差较大`,
  veto: (what: string) => `一票否决：${what}`,
  dot: (name: string, points: string) => `${name} ${points} 分`,
  legend: "每个点是一位评审人，竖线为中位数，三角标出分差较大的材料。",
  empty: "还没有提交的材料。",
};
