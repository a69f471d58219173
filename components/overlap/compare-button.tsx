"use client";

import { useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { compareCall } from "@/lib/overlap/actions";

/** Has every material of a call compared anew, and says how many are in line. */
export function CompareButton({ callId }: { callId: string }) {
  const { overlap } = useWords();
  const [operationId] = useState(newOperationId);
  const [waiting, setWaiting] = useState<number | null>(null);
  const { run, pending, failure } = useAction(compareCall);

  async function compare() {
    const result = await run({ callId, operationId });
    if (result?.ok) setWaiting(result.data.waiting);
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {waiting === null && <button type="button" className="btn btn-small" aria-disabled={pending} onClick={compare}>{overlap.again}</button>}
      <p role="status" className="text-meta">{waiting !== null && overlap.againDone(waiting)}</p>
      {failure && <p role="alert" className="text-danger">{failure.sentence}</p>}
    </div>
  );
}
