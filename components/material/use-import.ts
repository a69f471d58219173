"use client";

import { useCallback, useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { importParts, readPart, readSheet } from "@/lib/material/actions";
import type { ImportPlan, StandingPart, StandingTitle } from "@/lib/material/import-plan";
import type { StandingSheets } from "@/lib/material/blank-plan";
import type { ImportInput } from "@/lib/material/input";
import type { Imported } from "@/lib/material/mutations";

type Before = Pick<ImportInput, "parts" | "title" | "fields" | "figures">;
type Standing = { parts: readonly StandingPart[]; title: StandingTitle; sheets: StandingSheets };
const NO_FIGURE = { previous: "", current: "" };
export type Taking = ReturnType<typeof useImport>;

/** What the parts and sheets held before, to be written over what the import made of them. */
function before(plan: ImportPlan, { parts, title, sheets }: Standing, { versions, sheets: now }: Imported): Before {
  const figures = plan.figures && { version: now.figures ?? 0, values: Object.fromEntries(Object.keys(plan.figures.values).map((key) => [key, sheets.figures.values[key] ?? NO_FIGURE])) };
  const fields = plan.fields && { version: now.fields ?? 0, values: Object.fromEntries(Object.keys(plan.fields.values).map((key) => [key, sheets.fields.values[key] ?? ""])) };
  return {
    fields, figures,
    parts: plan.parts.map(({ key }) => ({ key, version: versions[key] ?? 0, text: parts.find(({ definition }) => definition.key === key)?.text ?? "" })),
    title: plan.title === null ? null : title.text,
  };
}

/**
 * Puts a split into the parts, all or none, and takes it back. Where somebody wrote meanwhile nothing is put in:
 * `parts` and `sheets` then stand at their newest, and `clash` names what changed.
 */
export function useImport(materialId: string, first: readonly StandingPart[], title: StandingTitle, firstSheets: StandingSheets) {
  const { material, frame } = useWords();
  const [parts, setParts] = useState(first);
  const [sheets, setSheets] = useState(firstSheets);
  const [clash, setClash] = useState<string | null>(null);
  const [done, setDone] = useState<{ undo: Before; undone: boolean } | null>(null);
  const [undoId] = useState(newOperationId);
  const { run, pending, failure } = useAction(importParts);

  const readSheets = useCallback(async () => {
    const [fields, figures] = await Promise.all([readSheet({ materialId, kind: "fields" }), readSheet({ materialId, kind: "figures" })]);
    if (!fields.ok || !figures.ok) return [];
    const next = { fields: { ...sheets.fields, version: fields.data.version, values: fields.data.fields }, figures: { ...sheets.figures, version: figures.data.version, values: figures.data.figures } };
    setSheets(next);
    return [next.fields.version === sheets.fields.version ? "" : material.fields, next.figures.version === sheets.figures.version ? "" : material.figures].filter(Boolean);
  }, [materialId, material, sheets]);

  const readAgain = useCallback(async (keys: readonly string[], withSheets: boolean) => {
    const newest = await Promise.all(parts.map(async (part) => {
      if (!keys.includes(part.definition.key)) return part;
      const answer = await readPart({ materialId, key: part.definition.key });
      return answer.ok && answer.data ? { ...part, version: answer.data.version, text: answer.data.text } : part;
    }));
    const changed = newest.filter((part, index) => part.version !== parts[index]?.version);
    setParts(newest);
    const names = [...changed.map(({ definition }) => definition.label), ...(withSheets ? await readSheets() : [])];
    setClash(material.importClash(frame.listed(...names)));
  }, [materialId, material, frame, parts, readSheets]);

  const accept = useCallback(async (plan: ImportPlan, operationId: string) => {
    setClash(null);
    const result = await run({ materialId, operationId, title: plan.title, parts: plan.parts, fields: plan.fields, figures: plan.figures });
    if (result?.ok) setDone({ undo: before(plan, { parts, title, sheets }, result.data), undone: false });
    else if (result?.code === "conflict") await readAgain(plan.parts.map(({ key }) => key), plan.fields !== undefined || plan.figures !== undefined).catch(() => undefined);
  }, [run, materialId, parts, title, sheets, readAgain]);

  const undo = useCallback(async () => {
    if (!done) return;
    const result = await run({ materialId, operationId: undoId, ...done.undo });
    if (result?.ok) setDone({ ...done, undone: true });
  }, [run, done, materialId, undoId]);

  const isClash = failure?.failure?.code === "conflict";
  const problem = failure === null ? null : isClash ? (done ? material.undoClash : clash) ?? failure.sentence : failure.sentence;
  return { parts, title, sheets, accept, undo, pending, problem, done };
}
