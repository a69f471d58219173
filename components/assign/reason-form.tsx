"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import type { Result } from "@/lib/result";
import { LONGEST_REASON } from "@/lib/review/assign-input";
import { lengthOf } from "@/lib/text/normalise";

type About = { materialId: string; personId: string };
type Props = {
  label: string; send: string; input: About; onClose: () => void;
  act: (input: About & { reason: string; operationId: string }) => Promise<Result<object>>;
};

/** One reason about one person and one material, and the button that needs it. */
export function ReasonForm({ label, send, input, act, onClose }: Props) {
  const { assign } = useWords();
  const router = useRouter();
  const id = useId();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [operationId] = useState(newOperationId);
  const { run, pending, failure } = useAction(act);
  async function press() {
    const wrong = reason.trim() === "" ? assign.reasonMissing : lengthOf(reason) > LONGEST_REASON ? assign.reasonLong(LONGEST_REASON) : null;
    setProblem(wrong);
    if (wrong === null && (await run({ ...input, reason, operationId }))?.ok) { onClose(); router.refresh(); }
  }
  return (
    <div className="my-2 max-w-xl border-l-4 border-control pl-3">
      <label htmlFor={id} className="text-meta">{label}</label>
      <textarea id={id} rows={2} className="box" value={reason} aria-invalid={problem !== null} aria-describedby={problem ? `${id}-problem` : undefined} onChange={(event) => setReason(event.target.value)} />
      {problem && <p id={`${id}-problem`} className="text-meta text-danger">{problem}</p>}
      {failure && <p role="alert" className="text-meta text-danger">{failure.sentence}</p>}
      <div className="mt-2 flex gap-3">
        <button type="button" className="btn btn-small" aria-disabled={pending} onClick={() => void press()}>{send}</button>
        <button type="button" className="btn btn-small" onClick={onClose}>{assign.cancel}</button>
      </div>
    </div>
  );
}
