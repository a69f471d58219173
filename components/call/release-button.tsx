"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { releaseCall } from "@/lib/call/actions";

/** Publish the outcomes of a call: says how many units are told before it does it. */
export function ReleaseButton({ callId, decided, undecided }: { callId: string; decided: number; undecided: number }) {
  const { desk, frame } = useWords();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [operationId] = useState(newOperationId);
  const { run, pending, failure } = useAction(releaseCall);

  async function release() {
    const result = await run({ callId, decided, operationId });
    if (result?.ok) router.refresh();
  }
  if (!asking) return <button type="button" className="btn btn-small" onClick={() => setAsking(true)}>{desk.release}</button>;
  return (
    <div className="flex max-w-xs flex-col gap-2 text-meta">
      <p>{desk.releaseEffect(decided)}{undecided > 0 && desk.releaseRest(undecided)}</p>
      <div className="flex gap-2">
        <button type="button" className="btn btn-small" aria-disabled={pending} onClick={release}>{desk.releaseSure}</button>
        <button type="button" className="btn btn-small" onClick={() => setAsking(false)}>{frame.cancel}</button>
      </div>
      {failure && <p role="alert" className="text-danger">{failure.sentence}</p>}
    </div>
  );
}
