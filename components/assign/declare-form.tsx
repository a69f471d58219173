"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { declareRecusal } from "@/lib/review/actions";
import { LONGEST_REASON } from "@/lib/review/assign-input";
import { lengthOf } from "@/lib/text/normalise";

/** What may be declared: one material and the unit it comes from, or any of these units. */
export type Declarable = { of: "material" | "unit"; id: string; label: string };
type Props = { choices: readonly Declarable[]; many: boolean; done: string };

/** Declare oneself recused, with the reason. `many` choices are a list to choose from, few are all in sight. */
export function DeclareForm({ choices, many, done }: Props) {
  const { assign } = useWords();
  const router = useRouter();
  const [at, setAt] = useState(many ? -1 : 0);
  const [reason, setReason] = useState("");
  const [problems, setProblems] = useState<{ place?: string; reason?: string }>({});
  const [operationId, setOperationId] = useState(newOperationId);
  const { run, pending, failure } = useAction(declareRecusal);
  async function send() {
    const choice = choices[at];
    const long = lengthOf(reason) > LONGEST_REASON;
    const wrong = {
      ...(choice ? {} : { place: assign.chooseUnitHint }),
      ...(reason.trim() === "" ? { reason: assign.reasonMissing } : long ? { reason: assign.reasonLong(LONGEST_REASON) } : {}),
    };
    setProblems(wrong);
    if (!choice || Object.keys(wrong).length > 0) return;
    const result = await run({ of: choice.of, id: choice.id, reason, operationId });
    if (!result?.ok) return;
    setOperationId(newOperationId());
    setReason("");
    setAt(many ? -1 : 0);
    router.push(done);
    router.refresh();
  }
  return (
    <form className="mt-4 max-w-2xl" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <p className="mb-4 border-l-4 border-l-info bg-info-tint px-4 py-2">{assign.declareHint}</p>
      {many ? (
        <Field id="place" label={assign.chooseUnit} error={problems.place}>
          <select id="place" className="box" value={at} aria-invalid={problems.place !== undefined} aria-describedby={describedBy("place", false, problems.place !== undefined)} onChange={(event) => setAt(Number(event.target.value))}>
            <option value={-1}>{assign.chooseUnitHint}</option>
            {choices.map((choice, index) => <option key={choice.id} value={index}>{choice.label}</option>)}
          </select>
        </Field>
      ) : (
        <fieldset>
          <legend className="font-bold">{assign.declareOf}</legend>
          {choices.map((choice, index) => (
            <label key={choice.id} className="flex min-h-11 items-center gap-2.5"><input type="radio" name="place" className="size-5 accent-primary" checked={at === index} onChange={() => setAt(index)} />{choice.label}</label>
          ))}
        </fieldset>
      )}
      <div className="mt-4">
        <Field id="reason" label={assign.reason} hint={assign.declareExample} error={problems.reason}>
          <textarea id="reason" rows={3} className="box" value={reason} aria-invalid={problems.reason !== undefined} aria-describedby={describedBy("reason", true, problems.reason !== undefined)} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
      {failure && <p role="alert" className="mt-3 text-danger">{failure.sentence}</p>}
      <button className="btn btn-primary mt-4" aria-disabled={pending}>{assign.sendDeclaration}</button>
    </form>
  );
}
