import { medianOf } from "./results";
import { pointsOf } from "./scoring";
import { meanPoints } from "./sheet";

/** One class of totals: from `from` points to below `to` (the last one: up to it), and how many fall into it. */
export type Bin = { from: number; to: number; count: number };
/** Totals at a glance: mean, median and spread (highest less lowest) as people write points; null without totals. */
export type Histogram = { bins: Bin[]; count: number; mean: string | null; median: string | null; lowest: string | null; highest: string | null; spread: string | null };

/** Points that a class spans. */
const WIDTH = 5;

/**
 * The distribution of totals in half-points over classes of five points from nothing to full marks (`full`, in
 * half-points), and beyond where a bonus went beyond; full marks count in the last class.
 */
export function histogramOf(totals: readonly number[], full: number): Histogram {
  const sorted = totals.toSorted((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const last = Math.max(1, Math.ceil(Math.max(full, highest ?? 0) / 2 / WIDTH));
  const bins = Array.from({ length: last }, (_, index) => ({ from: index * WIDTH, to: (index + 1) * WIDTH, count: 0 }));
  for (const total of sorted) {
    const bin = bins[Math.min(last - 1, Math.floor(total / 2 / WIDTH))];
    if (bin) bin.count += 1;
  }
  if (lowest === undefined || highest === undefined) return { bins, count: 0, mean: null, median: null, lowest: null, highest: null, spread: null };
  return { bins, count: sorted.length, mean: meanPoints(sorted), median: meanPoints([medianOf(sorted)]), lowest: pointsOf(lowest), highest: pointsOf(highest), spread: pointsOf(highest - lowest) };
}
