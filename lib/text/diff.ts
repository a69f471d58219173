import { diffArrays } from "diff";
import { countCharacters } from "./count";
import { pairSimilar } from "./similarity";
import { readTokens } from "./tokens";

/** A stretch of a paragraph; "del" stands only in `before`, "ins" only in `after`. */
export type Run = { text: string; mark: null | "ins" | "del" };
/**
 * A paragraph of either text, or a pair of them; the indices count the lines of each text from 0.
 * The runs of `before` joined give the old paragraph exactly, those of `after` the new one.
 */
export type DiffRow = {
  kind: "same" | "changed" | "added" | "removed";
  before: Run[];
  after: Run[];
  beforeIndex: number | null;
  afterIndex: number | null;
};

// Beyond this many edits a comparison tells a reader nothing, and its cost grows with the square.
const MAX_EDITS = 1500;

/**
 * Compares two texts paragraph by paragraph ("\n" parts them; an empty text has none) and word by
 * word inside changed paragraphs. Canonically equal spellings (NFC) are the same. Never throws.
 */
export function diffParagraphs(before: string, after: string): DiffRow[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  return align(old, now).flatMap(({ same, from, to }) =>
    same
      ? range(from).map((index, offset) => row("same", old, index, now, to[0] + offset))
      : changedRows(old, from, now, to),
  );
}

/** How many rows changed, and how many characters (white space not counted) came in and went out. */
export function countChanges(rows: readonly DiffRow[]): { changed: number; inserted: number; deleted: number } {
  return {
    changed: rows.filter(({ kind }) => kind !== "same").length,
    inserted: rows.reduce((sum, { after }) => sum + countMarked(after, "ins"), 0),
    deleted: rows.reduce((sum, { before }) => sum + countMarked(before, "del"), 0),
  };
}

function countMarked(runs: readonly Run[], mark: Run["mark"]): number {
  return countCharacters(runs.filter((run) => run.mark === mark).map(({ text }) => text).join(""));
}

type Range = [number, number];
/** Neighbouring items of both lists that are the same, or that stand in each other's place. */
type Stretch = { same: boolean; from: Range; to: Range };

function paragraphsOf(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}

/** Aligns two lists by equal items; lists too different to compare come back as one stretch. */
function align(old: readonly string[], now: readonly string[]): Stretch[] {
  const changes = diffArrays(toKeys(old), toKeys(now), { maxEditLength: MAX_EDITS });
  if (!changes) return [{ same: false, from: [0, old.length], to: [0, now.length] }];
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of changes) {
    const next: Stretch = { same: !added && !removed, from: [i, added ? i : i + count], to: [j, removed ? j : j + count] };
    const last = stretches.at(-1);
    if (last && !last.same && !next.same) [last.from[1], last.to[1]] = [next.from[1], next.to[1]];
    else stretches.push(next);
    [i, j] = [next.from[1], next.to[1]];
  }
  return stretches;
}

function toKeys(items: readonly string[]): string[] {
  return items.map((item) => item.normalize("NFC"));
}

function changedRows(old: readonly string[], from: Range, now: readonly string[], to: Range): DiffRow[] {
  const pairs = pairSimilar(old.slice(...from), now.slice(...to));
  const rows: DiffRow[] = [];
  let [i, j] = [from[0], to[0]];
  const upTo = (oldEnd: number, newEnd: number) => {
    while (i < oldEnd) rows.push(row("removed", old, i++, now, null));
    while (j < newEnd) rows.push(row("added", old, null, now, j++));
  };
  for (const [a, b] of pairs) {
    upTo(from[0] + a, to[0] + b);
    rows.push(row("changed", old, i++, now, j++));
  }
  upTo(from[1], to[1]);
  return rows;
}

type Index = number | null;

function row(kind: DiffRow["kind"], old: readonly string[], i: Index, now: readonly string[], j: Index): DiffRow {
  const [before, after] = [i === null ? "" : (old[i] ?? ""), j === null ? "" : (now[j] ?? "")];
  const runs = kind === "changed" ? diffWords(before, after) : {
    before: runsOf(before, kind === "removed" ? "del" : null),
    after: runsOf(after, kind === "added" ? "ins" : null),
  };
  return { kind, ...runs, beforeIndex: i, afterIndex: j };
}

function diffWords(before: string, after: string): { before: Run[]; after: Run[] } {
  const [old, now] = [readTokens(before), readTokens(after)];
  const stretches = align(old, now);
  return {
    before: stretches.flatMap(({ same, from }) => runsOf(old.slice(...from).join(""), same ? null : "del")),
    after: stretches.flatMap(({ same, to }) => runsOf(now.slice(...to).join(""), same ? null : "ins")),
  };
}

function runsOf(text: string, mark: Run["mark"]): Run[] {
  return text === "" ? [] : [{ text, mark }];
}

function range([from, to]: Range): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
