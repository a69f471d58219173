"use client";

import { useCallback, useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { importParts, readPart } from "@/lib/material/actions";
import type { ImportPlan, StandingPart, StandingTitle } from "@/lib/material/import-plan";
import type { ImportInput } from "@/lib/material/input";

type Before = Pick<ImportInput, "parts" | "title">;
export type Taking = ReturnType<typeof useImport>;

/** What the parts held before, to be written over what the import made of them. */
function before(plan: ImportPlan, parts: readonly StandingPart[], title: StandingTitle, versions: Record<string, number>): Before {
  return {
    parts: plan.parts.map(({ key }) => ({ key, version: versions[key] ?? 0, text: parts.find(({ definition }) => definition.key === key)?.text ?? "" })),
    title: plan.title === null ? null : title.text,
  };
}

/**
 * Puts a split into the parts, all or none, and takes it back. Where somebody wrote meanwhile nothing is put in:
 * `parts` then stand at their newest, and `clash` names what changed.
 */
export function useImport(materialId: string, first: readonly StandingPart[], title: StandingTitle) {
  const { material } = useWords();
  const [parts, setParts] = useState(first);
  const [clash, setClash] = useState<string | null>(null);
  const [done, setDone] = useState<{ undo: Before; undone: boolean } | null>(null);
  const [undoId] = useState(newOperationId);
  const { run, pending, failure } = useAction(importParts);

  const readAgain = useCallback(async (keys: readonly string[]) => {
    const newest = await Promise.all(parts.map(async (part) => {
      if (!keys.includes(part.definition.key)) return part;
      const answer = await readPart({ materialId, key: part.definition.key });
      return answer.ok && answer.data ? { ...part, version: answer.data.version, text: answer.data.text } : part;
    }));
    const changed = newest.filter((part, index) => part.version !== parts[index]?.version);
    setParts(newest);
    setClash(material.importClash(changed.map(({ definition }) => definition.label).join("、")));
  }, [materialId, material, parts]);

  const accept = useCallback(async (plan: ImportPlan, operationId: string) => {
    setClash(null);
    const result = await run({ materialId, operationId, title: plan.title, parts: plan.parts });
    if (result?.ok) setDone({ undo: before(plan, parts, title, result.data.versions), undone: false });
    else if (result?.code === "conflict") await readAgain(plan.parts.map(({ key }) => key)).catch(() => undefined);
  }, [run, materialId, parts, title, readAgain]);

  const undo = useCallback(async () => {
    if (!done) return;
    const result = await run({ materialId, operationId: undoId, ...done.undo });
    if (result?.ok) setDone({ ...done, undone: true });
  }, [run, done, materialId, undoId]);

  const isClash = failure?.failure?.code === "conflict";
  const problem = failure === null ? null : isClash ? (done ? material.undoClash : clash) ?? failure.sentence : failure.sentence;
  return { parts, title, accept, undo, pending, problem, done };
}
