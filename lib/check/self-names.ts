/** What a unit calls itself by, and how it ranks: only names of one rank or a higher one can be another's. */
export const SELF_NOUNS: Readonly<Record<string, { noun: string; rank: number }>> = {
  村: { noun: "村", rank: 1 }, 社区: { noun: "社区", rank: 1 }, 校: { noun: "校", rank: 1 }, 局: { noun: "局", rank: 1 }, 院: { noun: "院", rank: 1 },
  公司: { noun: "公司", rank: 1 }, 园: { noun: "园", rank: 1 }, 镇: { noun: "镇", rank: 2 }, 乡: { noun: "乡", rank: 2 }, 街道: { noun: "街道", rank: 2 },
  县: { noun: "县", rank: 3 }, 市: { noun: "市", rank: 4 }, 州: { noun: "州", rank: 4 },
};
const NOUN = "村|社区|校(?!长|园|本|徽|训)|局(?!长|限)|院(?!长)|公司|园(?!长|丁)|镇(?!长)|乡(?!长|亲)|街道|县(?!长)|市(?!长|场|民)|州";

/** 我村, 本校: group 1 is how, group 2 what; not 日本乡, 自我校正 or 基本院落. */
export const SELF = new RegExp(`(?<![自日基资根标样课剧读])([我本该])(${NOUN})`, "gu");

const OWN: readonly [RegExp, string][] = [
  [/(?:村|村委会|村民委员会|嘎查)$/u, "村"], [/(?:社区|居委会|居民委员会)$/u, "社区"], [/(?:学校|中学|小学|初中|高中|学院|大学|[一二三四五六七八九十]中|[一二三四五六七八九十]小)$/u, "校"],
  [/幼儿园$/u, "园"], [/局$/u, "局"], [/(?:医院|卫生院|法院|检察院)$/u, "院"], [/公司$/u, "公司"], [/(?:镇|镇人民政府)$/u, "镇"], [/(?:乡|乡人民政府)$/u, "乡"],
  [/(?:街道|街道办事处)$/u, "街道"], [/县$/u, "县"], [/市$/u, "市"],
];

/** The noun by which a unit of that name speaks of itself, or null where its name does not tell. */
export function ownNoun(name: string): string | null {
  return OWN.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? null;
}
