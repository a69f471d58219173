import { readLetters, sameLetters, type Letters } from "./letters";
import { pairRuns } from "./runs";

/** Which letter of a text became which of the next one: `to` from old to new, `from` back, -1 for none. */
export type Alignment = { old: Letters; now: Letters; to: Int32Array; from: Int32Array };
/** Letters that went over together: `count` of them, from `o` in the old text, from `n` in the new one. */
type Block = { o: number; n: number; count: number };

/** So many letters that stand once in either text are taken for the same words. */
const GRAM = 6;
const SHORTEST_GRAM = 4;
/** So many words out of their order, and half of their sentences, were moved and not written anew. */
const MOVED = 12;

/**
 * Aligns two versions of a text letter by letter: words that stand once in both, then what lies between the same
 * neighbours, then what is left over and stands once (a moved sentence that has a twin). Nothing is paired
 * where two readings are as good. After the patience diff, with moves. Never throws.
 */
export function alignTexts(before: string, after: string): Alignment {
  const [old, now] = [readLetters(before), readLetters(after)];
  const alignment = { old, now, to: new Int32Array(old.codes.length).fill(-1), from: new Int32Array(now.codes.length).fill(-1) };
  pairUnique(alignment, false);
  fillGaps(alignment);
  pairUnique(alignment, true);
  fillGaps(alignment);
  return alignment;
}

function link({ to, from }: Alignment, { o, n, count }: Block): void {
  for (let step = 0; step < count; step += 1) {
    to[o + step] = n + step;
    from[n + step] = o + step;
  }
}

/** Pairs what stands once among the letters that are not paired yet; `short`: sentences that moved whole, however short. */
function pairUnique(alignment: Alignment, short: boolean): void {
  const { old, now, to, from } = alignment;
  const there = gramsOf(now, from);
  const seeds: Block[] = [];
  for (const [key, { at, count }] of gramsOf(old, to)) {
    const other = there.get(key);
    if (at >= 0 && other && other.at >= 0 && sameLetters(old.codes, at, now.codes, other.at, count)) seeds.push({ o: at, n: other.at, count });
  }
  const blocks = merged(seeds).toSorted((a, b) => b.count - a.count).flatMap((seed) => claimed(alignment, seed));
  const held = backbone(blocks, alignment);
  const moved = movedOf(alignment, blocks.filter((block) => !held.has(block)), short);
  for (const block of blocks) if (!held.has(block) && !moved.has(block)) unlink(alignment, block);
  for (const block of blocksOf(alignment)) spread(alignment, block, [0, old.codes.length], [0, now.codes.length]);
}

type Gram = { at: number; count: number };

/** Where each group of letters inside a sentence stands, by a hash of it; at -1 where it stands more than once. */
function gramsOf({ codes, starts }: Letters, taken: Int32Array): Map<number, Gram> {
  const grams = new Map<number, Gram>();
  for (const [index, start] of starts.slice(0, -1).entries()) {
    const end = starts[index + 1] ?? start;
    const count = Math.min(GRAM, end - start);
    if (count < SHORTEST_GRAM) continue;
    for (let at = start; at + count <= end; at += 1) {
      let hash = count;
      let free = true;
      for (let step = at; step < at + count; step += 1) {
        hash = (Math.imul(hash, 0x01000193) ^ (codes[step] ?? 0)) | 0;
        free &&= taken[step] === -1;
      }
      if (free) grams.set(hash, { at: grams.has(hash) ? -1 : at, count });
    }
  }
  return grams;
}

function merged(seeds: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  for (const seed of seeds.toSorted((a, b) => a.o - b.o)) {
    const last = blocks.at(-1);
    if (last && seed.n - seed.o === last.n - last.o && seed.o <= last.o + last.count) last.count = seed.o + seed.count - last.o;
    else blocks.push({ ...seed });
  }
  return blocks;
}

/** Links what of a block is free still, and what stands beside it in the same sentences. */
function claimed(alignment: Alignment, { o, n, count }: Block): Block[] {
  const { old, now, to, from } = alignment;
  const free = Array.from({ length: count }, (_, step) => step).filter((step) => to[o + step] === -1 && from[n + step] === -1);
  const [first, last] = [free[0], free.at(-1)];
  if (first === undefined || last === undefined || last - first + 1 !== free.length) return [];
  const block = { o: o + first, n: n + first, count: free.length };
  link(alignment, block);
  const bounds = ({ sentence, starts }: Letters, at: number, end: number): [number, number] =>
    [starts[sentence[at] ?? 0] ?? 0, starts[(sentence[end - 1] ?? 0) + 1] ?? end];
  return [spread(alignment, block, bounds(old, block.o, block.o + block.count), bounds(now, block.n, block.n + block.count))];
}

/** Links the same free letters on either side of a block, within these bounds; answers the longer block. */
function spread(alignment: Alignment, block: Block, [oFrom, oTo]: [number, number], [nFrom, nTo]: [number, number]): Block {
  const { old, now, to, from } = alignment;
  const fits = (o: number, n: number) => o >= oFrom && o < oTo && n >= nFrom && n < nTo && to[o] === -1 && from[n] === -1 && old.codes[o] === now.codes[n];
  let { o, n, count } = block;
  for (; fits(o - 1, n - 1); count += 1) link(alignment, { o: --o, n: --n, count: 1 });
  for (; fits(o + count, n + count); count += 1) link(alignment, { o: o + count, n: n + count, count: 1 });
  return { o, n, count };
}

function unlink({ to, from }: Alignment, { o, n, count }: Block): void {
  to.fill(-1, o, o + count);
  from.fill(-1, n, n + count);
}

/** The blocks that stand in the same order in both texts and hold the most letters together. */
function backbone(blocks: readonly Block[], alignment: Alignment): Set<Block> {
  const all = [...blocks, ...blocksOf(alignment).filter(({ o }) => !blocks.some((block) => block.o <= o && o < block.o + block.count))].toSorted((a, b) => a.o - b.o);
  const sums: number[] = [];
  const before: number[] = [];
  for (const [index, block] of all.entries()) {
    let [sum, from] = [0, -1];
    for (let other = 0; other < index; other += 1) {
      if ((all[other]?.n ?? 0) < block.n && (sums[other] ?? 0) > sum) [sum, from] = [sums[other] ?? 0, other];
    }
    sums.push(sum + block.count);
    before.push(from);
  }
  const held = new Set<Block>();
  for (let at = sums.indexOf(Math.max(...sums)); at >= 0; at = before[at] ?? -1) { const block = all[at]; if (block) held.add(block); }
  return held;
}

/** Words out of their order that were moved and not written anew: enough of them, or a whole sentence in both texts. */
function movedOf({ old, now }: Alignment, blocks: readonly Block[], short: boolean): Set<Block> {
  const sentenceOf = ({ sentence }: Letters, at: number) => sentence[at] ?? 0;
  const sizeOf = ({ starts }: Letters, index: number) => (starts[index + 1] ?? 0) - (starts[index] ?? 0);
  const together = Map.groupBy(blocks, ({ o, n }) => `${sentenceOf(old, o)} ${sentenceOf(now, n)}`);
  const moved = [...together.values()].filter((group) => {
    const [first] = group;
    if (!first) return false;
    const count = group.reduce((sum, block) => sum + block.count, 0);
    const [gone, came] = [sizeOf(old, sentenceOf(old, first.o)), sizeOf(now, sentenceOf(now, first.n))];
    return (count >= MOVED || (short && count === gone && count === came)) && count * 2 >= gone && count * 2 >= came;
  });
  return new Set(moved.flat());
}

/** What is paired so far, as runs, in the order of the old text. */
export function blocksOf({ to }: Alignment): Block[] {
  const blocks: Block[] = [];
  for (const [o, n] of to.entries()) {
    const last = blocks.at(-1);
    if (n === -1) continue;
    if (last && last.o + last.count === o && last.n + last.count === n) last.count += 1;
    else blocks.push({ o, n, count: 1 });
  }
  return blocks;
}

/** Pairs what lies between blocks: behind the one before and ahead of the one after, wherever those are now. */
function fillGaps(alignment: Alignment): void {
  const { old, now, from } = alignment;
  const edges: Block[] = [{ o: 0, n: 0, count: 0 }, ...blocksOf(alignment), { o: old.codes.length, n: now.codes.length, count: 0 }];
  for (const [index, right] of edges.entries()) {
    const left = edges[index - 1];
    if (!left || left.o + left.count === right.o) continue;
    const behind = left.n + left.count;
    let end = behind;
    while (end < from.length && from[end] === -1) end += 1;
    let start = right.n;
    while (start > 0 && from[start - 1] === -1) start -= 1;
    const gap: [number, number] = [left.o + left.count, right.o];
    fill(alignment, gap, [behind, end]);
    if (start !== behind) fill(alignment, gap, [start, right.n]);
  }
}

function fill(alignment: Alignment, [oFrom, oTo]: [number, number], [nFrom, nTo]: [number, number]): void {
  const free = (taken: Int32Array, from: number, to: number) => Int32Array.from({ length: to - from }, (_, step) => from + step).filter((at) => taken[at] === -1);
  const [a, b] = [free(alignment.to, oFrom, oTo), free(alignment.from, nFrom, nTo)];
  for (const [i, j] of pairRuns(a.map((at) => alignment.old.codes[at] ?? 0), b.map((at) => alignment.now.codes[at] ?? 0))) {
    link(alignment, { o: a[i] ?? 0, n: b[j] ?? 0, count: 1 });
  }
}
