import type { Placed, SumIndex } from "./sum-index";
import { namesIn, scopeOf } from "./sum-places";

/** A share (占…的63.6%) with the figures that it may be the share of; each pair is a part and a base of one family. */
export type Share = { share: Placed; pairs: readonly { part: Placed; base: Placed }[] };

const OF = /占(?:到|了)?(?:比例?|比重)?(?<of>[^占，。；：]{0,24}?)(?:的|比例|比重|比|分别|达到|达|为|是|近|约|\s)*$/u;
const BESIDE = /^\p{Script=Han}{0,12}[)）]?[，,、（(；;]?(?:约|共|均|分别|合计|共计)?$/u;
/** Words for a group among the people: a figure of such is not the whole population. */
const CLASS = /民族|族群众|[回满苗壮藏彝瑶侗土白傣汉]族|党员|团员|学生|生源|教师|职工|干部|代表|委员|贫困|脱贫|低保|五保|妇女|男|女|老人|老年|儿童|流动|务工|农业|劳动力|党组织|网格|志愿|队员|成员|人员|会员|参保|户籍/u;
const POPULATION = /人口|居民|群众|村民|总人数|人数/u;
const SCOPE = /^(?:占)?(?:全[省市州县区乡镇村校组社局站院厂场体]?|辖区内?|[我本该][省市州县区乡镇村校组局站院厂场]?|社区|所在|整个|各族)/u;
const TOTAL = /(?:总户数|总人口数?|总人数|总面积|总数|总量|总额|总|人口数|人口|户数|人数|比例|数)$/u;

/** What is counted, without a list of kinds in front: 汉族、回族等各族群众 are simply people. */
const wordsOf = ({ subject, noun }: Placed) => (subject.replace(/^.*等/u, "") + noun).replace(/各族群众|各民族/gu, "");

/** The figures side by side that end right before the 占 (323户1292人，占…). */
function groupBefore({ quantities }: SumIndex, last: Placed): Placed[] {
  const group = [last];
  for (let at = last.at; at > 0 && /^[\s、，,]?$/u.test(quantities[at]?.gap ?? "!"); at -= 1) {
    const before = quantities[at - 1];
    if (before?.sentence !== last.sentence || group.some(({ family }) => family === before.family) || before.family === "%") break;
    group.unshift(before);
  }
  return group.filter(({ per, family }) => !per && family !== "" && family !== "%");
}

/** What the words after 占 ask for: people, households, or a thing by name; "whole" for a bare 总数. */
function wanted(of: string): { kind: "population" | "households" | "named" | "whole"; name: string } {
  const name = of.replace(SCOPE, "").replace(TOTAL, "").replace(/的$/u, "");
  if (/^(?:常住|户籍|各族)?(?:居民|群众|村民)$/u.test(name)) return { kind: "population", name };
  if (name !== "" && !/^(?:总|常住|户籍)$/u.test(name)) return { kind: "named", name };
  if (/户/u.test(of)) return { kind: "households", name };
  return POPULATION.test(of) ? { kind: "population", name } : { kind: "whole", name };
}

/** Whether the base is opened by 其中 or a parenthesis up to the part: 全村2030人，其中…1292人. */
function opensWhole({ flat, quantities }: SumIndex, base: Placed, part: Placed): boolean {
  let last = base;
  for (let next = quantities[base.at + 1]; next && next.at < part.at && /^[\s、，,]?$/u.test(next.gap); next = quantities[next.at + 1]) last = next;
  const match = /^\p{Script=Han}{0,10}[，,。；;（(：:]?\s*(?:其中|[（(])(?<rest>.*)$/su.exec(flat.slice(last.end, part.start));
  return match !== null && !/[；;。\n]|中[，,]/u.test(match.groups?.["rest"] ?? "");
}

const MAY_STAND_BEFORE = /^$|(?:有|为|辖|共|建档立卡|[省市州县区乡镇村校组社局部委站])$/u;

/** Whether the base counts what the share names: 现有党员45名 or 45名党员 for 党员, but not 女党员12名. */
function named({ subject, noun, bound }: Placed, name: string): boolean {
  if (bound) return false;
  return (subject.endsWith(name) && MAY_STAND_BEFORE.test(subject.slice(0, -name.length))) || (noun.startsWith(name) && !CLASS.test(subject));
}

/** 登记流动人口 is of the kind 流动人口, 女党员 is a group among 党员. */
const ofKind = (subject: string, name: string) => subject.endsWith(name) && !CLASS.test(subject.slice(0, -name.length));

/** Whether base and part speak of one place: no other is named between them, unless the share itself goes back to the base's. */
function samePlace({ flat, sentences }: SumIndex, base: Placed, part: Placed, of: string): boolean {
  const asked = scopeOf(of);
  const given = scopeOf(flat.slice(sentences[base.sentence]?.start ?? 0, base.start));
  if (asked !== "" && given !== "") return asked === given;
  return namesIn(flat.slice(base.end, part.start)).size === 0;
}

function isBase(index: SumIndex, base: Placed, part: Placed, of: string): boolean {
  const { kind, name } = wanted(of);
  if (kind === "named") return named(base, name) || (opensWhole(index, base, part) && ofKind(base.subject, name));
  const whole = !CLASS.test(wordsOf(base));
  if (kind === "whole") return opensWhole(index, base, part) && index.flat.slice(base.end, part.start).search(/[。\n]/u) < 0;
  return whole && (kind === "households" ? base.family === "户" : base.family === "人");
}

/** The nearest figure before the part that the words of the share name as its base. */
function basesOf(index: SumIndex, part: Placed, of: string): Placed[] {
  const paragraph = index.sentences[part.sentence]?.paragraph;
  const before = index.quantities.slice(0, part.at).toReversed();
  const near = before.filter(({ sentence }) => sentence >= part.sentence - 1 && index.sentences[sentence]?.paragraph === paragraph);
  const fit = near.filter((base) => base.family === part.family && !base.per && !base.bound && isBase(index, base, part, of) && samePlace(index, base, part, of));
  return fit.slice(0, 3);
}

/** 占总人口2030人的63.6%: the base stands inside. */
function baseInside(index: SumIndex, share: Placed): Share | null {
  const [base, last] = [index.quantities[share.at - 1], index.quantities[share.at - 2]];
  if (!base || !last || base.sentence !== share.sentence || last.sentence !== share.sentence) return null;
  const between = OF.exec(base.gap);
  const part = groupBefore(index, last).find(({ family }) => family === base.family);
  if (!/^(?:总数|总人口)?的$/u.test(share.gap) || !between || !part || !BESIDE.test(base.gap.slice(0, between.index))) return null;
  return { share, pairs: [{ part, base }] };
}

const THEN = /^[，,（(]?(?:共有?|有|达到?|共?计|为|即|约)?$/u;

/** 少数民族学生占学生总数的65%，共780名: the part comes behind its share. */
function partBehind(index: SumIndex, share: Placed, of: string): Share | null {
  const part = index.quantities[share.at + 1];
  if (part?.sentence !== share.sentence || part.per || part.family === "%" || !THEN.test(part.gap)) return null;
  const pairs = basesOf(index, part, of).map((base) => ({ part, base }));
  return pairs.length > 0 ? { share, pairs } : null;
}

function readOne(index: SumIndex, share: Placed): Share | null {
  const inside = baseInside(index, share);
  if (inside) return inside;
  const last = index.quantities[share.at - 1];
  const match = OF.exec(share.gap);
  if (!last || !match || /分别/u.test(share.gap)) return null;
  const { of = "" } = match.groups ?? {};
  if (last.sentence !== share.sentence || !BESIDE.test(share.gap.slice(0, match.index))) return partBehind(index, share, of);
  const kind = wanted(of).kind;
  const group = groupBefore(index, last).filter(({ family }) => (kind === "population" ? family === "人" : kind === "households" ? family === "户" : true));
  const pairs = group.flatMap((part) => basesOf(index, part, of).map((base) => ({ part, base })));
  return pairs.length > 0 ? { share, pairs } : null;
}

const EACH = /分别占[^，。；]{0,24}$/u;

/** 323户1292人，分别占总户数、总人口的63.1%和63.6%: the shares in the order of the parts. */
function readEach(index: SumIndex, first: Placed): Share[] {
  const second = index.quantities[first.at + 1];
  const last = index.quantities[first.at - 1];
  if (!last || !EACH.test(first.gap) || second?.family !== "%" || !/^(?:和|、|及|与)$/u.test(second.gap)) return [];
  const group = groupBefore(index, last);
  if (group.length !== 2) return [];
  return group.flatMap((part, place) => {
    const share = place === 0 ? first : second;
    const of = part.family === "户" ? "总户数" : "总人口";
    if (part.family !== "户" && part.family !== "人") return [];
    const pairs = basesOf(index, part, of).map((base) => ({ part, base }));
    return pairs.length > 0 ? [{ share, pairs }] : [];
  });
}

/** Every share of a text whose part stands before it and whose base is given near by. */
export function readShares(index: SumIndex): Share[] {
  return index.quantities.filter(({ family, per }) => family === "%" && !per).flatMap((share) => {
    const each = readEach(index, share);
    return each.length > 0 ? each : (readOne(index, share) ?? []);
  });
}
