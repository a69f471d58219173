import { matches, type Stretch } from "./reading";

const GAP = /(?<=[\p{Script=Han}，,、；。”》）)\d])[ \u3000](?=[\p{Script=Han}“《（(\d])/gu;
/** Widths between which a page or a viewer wraps its lines, in characters. */
const WIDTHS = { least: 15, most: 60 };
const LEAST_GAPS = 5;
/** A line may end this much before the margin. */
const RAGGED = 4;
/** In a line known to be wrapped, marks that were cut out since may have narrowed some of its rows. */
const LOOSE = 9;

/**
 * The single spaces that stand in a long line at nearly even distances: where a viewer wrapped it and a copy made a
 * space of each line's end. Empty when they are too few or too uneven to tell.
 */
export function wrapsIn(line: Stretch): Stretch[] {
  const gaps = matches(line.text, GAP, line.start);
  if (gaps.length < LEAST_GAPS) return [];
  const widths = gaps.map(({ start }, index) => start - (gaps[index - 1]?.end ?? line.start));
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  if (usual < WIDTHS.least || usual > WIDTHS.most) return [];
  const within = (by: number) => gaps.filter((_, index) => Math.abs((widths[index] ?? 0) - usual) <= by);
  const even = within(RAGGED);
  return even.length >= LEAST_GAPS && even.length * 2 >= gaps.length ? within(LOOSE) : [];
}

/** Rows of lines of nearly one width that break off in the middle of sentences; each row as the breaks in it. */
export function wrapsBetween(lines: readonly Stretch[], isBroken: (line: Stretch, below: Stretch) => boolean): Stretch[][] {
  const rows: Stretch[][] = [];
  let open: Stretch[] = [];
  lines.forEach((line, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]];
    const even = open.length === 0 || (above !== undefined && Math.abs(above.text.length - line.text.length) <= RAGGED);
    if (below && even && line.text.length >= WIDTHS.least && line.text.length <= WIDTHS.most && isBroken(line, below)) {
      open.push({ start: line.end, end: below.start, text: "" });
      return;
    }
    if (open.length >= LEAST_GAPS) rows.push(open);
    open = [];
  });
  return rows;
}
