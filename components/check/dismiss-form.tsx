"use client";

import { useId, useState } from "react";
import { holdComposingEnter } from "@/components/ui/composing";
import { describedBy, Field } from "@/components/ui/field";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { dismissFinding } from "@/lib/check/actions";
import type { Listed } from "@/lib/check/listed";

type Props = { materialId: string; finding: Listed; onDone: () => void; onCancel: () => void };

/** Says of a finding why it does not apply; the reason is kept and shown to the reviewer. */
export function DismissForm({ materialId, finding: { kind, part, quote }, onDone, onCancel }: Props) {
  const { checking } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const { run, pending, failure } = useAction(dismissFinding);
  async function send() {
    const result = await run({ materialId, kind, part: part ?? "", quote, reason });
    if (result?.ok) onDone();
  }
  return (
    <form className="mt-2 flex flex-col gap-2" onKeyDown={holdComposingEnter} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <Field id={id} label={checking.reason} hint={checking.reasonHint} error={failure?.sentence ?? null}>
        <input id={id} className="box" autoFocus maxLength={300} value={reason} aria-invalid={failure !== null} aria-describedby={describedBy(id, true, failure !== null)} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <p className="flex gap-3"><button type="submit" className="btn btn-small" aria-disabled={pending}>{checking.keepReason}</button><button type="button" className="link text-meta" onClick={onCancel}>{checking.cancel}</button></p>
    </form>
  );
}
