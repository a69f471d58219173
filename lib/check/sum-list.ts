import type { Placed, SumIndex } from "./sum-index";

/** One item of a list: its label, its figures side by side, and whether it is the first or stands behind 、 or 和, not a comma. */
export type Item = { label: string; group: readonly Placed[]; joined: boolean };
export type List = { items: readonly Item[]; /** Where the last item ends. */ end: number };

const LABEL = /^[\p{Script=Han}“”·\w\s]{0,16}$/u;
const NO_LABEL = /占|比|增|减|同比|合计|共计|总计|共|累计|每|均|投入|新建|开展|举办|组织|达到|实现|完成|荣获|发放/u;
/** What is done with all items of a list stands before the first: 发放宣传册1200份、环保袋300份. */
const DONE = /^\p{Script=Han}*(?:发放|种植|投入|组织|开展|举办|新建|建成|培育|完成)/u;
const FIRST_GAP = /^[\p{Script=Han}“”·\w\s：:]{0,18}$/u;
const SHARE_GAP = /^\p{Script=Han}{0,8}[，,（(]?(?:各|约|分别)?(?:所)?占/u;
const COMMA = /[，,；;]/u;
const BETWEEN = /^\p{Script=Han}{0,8}?[)）]?(?:[、，,；;]|和|及|与|以及)(?:和|及|与|以及)?([^、，,；;]*)$/u;

/** The quantities that stand side by side from `first` on (323户1292人). */
function groupAt({ quantities }: SumIndex, first: Placed): Placed[] {
  const group = [first];
  for (let next = quantities[first.at + 1]; next?.sentence === first.sentence && next.gap.trim() === "" && next.family !== ""; next = quantities[next.at + 1]) group.push(next);
  return group;
}

/** The first quantity that begins at `from` or later (code points); binary search. */
function firstFrom({ quantities }: SumIndex, from: number): Placed | null {
  let [low, high] = [0, quantities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return quantities[low] ?? null;
}

/** From the figure behind a parenthesis inside the list (甲村30人（含党员5人）、…) to the first one after it. */
function afterNested(index: SumIndex, quantity: Placed, stop: number): Placed | null {
  const close = index.flat.slice(quantity.start, stop).search(/[)）]/u);
  if (close < 0) return null;
  return firstFrom(index, quantity.start + close + 1);
}

function labelOf(quantity: Placed, gap: string, first: boolean): string | null {
  const done = first ? gap.replace(DONE, "") || gap : gap;
  const label = done.replace(/^[：:\s]+/u, "").replace(/^(?:有|为|是|含|其中)/u, "").replace(/(?:有|为|是|各|达|分别|共)+$/u, "").trim();
  if (!LABEL.test(label) || NO_LABEL.test(label)) return null;
  return label === "" ? quantity.noun.replace(/^的/u, "").replace(/[和及与].*$/u, "") : label;
}

/** No list of a material is longer; a text that has one is not read on. */
const LONGEST_LIST = 60;

/** Reads "甲30人、乙20人，占…%，丙10人" from `from` up to `stop` (code points), as far as it goes on as a list. */
export function readList(index: SumIndex, from: number, stop: number): List {
  const items: Item[] = [];
  let cursor = from;
  let next = firstFrom(index, from);
  while (next !== null && next.start < stop && items.length < LONGEST_LIST) {
    const gap = index.flat.slice(cursor, next.start).replace(/[ \u3000]/gu, "");
    if (items.length > 0 && /[（(][^)）]*$/u.test(gap)) {
      const outside = afterNested(index, next, stop);
      cursor = next.start + Math.max(index.flat.slice(next.start, stop).search(/[)）]/u), 0);
      next = outside;
      continue;
    }
    if (items.length > 0 && next.family === "%" && SHARE_GAP.test(gap)) {
      cursor = next.end;
      next = index.quantities[next.at + 1] ?? null;
      continue;
    }
    const labelled = items.length === 0 ? (FIRST_GAP.test(gap) ? gap : null) : (BETWEEN.exec(gap)?.[1] ?? null);
    const label = labelled === null ? null : labelOf(next, labelled, items.length === 0);
    if (label === null || next.per || (items[1]?.joined === true && COMMA.test(gap))) break;
    const group = groupAt(index, next);
    items.push({ label, group, joined: items.length === 0 || !COMMA.test(gap) });
    cursor = group.at(-1)?.end ?? next.end;
    next = index.quantities[(group.at(-1)?.at ?? next.at) + 1] ?? null;
  }
  return { items, end: cursor };
}
