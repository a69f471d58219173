const ALIKE = 0.3;
const MAX_PAIRS = 20_000;

/** Dice's coefficient over pairs of neighbouring characters, white space left out: 0 to 1. */
export function similarity(a: string, b: string): number {
  return dice(bigramsOf(a), bigramsOf(b));
}

/**
 * Pairs the paragraphs of two lists that are versions of each other, keeping the order of both, so
 * that the sum of similarities is greatest. Very long lists are paired place by place.
 */
export function pairSimilar(old: readonly string[], now: readonly string[]): [number, number][] {
  const [a, b] = [old.map(bigramsOf), now.map(bigramsOf)];
  const alike = (i: number, j: number) => {
    const [left, right] = [a[i], b[j]];
    const score = left && right ? dice(left, right) : 0;
    return score >= ALIKE ? score : 0;
  };
  if (old.length * now.length > MAX_PAIRS) {
    return old.flatMap((_, i): [number, number][] => (alike(i, i) > 0 ? [[i, i]] : []));
  }
  return bestPairs(old.length, now.length, alike);
}

type Bigrams = { counts: Map<string, number>; size: number };

function bigramsOf(text: string): Bigrams {
  const points = Array.from(text.normalize("NFC").replace(/\s/gu, ""));
  const counts = new Map<string, number>();
  // The first and last character count by themselves, so that one-character texts compare too.
  for (let index = 0; index <= points.length; index += 1) {
    const pair = `${points[index - 1] ?? "^"}${points[index] ?? "$"}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: points.length + 1 };
}

function dice(a: Bigrams, b: Bigrams): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  if (Math.min(a.size, b.size) * 2 < ALIKE * (a.size + b.size)) return 0;
  let shared = 0;
  for (const [pair, count] of small.counts) shared += Math.min(count, large.counts.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** The heaviest pairing in order, by the usual table of best sums for every pair of tails. */
function bestPairs(rows: number, columns: number, weight: (i: number, j: number) => number): [number, number][] {
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const sum = (i: number, j: number) => best[i]?.[j] ?? 0;
  const weights = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => weight(i, j)));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const paired = weights[i]?.[j] ? sum(i + 1, j + 1) + (weights[i]?.[j] ?? 0) : 0;
      best[i]?.fill(Math.max(paired, sum(i + 1, j), sum(i, j + 1)), j, j + 1);
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < rows && j < columns; ) {
    const heavy = weights[i]?.[j] ?? 0;
    if (heavy > 0 && sum(i, j) === sum(i + 1, j + 1) + heavy) pairs.push([i++, j++]);
    else if (sum(i, j) === sum(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}
