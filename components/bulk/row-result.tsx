"use client";

import { Status } from "@/components/ui/status";
import { useWords } from "@/components/ui/words-context";
import type { SeenRow } from "./rows";

type Props = { seen: SeenRow; name: string; unit: string; busy: boolean; onRemove: () => void };

/** Where a row stands: ready, held back and why, being made, made (with its address), or not made and why. */
export function RowResult({ seen: { row, stop }, name, unit, busy, onRemove }: Props) {
  const { bulk } = useWords();
  if (row.state === "done") {
    return (
      <>
        <Status voice="ok" glyph="tick">{row.replaced ? bulk.replaced : bulk.done}</Status>
        <p><a className="link inline-block" href={`/materials/${row.materialId}`} target="_blank" rel="noreferrer" aria-label={bulk.openOf(unit)}>{bulk.open}</a></p>
      </>
    );
  }
  return (
    <>
      {row.state === "making" ? <Status voice="info" glyph="some">{bulk.making}</Status>
        : row.state === "failed" ? <Status voice="act" glyph="act">{bulk.rowFailed}</Status>
          : stop === null ? <Status voice="quiet" glyph="none">{bulk.ready}</Status> : null}
      {row.problem && <p role="alert" className="text-meta text-danger">{row.problem}</p>}
      {stop !== null && row.state !== "making" && <p className={`text-meta ${stop === "skip" ? "text-hint" : "text-caution"}`}>{bulk.stop[stop]}</p>}
      {!busy && <p><button type="button" className="link text-meta" aria-label={bulk.removeOf(name)} onClick={onRemove}>{bulk.remove}</button></p>}
    </>
  );
}
