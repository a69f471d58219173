"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { carryMaterial } from "@/lib/material/actions";

/** Takes what the page shows over into the material and goes to its task list, where all of it waits to be checked. */
export function CarryButton({ materialId, fromId }: { materialId: string; fromId: string }) {
  const { carry } = useWords();
  const router = useRouter();
  const { run, pending, failure } = useAction(carryMaterial);
  const [operationId] = useState(newOperationId);
  const [leaving, setLeaving] = useState(false);
  const busy = pending || leaving;

  async function take() {
    const result = await run({ materialId, fromId, operationId });
    if (!result?.ok) return;
    setLeaving(true);
    router.push(`/materials/${materialId}`);
  }
  return (
    <div className="mt-8 flex flex-col gap-2">
      <button type="button" className="btn btn-primary w-full self-start @3xl/screen:w-auto" aria-disabled={busy} onClick={() => { if (!busy) void take(); }}>{busy ? carry.running : carry.run}</button>
      {failure && <p role="alert" className="text-danger">{failure.sentence}</p>}
    </div>
  );
}
