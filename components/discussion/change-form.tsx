"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useFound } from "@/components/net/use-found";
import { useKeeper } from "@/components/net/use-keeper";
import { PointBoxes } from "@/components/paper/point-boxes";
import { describedBy, Field } from "@/components/ui/field";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { changeScore } from "@/lib/review/actions";
import type { OwnSheet } from "@/lib/review/discussion.queries";
import { pointsOf, totalOf } from "@/lib/review/scoring";
import { isDraft, useChange } from "./use-change";

type Props = { materialId: string; unit: string; own: OwnSheet; bonusCap: number | undefined };

/** One's own sent scores in boxes, with the reason for changing them; the old ones are kept. */
export function ChangeForm({ materialId, unit, own, bonusCap }: Props) {
  const { discussion: w, problems: said, frame } = useWords();
  const router = useRouter();
  const { reviewId, version, stage, criteria, scores } = own;
  const [open, setOpen] = useState(false);
  const [operationId, setOperationId] = useState(newOperationId);
  const { run, pending, failure } = useAction(changeScore);
  const place = { key: `change/${reviewId}/${version}`, href: `/materials/${materialId}/discussion`, label: w.changeLabel(unit) };
  const keeper = useKeeper(place);
  const { points, sheet, draft, setDraft, say } = useChange(own, (next) => { keeper.soon({ value: next, version }); setOperationId(newOperationId()); });
  useFound(place, ({ value }) => {
    if (open || !isDraft(value)) return false;
    setDraft(value);
    setOpen(true);
    return true;
  });

  async function send(event: FormEvent) {
    event.preventDefault();
    const after = points.read();
    if (after === null) return;
    const result = await run({ materialId, reviewId, version, scores: after, reason: draft.reason, operationId });
    if (!result?.ok) return;
    keeper.drop();
    setOpen(false);
    router.refresh();
  }
  if (!open) return <p className="mt-5"><button type="button" className="btn" aria-expanded={false} onClick={() => setOpen(true)}>{w.change}</button></p>;
  const refused = failure?.failure?.problems ?? {};
  const inBox = Object.keys(refused).some((key) => key.startsWith("scores.") || key === "reason");
  const error = refused.reason ? said.sentence(refused.reason) : null;
  const rubric = { criteria: [...criteria], passMark: 0, bonusCap };
  const id = `reason-${reviewId}`;
  return (
    <form className="mt-6 border-l-4 border-control bg-paper px-4 py-3" aria-label={w.changeAt(stage)} noValidate onSubmit={(event) => void send(event)}>
      <h3 className="font-bold">{w.changeAt(stage)}</h3>
      <p className="mb-4 mt-1 max-w-prose text-meta text-hint">{w.changeHint}</p>
      <PointBoxes criteria={criteria} points={points} refused={refused} />
      <p className="mt-3 min-h-6" role="status">{sheet && w.newTotal(pointsOf(totalOf(rubric, scores)), pointsOf(totalOf(rubric, sheet)))}</p>
      <div className="mt-4 max-w-3xl">
        <Field id={id} label={w.reason} error={error}>
          <textarea id={id} className="box" rows={3} value={draft.reason} aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, false, error !== null)} onChange={(event) => say(event.target.value)} />
        </Field>
      </div>
      {failure && !inBox && <p role="alert" className="mt-2 text-danger">{failure.sentence}</p>}
      <p className="mt-4 flex flex-wrap gap-3">
        <button type="submit" className="btn" aria-disabled={pending}>{w.changeSend}</button>
        <button type="button" className="link" onClick={() => { keeper.drop(); setOpen(false); }}>{frame.cancel}</button>
      </p>
    </form>
  );
}
