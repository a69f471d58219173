"use client";

import { Banner } from "@/components/ui/banner";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { useWords } from "@/components/ui/words-context";
import type { PartDefinition } from "@/lib/call/form";
import type { BulkUnit } from "@/lib/material/bulk.queries";
import { FilePicker } from "./file-picker";
import { RowsTable } from "./rows-table";
import { useBulk } from "./use-bulk";
import { useFiles } from "./use-files";

type Props = { callId: string; parts: readonly PartDefinition[]; units: readonly BulkUnit[] };

/** Many files at once: read, matched to units, and made into drafts one by one when the person says so. */
export function BulkDesk({ callId, parts, units }: Props) {
  const { bulk } = useWords();
  const desk = useBulk(callId, parts, units);
  const { seen, take, make, making } = desk;
  const line = useFiles(take);
  const [matched, unmatched] = [seen.filter(({ row }) => row.unitId !== null), seen.filter(({ row }) => row.unitId === null)];
  const open = seen.filter(({ row }) => row.state !== "done");
  const ready = open.filter(({ stop }) => stop === null).length;
  const done = seen.length - open.length;
  const reading = line.waiting.some(({ state }) => state !== "failed");
  useLeaveWarning(reading);

  const stuck = ready === 0 || making !== null;
  return (
    <>
      <main id="main" className="mx-auto w-full max-w-[84rem] flex-1 p-4 @3xl/screen:p-6">
        <p className="mb-4 max-w-[52rem] text-ink-2">{bulk.intro}</p>
        <FilePicker line={line} rows={open.length} primary={seen.length === 0} />
        {done > 0 && making === null && ready === 0 && <div className="mt-6"><Banner voice="ok" role="status">{bulk.allDone(done)}</Banner></div>}
        <RowsTable title={bulk.matched(matched.length)} seen={matched} parts={parts} units={units} desk={desk} />
        <RowsTable title={bulk.unmatched(unmatched.length)} hint={bulk.unmatchedHint} seen={unmatched} parts={parts} units={units} desk={desk} />
      </main>
      {open.length > 0 && (
        <div data-foot className="sticky bottom-0 z-10 border-t border-line bg-paper">
          <div className="mx-auto flex w-full max-w-[84rem] flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2.5 @3xl/screen:px-6">
            <p role="status" className="min-w-0 flex-1 basis-60 text-meta text-ink-2">{bulk.dock(ready, open.length - ready - unmatched.length, unmatched.length)}</p>
            <button type="button" className="btn btn-primary w-full @3xl/screen:w-auto" aria-disabled={stuck} aria-describedby={ready === 0 ? "bulk-none" : undefined} onClick={() => { if (!stuck) void make(); }}>{making ? bulk.makingOf(making.at, making.all) : bulk.make(ready)}</button>
            {ready === 0 && making === null && <p id="bulk-none" className="basis-full text-meta text-hint">{bulk.none}</p>}
          </div>
        </div>
      )}
    </>
  );
}
