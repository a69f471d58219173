"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { startMaterial } from "@/lib/material/actions";

export function StartButton({ callId, unitId, primary }: { callId: string; unitId: string; primary: boolean }) {
  const { desk } = useWords();
  const router = useRouter();
  const { run, pending, failure } = useAction(startMaterial);
  const [operationId] = useState(newOperationId);

  async function start() {
    const result = await run({ callId, unitId, operationId });
    if (result?.ok) router.push(`/materials/${result.data.materialId}`);
  }
  return (
    <span className="flex flex-col items-start gap-1">
      <button type="button" className={`btn ${primary ? "btn-primary" : ""}`} aria-disabled={pending} onClick={start}>{pending ? desk.starting : desk.start}</button>
      {failure && <span role="alert" className="text-meta text-danger">{failure.sentence}</span>}
    </span>
  );
}
