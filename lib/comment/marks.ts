/** A place that is marked: code points of the part, end exclusive. */
export type Marked = { id: string; start: number; end: number; look?: string };

/** A stretch of a paragraph that is marked alike all through; `closes` are the marks that end with it. */
export type Stretch = { start: number; end: number; ids: string[]; closes: string[] };

/**
 * Cuts the stretch from `start` to `end` wherever a mark begins or ends, so that marks may overlap, and at
 * the offsets in `cuts` besides (the end of a heading). Together the answer covers the stretch exactly.
 */
export function cutMarks(start: number, end: number, marks: readonly Marked[], cuts: readonly number[] = []): Stretch[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const borders = [start, end, ...cuts, ...here.flatMap((mark) => [mark.start, mark.end])];
  const inside = [...new Set(borders.filter((border) => border >= start && border <= end))].toSorted((a, b) => a - b);
  return inside.slice(0, -1).map((from, index) => {
    const to = inside[index + 1] ?? end;
    const over = here.filter((mark) => mark.start <= from && mark.end >= to);
    return { start: from, end: to, ids: over.map(({ id }) => id), closes: over.filter((mark) => mark.end === to).map(({ id }) => id) };
  });
}
