import type { Stretch } from "./reading";

/**
 * Marks that lie at most `gap` units apart as one run each, in the order of the text.
 * @param parts whether what lies between two marks keeps them apart all the same.
 */
export function joined(text: string, marks: readonly Stretch[], gap: number, parts: (between: string) => boolean = () => false): Stretch[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = runs.at(-1);
    if (last && start - last.end <= gap && !parts(text.slice(last.end, Math.max(start, last.end)))) last.end = Math.max(end, last.end);
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}
