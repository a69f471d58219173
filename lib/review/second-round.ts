import type { DiffRow } from "@/lib/text/diff";
import { changedPassages, paragraphAt } from "./comparison";
import type { PaperPart } from "./paper";

/** What is new in a part since it was last reviewed: paragraphs by their start in code points, and passages that went. */
export type RoundPart = { changed: { start: number; row: DiffRow }[]; removed: DiffRow[] };
/** What is new in a revision since the one of that ordinal, by part. */
export type Round = { ordinal: number; parts: Record<string, RoundPart> };

/** What a reviewer has not read yet, part by part; `before`: the texts of the revision that was reviewed. */
export function secondRound(parts: readonly PaperPart[], before: Readonly<Record<string, string>>): Record<string, RoundPart> {
  return Object.fromEntries(parts.map(({ key, text, paragraphs }) => {
    const rows = changedPassages(before[key] ?? "", text);
    const byLine = new Map(rows.flatMap((row) => (row.afterIndex === null ? [] : [[row.afterIndex, row] as const])));
    const changed = paragraphs.flatMap(({ start }) => { const row = byLine.get(paragraphAt(text, start)); return row ? [{ start, row }] : []; });
    return [key, { changed, removed: rows.filter((row) => row.afterIndex === null) }];
  }));
}

/** A paragraph that is shown, or a run of them that is folded away. */
type Stretch<P> = { shown: P } | { folded: P[] };

/** Paragraphs in order; with a round only those that are new or that `noted` says have a note to be seen to, the rest in folds. */
export function stretchesOf<P extends { start: number }>(paragraphs: readonly P[], round: RoundPart | null, noted: (start: number) => boolean): Stretch<P>[] {
  const stretches: Stretch<P>[] = [];
  for (const paragraph of paragraphs) {
    const last = stretches.at(-1);
    if (!round || noted(paragraph.start) || round.changed.some(({ start }) => start === paragraph.start)) stretches.push({ shown: paragraph });
    else if (last && "folded" in last) last.folded.push(paragraph);
    else stretches.push({ folded: [paragraph] });
  }
  return stretches;
}
