/** A text as code points in numbers; parts of it are views (`subarray`), not copies. */
export type Codes = Int32Array;

/** The code points of a text as numbers. */
export function toCodes(text: string): Codes {
  return Int32Array.from(text, (point) => point.codePointAt(0) ?? 0);
}

/** A stretch of the text (code points) and how many edits it is away from the pattern. */
export type Match = { start: number; end: number; edits: number };

/**
 * Every end of a stretch of `text` that is at most `limit` insertions, deletions and substitutions
 * away from `pattern`, with a start that goes with it. Sellers 1980, with the cut-off of Ukkonen
 * 1985: cells beyond the limit are not computed, which makes it about limit × text steps.
 */
export function findApproximate(text: Codes, pattern: Codes, limit: number): Match[] {
  const found: Match[] = [];
  const size = pattern.length;
  const far = limit + 1;
  // edits[i], starts[i]: the cheapest stretch that ends here and matches the first i of the pattern.
  const edits = Int32Array.from({ length: size + 1 }, (_, i) => Math.min(i, far));
  const starts = new Int32Array(size + 1);
  let last = Math.min(limit, size);
  for (let at = 0; at < text.length; at += 1) {
    let [diagonal, diagonalStart] = [0, at];
    starts[0] = at + 1;
    const reach = Math.min(last + 1, size);
    for (let i = 1; i <= reach; i += 1) {
      const [left, leftStart] = [edits[i] ?? far, starts[i] ?? 0];
      const up = (edits[i - 1] ?? far) + 1;
      const through = pattern[i - 1] === text[at] ? diagonal : diagonal + 1;
      const cost = Math.min(through, left + 1, up, far);
      edits[i] = cost;
      starts[i] = cost === through ? diagonalStart : cost === left + 1 ? leftStart : (starts[i - 1] ?? 0);
      diagonal = left;
      diagonalStart = leftStart;
    }
    last = reach;
    while (last > 0 && (edits[last] ?? far) > limit) last -= 1;
    if (last === size) found.push({ start: starts[size] ?? 0, end: at + 1, edits: edits[size] ?? far });
  }
  return found;
}

/** The number of edits that turn one text into the other (Levenshtein). */
export function editDistance(a: Codes, b: Codes): number {
  return prefixDistances(a, b)[b.length] ?? 0;
}

/** For every n, the number of edits that turn `a` into the first n code points of `b`. */
export function prefixDistances(a: Codes, b: Codes): Int32Array {
  const row = Int32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i += 1) {
    let diagonal = row[0] ?? 0;
    row[0] = i + 1;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0;
      const through = a[i] === b[j - 1] ? diagonal : diagonal + 1;
      row[j] = Math.min(through, above + 1, (row[j - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row;
}
