import type { Placed, SumIndex } from "./sum-index";

/** From one value to another with the change that is said of it. */
export type Growth = { from: Placed; to: Placed; /** The change as stated; null where only the direction is. */ change: Placed | null; rising: boolean };

/** From one value to another that is said to be 2, 4 or 8 times as much (翻一番, 翻两番, 翻三番). */
export type Doubling = { from: Placed; to: Placed; written: string; times: number };

/** A value with its increase and the rate of it: 362万元，比上年增加42万元，增长13.1%. */
export type Rate = { now: Placed; added: Placed; rate: Placed; rising: boolean };

const UP = "增长|增加|提高|提升|上升|上涨|增幅|扩大|增收";
const DOWN = "下降|减少|降低|下跌|降幅|缩小|缩减";
const THAN = "(?:同比|环比|净|(?:比|较)(?:上年|去年|前年|上一?年度|同期|之前|以前|原来|(?:19|20)\\d{2}年)?(?:同期|年末|年底)?(?:相比)?)";
const CHANGE = new RegExp(`^\\p{Script=Han}{0,6}?[)）]?[，,（(、]?(?<than>${THAN}?)(?:(?<up>${UP})|(?<down>${DOWN}))(?:了|幅度?为|率为|率达|率|达到|达|近|约)*$`, "u");
const TO = new RegExp(`^\\p{Script=Han}{0,6}?[，,]?(?:(?:逐步|稳步|大幅)?(?<up>${UP}|发展)|(?<down>${DOWN})|(?<neutral>变为|变成))?(?:到了?|至|为)(?:了|的|\\d{4}年的?)?$`, "u");
const FROM = /(?:由|从)(?!业)[^，。；由从]{0,16}$/u;

const YEAR = /(?:19|20)\d{2}(?=年)/gu;

function changeAfter({ quantities }: SumIndex, to: Placed): { change: Placed; rising: boolean; than: string } | null {
  const change = quantities[to.at + 1];
  const match = change?.sentence === to.sentence && !change.per ? CHANGE.exec(change.gap) : null;
  if (!change || !match || /年均|平均/u.test(change.gap)) return null;
  return { change, rising: match.groups?.["up"] !== undefined, than: match.groups?.["than"] ?? "" };
}

/** Whether the earlier value is the year before's: 由上年的…, or 由2024年的… where the sentence is about 2025. Only then 同比 compares these two. */
function isYearApart({ sentences }: SumIndex, from: Placed): boolean {
  if (/上年|去年/u.test(from.gap)) return true;
  const before = [...from.gap.matchAll(YEAR)].map(Number).at(-1);
  return before !== undefined && (sentences[from.sentence]?.text.includes(`${before + 1}年`) ?? false);
}

/** 由87.6%提高到96.3%，提高8.7个百分点. */
function readFromTo(index: SumIndex, to: Placed): Growth | null {
  const from = index.quantities[to.at - 1];
  const match = TO.exec(to.gap);
  if (!from || !match || from.sentence !== to.sentence || from.family !== to.family || !FROM.test(from.gap)) return null;
  const { up, down } = match.groups ?? {};
  const told = changeAfter(index, to);
  if (told && /(?:比|较)(?:上年|去年)|同比|环比/u.test(told.than) && !(isYearApart(index, from) && !told.than.startsWith("环比"))) return null;
  if (told) return { from, to, change: told.change, rising: told.rising };
  return up === undefined && down === undefined ? null : { from, to, change: null, rising: up !== undefined };
}

/** The year that a clause is about, this year as 0 and the last as −1; null for none or several. */
function yearOf(gap: string): { year: number; relative: boolean } | null {
  const years = [...gap.matchAll(YEAR)].map(Number);
  if (years.length === 1 && years[0] !== undefined) return { year: years[0], relative: false };
  if (years.length > 1) return null;
  if (/上年|去年/u.test(gap)) return { year: -1, relative: true };
  return /今年|本年/u.test(gap) ? { year: 0, relative: true } : null;
}

const PERIOD = /月|季度|上半年|下半年|同期|累计|预计|目标|计划|力争/u;

/** 上年320万元，本年362万元，同比增长13.1%. */
function readYears(index: SumIndex, to: Placed): Growth | null {
  const from = index.quantities[to.at - 1];
  const told = changeAfter(index, to);
  if (!from || !told || from.sentence !== to.sentence || from.family !== to.family || from.per !== to.per) return null;
  const [before, now] = [yearOf(from.gap), yearOf(to.gap)];
  if (!before || !now || before.relative !== now.relative || PERIOD.test(from.gap) || PERIOD.test(to.gap)) return null;
  const than = /(?:19|20)\d{2}/u.exec(told.than)?.[0];
  if (than !== undefined ? Number(than) !== before.year : now.year - before.year !== 1) return null;
  const same = thing(from.subject) === thing(to.subject) || thing(to.subject) === "";
  return same ? { from, to, change: told.change, rising: told.rising } : null;
}

const THAN_VALUE = /^\p{Script=Han}{0,6}[，,]?(?:比|较)(?:上年|去年|前年|(?:19|20)\d{2}年)(?:同期)?的?$/u;

/** 1260吨，比上年的1180吨增长6.8%. Behind a list (其中甲5吨、乙8吨，比上年…) nothing tells which value is meant. */
function readThan(index: SumIndex, from: Placed): Growth | null {
  const to = index.quantities[from.at - 1];
  const told = THAN_VALUE.test(from.gap) ? changeAfter(index, from) : null;
  const before = to && index.quantities[to.at - 1];
  const listed = before?.sentence === to?.sentence && before?.family === to?.family;
  return told && !listed && to?.sentence === from.sentence && to.family === from.family ? { from, to, change: told.change, rising: told.rising } : null;
}

const thing = (subject: string) => subject.replace(/(?:上年|去年|今年|本年|(?:19|20)\d{2}年|增长|增加|提高|上升|下降|减少|降低|达|到|至|为|的)+/gu, "");

function readRate(index: SumIndex, now: Placed): Rate | null {
  const first = THAN_VALUE.test(now.gap) ? null : changeAfter(index, now);
  const second = first && changeAfter(index, first.change);
  if (!first || !second || first.change.family !== now.family || second.change.family !== "%" || now.family === "%") return null;
  if (first.rising !== second.rising || !/^(?:比|较|同比|$)/u.test(first.than)) return null;
  return { now, added: first.change, rate: second.change, rising: first.rising };
}

const DOUBLED = /^\p{Script=Han}{0,6}[，,](?:\p{Script=Han}{0,4})(?<written>翻了?(?<count>[一两三])番)(?![多以])/u;

/** Every 翻番 of a text behind its two values. */
export function readDoublings(index: SumIndex): Doubling[] {
  return index.quantities.flatMap((to): Doubling[] => {
    const { written = "", count = "" } = DOUBLED.exec(index.flat.slice(to.end, to.end + 20))?.groups ?? {};
    const growth = written === "" ? null : readFromTo(index, to);
    return growth ? [{ from: growth.from, to, written, times: 2 ** ("一两三".indexOf(count) + 1) }] : [];
  });
}

/** Every change of a text whose two values stand right before it. */
export function readGrowths(index: SumIndex): Growth[] {
  return index.quantities.flatMap((to) => (to.family === "" ? [] : (readFromTo(index, to) ?? readYears(index, to) ?? readThan(index, to) ?? [])));
}

/** Every value with its increase and rate behind it. */
export function readRates(index: SumIndex): Rate[] {
  return index.quantities.flatMap((now) => (now.family === "" ? [] : (readRate(index, now) ?? [])));
}
