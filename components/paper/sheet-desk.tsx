"use client";

import Link from "next/link";
import { useState } from "react";
import { useDesk } from "@/components/net/net-context";
import { Banner } from "@/components/ui/banner";
import { FileBox } from "@/components/ui/file-box";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { takeSheet } from "@/lib/review/actions";
import { isTaken } from "@/lib/review/score-sheet-plan";
import { sendSheet, type SheetAnswer } from "./send-sheet";
import { SheetPreview } from "./sheet-preview";

type Shown = { name: string; operationId: string; answer: Extract<SheetAnswer, { ok: true }> };

/** Takes in a filled sheet, shows what it would change, and takes it over when that is pressed; never sends a review. */
export function SheetDesk() {
  const words = useWords();
  const { paper: w } = words;
  const desk = useDesk();
  const [reading, setReading] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [taken, setTaken] = useState<number | null>(null);
  const take = useAction(takeSheet);

  async function read([file]: readonly File[]) {
    if (!file || reading) return;
    setReading(true);
    setWhy(null);
    setShown(null);
    setTaken(null);
    const answer = await sendSheet(file);
    setReading(false);
    if (answer.ok) return setShown({ name: file.name, operationId: newOperationId(), answer });
    if (answer.why === "signedOut") desk?.lapse();
    setWhy(answer.why === "lost" ? w.lost : answer.why === "signedOut" ? words.problems.code("unauthenticated") : w.refusal[answer.why]);
  }

  async function adopt({ answer, operationId }: Shown) {
    const rows = answer.rows.filter(isTaken).map(({ materialId, revisionId, version, scores, remark }) => ({ materialId, revisionId, version, scores, remark }));
    const result = await take.run({ rows, operationId });
    if (!result?.ok) return;
    setShown(null);
    setTaken(result.data.taken);
  }
  return (
    <div className="mt-4">
      <FileBox said={{ ...w.box, choose: shown ? w.another : w.box.choose }} accept=".xlsx" many={false} primary={shown === null} onFiles={(files) => void read(files)}>
        <p role="status" className="mt-2 empty:hidden">{reading ? w.reading : shown?.name}</p>
        {why && <p role="alert" className="mt-2 text-danger">{why}</p>}
      </FileBox>
      {taken !== null && <div className="mt-4"><Banner voice="ok" role="status">{w.taken(taken)} <Link href="/reviews" className="link">{w.toQueue}</Link></Banner></div>}
      {shown && (
        <SheetPreview callName={shown.answer.callName} rows={shown.answer.rows}>
          {take.failure && <p role="alert" className="mt-3 text-danger">{take.failure.sentence}</p>}
          {shown.answer.rows.some(isTaken)
            ? <><p className="mt-4 text-meta text-hint">{w.takeHint}</p><button type="button" className="btn btn-primary mt-2 w-full @3xl/screen:w-auto" aria-disabled={take.pending} onClick={() => void adopt(shown)}>{w.take(shown.answer.rows.filter(isTaken).length)}</button></>
            : <p className="mt-4 text-ink-2">{w.nothing}</p>}
        </SheetPreview>
      )}
    </div>
  );
}
