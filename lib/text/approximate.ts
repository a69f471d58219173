/** A text as code points in numbers. */
export type Codes = Int32Array;

/** The code points of a text as numbers. */
export function toCodes(text: string): Codes {
  return Int32Array.from(text, (point) => point.codePointAt(0) ?? 0);
}

/** The number of insertions, deletions and substitutions that turn one text into the other (Levenshtein). */
export function editDistance(a: Codes, b: Codes): number {
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
  return row[b.length] ?? 0;
}
