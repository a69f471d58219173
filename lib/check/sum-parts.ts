import { readList, type Item, type List } from "./sum-list";
import { partitionOf } from "./sum-partition";
import type { Placed, SumIndex } from "./sum-index";

/**
 * A whole and its parts, all of one family. "all": the parts are everything there is; "exclusive": they do not overlap
 * and so cannot come to more; "some": each is at most the whole.
 */
export type Parts = { whole: Placed; parts: readonly Placed[]; claim: "all" | "exclusive" | "some"; /** How many parts, from the first on, 、 or 和 joins: behind a comma something else may begin. */ joined: number };

const OPENING = /^\p{Script=Han}{0,12}(?:(?<open>[（(])(?<inner>其中|分别为|包括|含)?[：:，,]?|[，,。；;：:\n]?\s*(?<cue>其中)[：:，,]?(?:包括|有|含)?|[，,：:]?(?<all>分别为|分别是|分别有|分别达|包括|包含|分为)[：:]?)/u;
/** How far a parenthesis or a list behind a whole is followed, in code points. */
const LONGEST_INSIDE = 1500;
const COLON = /^\p{Script=Han}{0,6}[：:]/u;

/** How a list begins: by 其中 or 包括 (a choice of parts), 分别为 (each of them), a bare parenthesis, a bare colon. */
type Form = "choice" | "each" | "parenthesis" | "colon";
type Opening = { from: number; stop: number; form: Form };

/** What opens behind the whole: a list in parentheses, after 其中, or after 分别为, 包括 or a colon. */
function openingAfter(index: SumIndex, last: Placed): Opening | null {
  const behind = index.flat.slice(last.end, last.end + 24);
  const match = OPENING.exec(behind) ?? COLON.exec(behind);
  if (!match) return null;
  const from = last.end + match[0].length;
  const { open, inner, cue, all } = match.groups ?? {};
  if (open !== undefined) {
    const close = index.flat.slice(from, from + LONGEST_INSIDE).search(/[)）\n]/u);
    const form = inner === undefined ? "parenthesis" : inner === "分别为" ? "each" : "choice";
    return close < 0 ? null : { from, stop: from + close, form };
  }
  const sentenceEnd = [index.sentences[last.sentence], index.sentences[last.sentence + 1]].find((sentence) => sentence !== undefined && sentence.end >= from)?.end;
  if (sentenceEnd === undefined) return null;
  const end = Math.min(sentenceEnd, from + LONGEST_INSIDE);
  const other = /[：:]$/u.test(match[0]) ? -1 : index.flat.slice(from, end).search(/[；;]/u);
  const form = cue !== undefined || all?.startsWith("包") === true ? "choice" : all === undefined ? "colon" : "each";
  return { from, stop: other < 0 ? end : from + other, form };
}

/** The whole as it stands: the figure and those side by side with it before (10个，8702人). */
function wholeGroup({ quantities }: SumIndex, last: Placed): Placed[] {
  const group = [last];
  for (let at = last.at; at > 0; at -= 1) {
    const [one, before] = [quantities[at], quantities[at - 1]];
    if (!one || before?.sentence !== last.sentence || !/^[\s、，,]?$/u.test(one.gap) || group.some(({ family }) => family === before.family)) break;
    group.unshift(before);
  }
  return group;
}

function joinedIn(items: readonly Item[]): number {
  const apart = items.findIndex(({ joined }) => !joined);
  return apart < 0 ? items.length : apart;
}

/** Whether nothing of the whole's family may stand behind the list: no figure, no measure without one, no 等. */
function isClosed(index: SumIndex, list: List, stop: number, whole: Placed): boolean {
  const tail = index.flat.slice(list.end, stop);
  const more = index.quantities.some(({ start, family }) => start >= list.end && start < stop && family === whole.family);
  return !more && !tail.includes(whole.unit) && !/^\p{Script=Han}{0,6}等|[×xX*_#]/u.test(tail);
}

function column(items: readonly Item[], family: string): { labels: string[]; parts: Placed[]; joined: number; even: boolean } {
  const rows = items.map(({ label, group }) => ({ label, part: group.find((quantity) => quantity.family === family) }));
  const until = rows.findIndex(({ part }) => part === undefined);
  const kept = until < 0 ? rows : rows.slice(0, until);
  return { labels: kept.map(({ label }) => label), parts: kept.flatMap(({ part }) => part ?? []), joined: joinedIn(items), even: until < 0 };
}

/** What the parts claim to be of the whole. */
function claimOf(labels: readonly string[], { some, full, counted, people }: { some: boolean; full: boolean; counted: boolean; people: boolean }): Parts["claim"] {
  const partition = partitionOf(labels, people);
  if (labels.length < 2) return "some";
  if (full && (partition === "complete" || (counted && partition === "exclusive"))) return "all";
  if (full && !some && (partition === "exclusive" || labels.length >= 3)) return "all";
  return partition === "none" ? "some" : "exclusive";
}

/** Whether a figure beside the whole says how many parts there are (少数民族10个，8702人). */
const saysHowMany = (group: readonly Placed[], whole: Placed, parts: number) => group.some((quantity) => quantity !== whole && quantity.family === "个" && quantity.value === parts);

function partsBehind(index: SumIndex, last: Placed): Parts[] {
  const opening = last.per ? null : openingAfter(index, last);
  if (!opening) return [];
  const list = readList(index, opening.from, opening.stop);
  const wholes = wholeGroup(index, last);
  return wholes.filter(({ family, per }) => !per && family !== "" && family !== "%").flatMap((whole): Parts[] => {
    const { labels, parts, even, joined } = column(list.items, whole.family);
    if (parts.length === 0) return [];
    const full = even && isClosed(index, list, opening.stop, whole);
    const people = /^[人户]/u.test(whole.family);
    const some = opening.form === "choice" || (opening.form === "parenthesis" && whole.family !== "元") || (opening.form === "colon" && people);
    const claim = claimOf(labels, { some, full, counted: saysHowMany(wholes, whole, parts.length), people });
    return [{ whole, parts, claim, joined }];
  });
}

const TOTAL = /^(?<noun>\p{Script=Han}{0,8})[，,；;：:]?(?:以上|三项|两项|几项)?(?:(?:合计|共计|总计|总共)(?:\p{Script=Han}{0,4})?|共有?)$/u;

/** "甲30人、乙20人，合计50人": the items before a total, where every figure of the family in the sentence is one of them. */
function partsBefore(index: SumIndex, whole: Placed): Parts[] {
  if (!TOTAL.test(whole.gap) || whole.per || whole.family === "" || whole.family === "%") return [];
  const first = index.quantities.find(({ sentence, family, at }) => sentence === whole.sentence && family === whole.family && at < whole.at);
  const last = index.quantities[whole.at - 1];
  if (!first || !last || last.sentence !== whole.sentence) return [];
  const start = clauseStart(index, first);
  const { items } = readList(index, start, last.end);
  const { labels, parts } = column(items, whole.family);
  const every = index.quantities.slice(first.at, whole.at);
  if (parts.length < 2 || parts.length !== every.length || items.some(({ group }) => group.length > 1) || (labels.includes("") && !/分别/u.test(first.gap))) return [];
  return [{ whole, parts, claim: "all", joined: parts.length }];
}

/** Where the words before a figure begin: behind the figure before it, or the last sign of its clause. */
function clauseStart({ flat, sentences, quantities }: SumIndex, { start, sentence, at }: Placed): number {
  const before = flat.slice(Math.max(sentences[sentence]?.start ?? 0, quantities[at - 1]?.end ?? 0), start);
  return start - (before.split(/[，,；;：:。（(]/u).at(-1) ?? "").length;
}

/** Every whole of a text with its parts, those behind it (其中…) and those before it (…，合计). */
export function readParts(index: SumIndex): Parts[] {
  return index.quantities.flatMap((quantity) => [...partsBehind(index, quantity), ...partsBefore(index, quantity)]);
}
