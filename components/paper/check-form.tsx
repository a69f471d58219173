"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { Banner } from "@/components/ui/banner";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { checkPaper, keyPaper } from "@/lib/review/actions";
import type { Difference } from "@/lib/review/paper-sheet";
import type { PaperForm } from "@/lib/review/paper-sheet.queries";
import { DifferenceTable } from "./difference-table";
import { PointBoxes } from "./point-boxes";
import { usePoints } from "./use-points";

type Props = { form: PaperForm; check: NonNullable<PaperForm["check"]>; callId: string; back: string };

/** Keys in the same paper again without the first person's points; where they differ, says where. */
export function CheckForm({ form, check, callId, back }: Props) {
  const { paper: w } = useWords();
  const router = useRouter();
  const points = usePoints(form.criteria);
  const [differences, setDifferences] = useState<readonly Difference[]>([]);
  const [operationId, setOperationId] = useState(newOperationId);
  const checking = useAction(checkPaper);
  const replacing = useAction(keyPaper);
  const failure = checking.failure ?? replacing.failure;
  const refused = failure?.failure?.problems ?? {};
  const inBox = Object.keys(refused).some((key) => key.startsWith("scores."));
  const { materialId, revisionId, personId } = form;

  async function compare(event: FormEvent) {
    event.preventDefault();
    const scores = points.read();
    if (scores === null) return;
    const result = await checking.run({ materialId, revisionId, personId, keyedAt: check.keyedAt, scores, operationId });
    setOperationId(newOperationId());
    if (!result?.ok) return;
    setDifferences(result.data.differences);
    if (result.data.differences.length === 0) router.push(back);
  }
  async function replace() {
    const scores = points.read();
    if (scores === null) return;
    const result = await replacing.run({ materialId, revisionId, personId, uploadId: null, scores, remark: check.remark, operationId });
    setOperationId(newOperationId());
    if (result?.ok) router.push(back);
  }
  return (
    <form className="flex flex-col gap-5 py-4" onSubmit={(event) => void compare(event)} noValidate>
      <p className="text-ink-2"><span className="number mr-3">{form.number}</span>{w.checkHint(check.by)}</p>
      <p><a className="btn" download href={`/calls/${callId}/paper/scan?material=${materialId}&person=${personId}`}>{w.openScan}</a></p>
      <PointBoxes criteria={form.criteria} points={points} refused={refused} />
      {check.remark !== "" && <div className="max-w-3xl"><p className="font-bold">{w.firstRemark}</p><p className="whitespace-pre-wrap border-l-4 border-control bg-wash px-4 py-2">{check.remark}</p></div>}
      {failure && !inBox && <p role="alert" className="text-danger">{failure.sentence}</p>}
      {differences.length > 0 && (
        <Banner voice="act" role="alert">
          <p className="font-bold">{w.differ}</p>
          <DifferenceTable differences={differences} />
          <p className="mt-2">{w.differMine}</p>
          <button type="button" className="btn mt-3" aria-disabled={replacing.pending} onClick={() => void replace()}>{w.replace}</button>
        </Banner>
      )}
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3"><button type="submit" className="btn btn-primary w-full @3xl/screen:w-auto" aria-disabled={checking.pending}>{w.compare}</button><Link href={back} className="link">{w.back}</Link></p>
    </form>
  );
}
