import { slice } from "@/lib/text/normalise";
import { findTitle } from "@/lib/text/title";

const NOUN = "(?:村(?!振兴|局|部)|社区|镇|乡|街道|县|市|州|区|旗|学校|小学|中学|中心校|幼儿园|卫生院|医院|派出所|合作社|公司|局|委员会|办公室)";
/** A name as it stands at the head of a line: units from the top down, the last of them followed by what is said of it. */
const HEAD = new RegExp(`^(?:\\p{Script=Han}{2,8}?${NOUN}){1,4}(?=[\\s“"（(]|民族|先进|模范|文明|创建|事迹|铸牢|位于|地处|坐落|现有|共有|辖|成立|$)`, "u");
const ONE = new RegExp(`\\p{Script=Han}{2,8}?${NOUN}`, "gu");
/** Words of titles that are no names: 民族团结进步示范村, 争做文明社区. */
const PLAIN = /示范|先进|文明|和谐|团结|民族|创建|模范|单位|事迹|材料|争|做|[我本全该各好]/u;

/** The names of units that a text itself bears in its title, or begins its first lines with; a guess, for texts of which nothing else is known. */
export function namesInTitle(text: string): string[] {
  const title = findTitle(text);
  const lines = [title ? slice(text, ...title) : "", ...text.split("\n", 8)];
  const heads = lines.flatMap((line) => HEAD.exec(line.trim().replace(/^关于/u, ""))?.[0] ?? []);
  return [...new Set(heads.flatMap((head) => head.match(ONE) ?? []).filter((name) => !PLAIN.test(name)))];
}
