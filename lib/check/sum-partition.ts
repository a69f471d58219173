const FUNDS = ["中央", "省", "自治区", "市", "州", "县", "乡", "镇", "村", "自筹", "财政", "帮扶", "社会", "企业", "银行", "贷款", "上级"];

/** Words that divide one whole into parts that exclude each other; `complete` where there is no further part. */
const DIMENSIONS: readonly { words: readonly string[]; complete: boolean }[] = [
  { words: ["男", "女"], complete: true },
  { words: ["少数民族", "汉族"], complete: true },
  { words: ["城镇", "农村"], complete: true },
  { words: ["非农业", "农业"], complete: true },
  { words: ["水田", "旱地"], complete: false },
  { words: ["正式党员", "预备党员"], complete: true },
  { words: ["离退休", "在职"], complete: true },
  { words: ["编外", "在编"], complete: true },
  { words: ["常住", "流动"], complete: false },
  { words: FUNDS, complete: false },
  { words: ["研究生", "本科", "大专", "中专", "高中", "初中", "小学"], complete: false },
  { words: ["高级", "中级", "初级"], complete: false },
  { words: ["一季度", "二季度", "三季度", "四季度"], complete: true },
  { words: ["上半年", "下半年"], complete: true },
  { words: ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"], complete: true },
  { words: ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级"], complete: false },
  { words: ["农村", "机关", "离退休", "企业", "社区", "学校"], complete: false },
  { words: ["大型", "中型", "小型"], complete: false },
  { words: ["优秀", "良好", "合格", "不合格"], complete: false },
];
const YEAR = /^(?:19|20)\d{2}年$/u;
const REST = /^(?:其余|其他|其它|剩余|余下)/u;
const ETHNIC = /^(?!少数民族|各|其他)\p{Script=Han}{1,6}族(?:群众|村民|居民|学生|人口|干部|职工)?$/u;
const PLACE = /^(?!.*(?:民族|示范|先进|贫困|文明|美丽|重点|行政|自然|薄弱|中心|试点|脱贫))[\p{Script=Han}\d]{1,8}(?:村|社区|组|屯|寨|乡|镇|街道|年级|班|支部)$/u;
const COMPLETE_PAIR: readonly (readonly string[])[] = [["教师", "学生"], ["教职工", "学生"], ["小学", "初中"]];

export type Partition = "none" | "exclusive" | "complete";

/** Each label is told by one word of the dimension, and no two by the same. */
function told(labels: readonly string[], words: readonly string[]): boolean {
  const used = labels.map((label) => words.filter((word) => label.includes(word)).toSorted((a, b) => b.length - a.length || label.indexOf(a) - label.indexOf(b))[0]);
  return used.every((word) => word !== undefined) && new Set(used).size === labels.length;
}

const QUALITY = /民族|示范|先进|重点|优秀|骨干|中心|品牌|特色|新/u;

/** Three or more kinds of one thing: 邻里纠纷, 物业纠纷, 家庭纠纷. */
function areKinds(labels: readonly string[]): boolean {
  const [first = ""] = labels;
  const tail = first.slice(-2);
  const kinds = labels.map((label) => label.slice(0, -2));
  return labels.length >= 3 && labels.every((label) => label.endsWith(tail)) && kinds.every((kind) => kind !== "" && !QUALITY.test(kind)) && new Set(kinds).size === labels.length;
}

/**
 * Whether labels exclude each other (回族, 满族), and whether nothing lies outside them (男, 女; …, 其余). Kinds of
 * things exclude each other, groups of people need not: `people` tells which.
 */
export function partitionOf(labels: readonly string[], people: boolean): Partition {
  const named = labels.filter((label) => !REST.test(label));
  if (labels.length < 2 || labels.some((label) => label === "")) return "none";
  const rest = REST.test(labels.at(-1) ?? "") && named.length === labels.length - 1;
  if (rest) return "complete";
  if (COMPLETE_PAIR.some((pair) => pair.length === labels.length && told(labels, pair) && labels.every((label) => pair.some((word) => label.endsWith(word))))) return "exclusive";
  if (labels.every((label) => ETHNIC.test(label) || label === "少数民族") && new Set(labels).size === labels.length) {
    const complete = labels.includes("汉族") && labels.includes("少数民族");
    return labels.includes("少数民族") && !complete ? "none" : complete ? "complete" : "exclusive";
  }
  if (labels.every((label) => YEAR.test(label)) && new Set(labels).size === labels.length) return "exclusive";
  if (labels.length >= 3 && /自筹/u.test(labels.at(-1) ?? "") && told(labels, FUNDS)) return "complete";
  const dimension = DIMENSIONS.find(({ words }) => told(labels, words));
  if (!dimension && !people && areKinds(labels)) return "exclusive";
  if (!dimension) return labels.every((label) => PLACE.test(label)) && new Set(labels).size === labels.length ? "exclusive" : "none";
  return dimension.complete && labels.length === dimension.words.length ? "complete" : "exclusive";
}
