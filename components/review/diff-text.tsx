import { mergedRuns } from "@/lib/text/inline-diff";
import type { DiffRow, Run } from "@/lib/text/diff";
import type { Words } from "@/lib/words/words";

type Props = { runs: readonly Run[]; words: Words; wideHidesOld?: boolean };

function Runs({ runs, words, wideHidesOld }: Props) {
  const { review } = words;
  return runs.map(({ text, mark }, index) => {
    if (mark === "ins") return <ins key={index}><span className="sr-only">{review.inserted}：</span>{text}</ins>;
    if (mark === "del") return <del key={index} className={wideHidesOld ? "@5xl/screen:hidden" : undefined}><span className="sr-only">{review.deleted}：</span>{text}</del>;
    return <span key={index}>{text}</span>;
  });
}

/** The old side of a changed passage; on a narrow screen the new side shows what went as well. */
export function OldText({ row, words }: { row: DiffRow; words: Words }) {
  return <div className="reading hidden @5xl/screen:block">{row.before.length > 0 && <p><Runs runs={row.before} words={words} /></p>}</div>;
}

/** The new side; where the screen is narrow it is the only one and holds both marks. */
export function NewText({ row, words }: { row: DiffRow; words: Words }) {
  return <div className="reading"><p className={row.kind === "removed" ? "@5xl/screen:hidden" : undefined}><Runs runs={mergedRuns(row.before, row.after)} words={words} wideHidesOld /></p></div>;
}

/** Both sides of a changed passage in one, whatever the width of the screen. */
export function BothText({ row, words }: { row: DiffRow; words: Words }) {
  return <p><Runs runs={mergedRuns(row.before, row.after)} words={words} /></p>;
}
