"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { applyPlan } from "@/lib/review/actions";
import type { ApplyPlanInput } from "@/lib/review/assign-input";

type Props = { input: Omit<ApplyPlanInput, "operationId">; changes: boolean };

/** Carry out the plan that is shown, where it changes anything; where it would come out otherwise by now, say so and do nothing. */
export function ApplyButton({ input, changes }: Props) {
  const { assign } = useWords();
  const router = useRouter();
  const [operationId, setOperationId] = useState(newOperationId);
  const [said, setSaid] = useState("");
  const { run, pending, failure } = useAction(applyPlan);
  async function apply() {
    const result = await run({ ...input, operationId });
    if (!result?.ok) return;
    setOperationId(newOperationId());
    setSaid(assign.applied(result.data.changed));
    router.refresh();
  }
  const stale = failure?.failure?.code === "conflict";
  return (
    <>
      {changes && <button type="button" className="btn btn-primary" aria-disabled={pending} onClick={() => void apply()}>{assign.apply}</button>}
      <p role="status" className={said === "" || changes ? "sr-only" : "font-bold text-done"}>{said}</p>
      {failure && <p role="alert" className="order-last basis-full text-danger">{stale ? assign.stale : failure.sentence} {stale && <button type="button" className="link py-0" onClick={() => router.refresh()}>{assign.again}</button>}</p>}
    </>
  );
}
