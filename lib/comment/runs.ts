/** Beyond this many cells a table says nothing that is worth its cost. */
const MOST_CELLS = 1_500_000;

/**
 * Pairs the letters of two stretches in order so that the runs in common are as long as can be; a letter by
 * itself is never paired. Answers [index in a, index in b]; nothing where the stretches are too long to compare.
 * Dynamic programming over two sums per cell, the best so far and the best that ends in a run.
 */
export function pairRuns(a: Int32Array, b: Int32Array): [number, number][] {
  const width = b.length + 1;
  if (a.length < 2 || b.length < 2 || (a.length + 1) * width > MOST_CELLS) return [];
  const best = new Int16Array((a.length + 1) * width);
  const run = new Int16Array((a.length + 1) * width).fill(-1);
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cell = i * width + j;
      const diagonal = cell - width - 1;
      if (a[i - 1] === b[j - 1]) run[cell] = Math.max(best[diagonal] ?? 0, (run[diagonal] ?? -1) + 1);
      best[cell] = Math.max(run[cell] ?? 0, best[cell - 1] ?? 0, best[cell - width] ?? 0);
    }
  }
  return trace(a.length, b.length, best, run);
}

function trace(rows: number, columns: number, best: Int16Array, run: Int16Array): [number, number][] {
  const width = columns + 1;
  const pairs: [number, number][] = [];
  let inRun = false;
  for (let [i, j] = [rows, columns]; i > 0 && j > 0; ) {
    const cell = i * width + j;
    if (!inRun && best[cell] === best[cell - width]) i -= 1;
    else if (!inRun && best[cell] === best[cell - 1]) j -= 1;
    else {
      i -= 1;
      j -= 1;
      pairs.push([i, j]);
      inRun = (run[cell - width - 1] ?? -1) >= 0 && run[cell] === (run[cell - width - 1] ?? 0) + 1;
    }
  }
  return pairs.toReversed();
}
