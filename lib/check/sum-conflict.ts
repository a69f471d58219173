import type { Says } from "./sayings";
import { apart } from "./quantity-range";
import { printed } from "./sum-format";
import type { Placed, SumIndex } from "./sum-index";
import { namesIn, scopeOf } from "./sum-places";

/** One fact stated twice with values that cannot both be right; `second` is the later place. */
export type Conflict = { subject: string; first: Placed; second: Placed };

/** Facts that stand: what a unit has, not what it did, gave or held in some month. */
const FACTS = [
  "总?人口数?|总户数|总人数|户籍人口|常住人口|户数|少数民族人口",
  "耕地(?:面积)?|林地(?:面积)?|国土(?:总)?面积|总面积|辖区面积|占地面积|建筑面积",
  "党员|村民小组|村民组|教职工|在校学生|学生|教师|教学班|居民小区|党支部|干部职工|在职职工|总资产|藏书",
].join("|");
const STANDING = new RegExp(`^(?:全(?:[村镇乡校县区街社组])(?:区|道)?|[我本该](?:[村镇乡校县区局站])|社区|学校|辖区)?(?:${FACTS})$`, "u");
const WHOLE = /^(?:全[村镇乡校县区组]|[我本该][村镇乡校县区局]|社区|辖区)(?:居民|群众|村民|总人口|人口)?$/u;
const NOT_ALL = /其中|新增|增加|减少|参加|参训|参与|培训|慰问|帮扶|救助|脱贫|覆盖|涉及|惠及|动员|组织|发展|投入|流转|种植|完成|搬迁|改造|受益|外出|以上|每|原|曾|过去|以前|建档|达到|力争|计划|目标|预计/u;
const OTHER_TIME = /(?:19|20)\d{2} ?年|上年|去年|前年|今年|本年|年初|年末|年底|以来|截至|目前为止|当时/gu;
const key = ({ subject, family, noun }: Placed): string | null => {
  if (family === "" || family === "%") return null;
  const scope = scopeOf(subject);
  const held = subject.replace(/^\p{Script=Han}{0,4}(?:现有|共有)(?=\p{Script=Han})/u, "");
  if (STANDING.test(held)) return `${scope} ${held.replace(/^(?:全|[我本该]).(?=.)|(?:面积|数)$/gu, "").replace(/^总?(?:人口|户|人|户籍人口)$/u, "")}|${family}`;
  if (WHOLE.test(subject) && (family === "户" || (family === "人" && /^(?:居民|群众|村民)?$/u.test(noun)))) return `${scope} |${family}`;
  return null;
};

const clauseOf = ({ gap }: Placed) => gap.split(/[，,；;。]/u).at(-1) ?? "";
const times = (index: SumIndex, { sentence }: Placed) => [...(index.sentences[sentence]?.text ?? "").matchAll(OTHER_TIME)].map(([time]) => time).join();

/** How many places are named from the paragraph of one figure to the sentence of the other. */
function namesBetween({ flat, sentences }: SumIndex, first: Placed, second: Placed): number {
  const paragraph = sentences[first.sentence]?.paragraph;
  const start = sentences.find((sentence) => sentence.paragraph === paragraph)?.start ?? 0;
  return namesIn(flat.slice(start, sentences[second.sentence]?.end ?? 0)).size;
}

const PART = /其中|[含（(]|支部|合作社|公司|小组|分校|校区|班级/u;

/** Whether the figure stands for the unit as a whole, not for a part of it that its sentence speaks of. */
function isWhole({ flat, sentences }: SumIndex, quantity: Placed): boolean {
  const before = flat.slice(sentences[quantity.sentence]?.start ?? 0, quantity.start);
  return !quantity.blank && !quantity.per && !quantity.bound && !PART.test(before.slice(0, before.length - quantity.subject.length)) && !NOT_ALL.test(clauseOf(quantity));
}

function conflict(index: SumIndex, first: Placed, second: Placed): Conflict | null {
  if (!apart(first.range, second.range) || first.sentence === second.sentence) return null;
  if (times(index, first) !== times(index, second) || namesBetween(index, first, second) > 1) return null;
  return { subject: first.subject, first, second };
}

/** Every fact of a text that comes again with another value, its time and place the same. */
export function readConflicts(index: SumIndex): Conflict[] {
  const firsts = new Map<string, Placed>();
  return index.quantities.flatMap((quantity): Conflict[] => {
    const fact = isWhole(index, quantity) ? key(quantity) : null;
    if (fact === null) return [];
    const first = firsts.get(fact);
    if (!first) firsts.set(fact, quantity);
    const found = first && conflict(index, first, quantity);
    return found ? [found] : [];
  });
}

/** The two values of a conflict as a message. */
export const judgeConflict = ({ subject, first, second }: Conflict): Says => ({ code: "valueConflict", subject, first: printed(first), second: printed(second) });
