"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { callUp, unqualify } from "@/lib/review/actions";

const VERBS = { callUp, unqualify };
type Props = { verb: keyof typeof VERBS; materialId: string; version: number };

/** Take a pass back before the list goes, or call up one that was left out. */
export function ListVerb({ verb, materialId, version }: Props) {
  const { call: { list } } = useWords();
  const router = useRouter();
  const [operationId] = useState(newOperationId);
  const { run, pending, failure } = useAction(VERBS[verb]);
  return (
    <span className="inline-flex flex-col items-start">
      <button type="button" className="btn btn-small whitespace-nowrap" aria-disabled={pending} onClick={async () => { if ((await run({ materialId, version, operationId }))?.ok) router.refresh(); }}>{verb === "callUp" ? list.callUp : list.takeBack}</button>
      {failure && <span role="alert" className="max-w-xs text-meta text-danger">{failure.sentence}</span>}
    </span>
  );
}
