"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { requestSignOff, sendBack, submitMaterial, withdrawMaterial } from "@/lib/material/actions";
import type { VerbInput } from "@/lib/material/input";
import type { Result } from "@/lib/result";

const VERBS: Record<"submit" | "signSubmit" | "requestSignOff" | "sendBack" | "withdraw", (input: VerbInput) => Promise<Result<object>>> = {
  submit: submitMaterial, signSubmit: submitMaterial, requestSignOff, sendBack, withdraw: withdrawMaterial,
};
type Props = { verb: keyof typeof VERBS; materialId: string; version: number; primary?: boolean; to: string };

/** A verb of the workflow as a button; what the server refuses is said beside it. */
export function VerbButton({ verb, materialId, version, primary, to }: Props) {
  const { material } = useWords();
  const router = useRouter();
  const { run, pending, failure } = useAction(VERBS[verb]);
  const [operationId, setOperationId] = useState(newOperationId);
  const labels = { submit: material.submit, signSubmit: material.signSubmit, requestSignOff: material.toSign, sendBack: material.sendBack, withdraw: material.withdraw };

  async function press() {
    const result = await run({ materialId, version, operationId });
    if (result?.ok) {
      setOperationId(newOperationId());
      router.push(to);
      router.refresh();
    }
  }
  const busy = verb === "submit" || verb === "signSubmit" ? material.submitting : labels[verb];
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <button type="button" className={`btn ${primary ? "btn-primary" : ""}`} aria-disabled={pending} onClick={press}>{pending ? busy : labels[verb]}</button>
      {failure && <span role="alert" className="max-w-md text-meta text-danger">{failure.sentence}</span>}
    </span>
  );
}
