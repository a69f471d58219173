import type { Alignment } from "./align";
import type { Quote } from "./quote";

/** Letters of a quote that went to one place, in order: how many, and from where to where in both texts. */
export type Piece = { count: number; o: number; oEnd: number; n: number; nEnd: number };

/** Letters that came in between two pieces of a quote: more, and they are two places; fewer than that but more than a sentence, and nobody can say. */
const APART = 80;
const SENTENCE = 50;
/** So few letters so far from the rest of their quote are words that happen to be the same. */
const FEW = 12;
const STRAY = 30;

/** Where most of the quote's letters went; null where nothing is left of it, or it fell into two equal halves. */
export function largestPiece(alignment: Alignment, quote: Quote): Piece | null {
  const runs = runsOf(alignment, quote);
  const chain = longestChain(runs);
  const rest = longestChain(runs.filter((run) => !chain.includes(run)));
  const largest = asOne(chain);
  const torn = chain.some((run, index) => run.n - (chain[index - 1]?.nEnd ?? run.n) - run.o + (chain[index - 1]?.oEnd ?? run.o) > SENTENCE);
  return largest && !torn && largest.count !== lettersIn(rest) ? largest : null;
}

const lettersIn = (runs: readonly Piece[]) => runs.reduce((sum, { count }) => sum + count, 0);

/** Letters that went over one right behind the other, a piece each. */
function runsOf({ to }: Alignment, { own }: Quote): Piece[] {
  const runs: Piece[] = [];
  for (const o of own) {
    const n = to[o] ?? -1;
    const last = runs.at(-1);
    if (n === -1) continue;
    if (last && last.nEnd === n) Object.assign(last, { count: last.count + 1, oEnd: o + 1, nEnd: n + 1 });
    else runs.push({ count: 1, o, oEnd: o + 1, n, nEnd: n + 1 });
  }
  return runs;
}

/** Of these runs those that follow each other in both texts, nearer than `APART`, and are the most letters together. */
function longestChain(runs: readonly Piece[]): Piece[] {
  const chains: { count: number; runs: Piece[] }[] = [];
  for (const run of runs) {
    const before = chains.filter((chain) => {
      const end = chain.runs.at(-1);
      return end && run.n >= end.nEnd && run.n - end.nEnd <= APART + run.o - end.oEnd;
    }).reduce<(typeof chains)[number] | null>((best, chain) => (best && best.count >= chain.count ? best : chain), null);
    chains.push({ count: (before?.count ?? 0) + run.count, runs: [...(before?.runs ?? []), run] });
  }
  return chains.reduce((best, chain) => (chain.count > best.count ? chain : best), { count: 0, runs: [] as Piece[] }).runs;
}

/** A piece as one, without the few letters at its ends that stand far from the rest. */
function asOne(runs: readonly Piece[]): Piece | null {
  const isStray = (run: Piece | undefined, gap: number) => run !== undefined && run.count < FEW && gap > STRAY;
  const left = [...runs];
  while (left.length > 1 && isStray(left[0], (left[1]?.n ?? 0) - (left[0]?.nEnd ?? 0))) left.shift();
  while (left.length > 1 && isStray(left.at(-1), (left.at(-1)?.n ?? 0) - (left.at(-2)?.nEnd ?? 0))) left.pop();
  const [first, last] = [left[0], left.at(-1)];
  return first && last ? { count: lettersIn(left), o: first.o, oEnd: last.oEnd, n: first.n, nEnd: last.nEnd } : null;
}
