"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useId, useState, type FormEvent } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { useWords } from "@/components/ui/words-context";
import { keyPaper } from "@/lib/review/actions";
import type { PaperForm } from "@/lib/review/paper-sheet.queries";
import { PointBoxes } from "./point-boxes";
import { ScanBox, type Scan } from "./scan-box";
import { usePoints } from "./use-points";

/** Keys in a signed paper: the scan, the points, the opinion as it stands on it. */
export function KeyForm({ form, back }: { form: PaperForm; back: string }) {
  const { paper: w, problems: said } = useWords();
  const router = useRouter();
  const id = useId();
  const points = usePoints(form.criteria);
  const [scan, setScan] = useState<Scan | null>(null);
  const [remark, setRemark] = useState("");
  const [operationId, setOperationId] = useState(newOperationId);
  const { run, pending, failure } = useAction(keyPaper);
  useLeaveWarning(scan !== null || remark !== "" || Object.keys(points.typed).length > 0);
  const refused = failure?.failure?.problems ?? {};
  const inBox = Object.keys(refused).some((key) => key.startsWith("scores.") || key === "remark" || key === "uploadId");
  const remarkError = refused.remark ? said.sentence(refused.remark) : null;

  async function save(event: FormEvent) {
    event.preventDefault();
    const scores = points.read();
    if (scores === null) return;
    const { materialId, revisionId, personId } = form;
    const result = await run({ materialId, revisionId, personId, uploadId: scan?.uploadId ?? null, scores, remark, operationId });
    setOperationId(newOperationId());
    if (result?.ok) router.push(back);
  }
  return (
    <form className="flex flex-col gap-5 py-4" onSubmit={(event) => void save(event)} noValidate>
      <p className="text-ink-2"><span className="number mr-3">{form.number}</span>{form.again ? w.againHint : w.keyHint}</p>
      <ScanBox scan={scan} onScan={setScan} error={refused.uploadId ? said.sentence(refused.uploadId) : null} />
      <PointBoxes criteria={form.criteria} points={points} refused={refused} />
      <div className="max-w-3xl">
        <Field id={`${id}-remark`} label={w.remarkLabel} error={remarkError}>
          <textarea id={`${id}-remark`} className="box" rows={3} maxLength={4000} value={remark} aria-invalid={remarkError ? true : undefined} aria-describedby={describedBy(`${id}-remark`, false, remarkError !== null)} onChange={(event) => setRemark(event.target.value)} />
        </Field>
      </div>
      {failure && !inBox && <p role="alert" className="text-danger">{failure.sentence}</p>}
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3"><button type="submit" className="btn btn-primary w-full @3xl/screen:w-auto" aria-disabled={pending}>{w.save}</button><Link href={back} className="link">{w.back}</Link></p>
    </form>
  );
}
