"use client";

import { useCallback, useRef, useState } from "react";
import { useAutosave } from "@/components/ui/use-autosave";
import { saveReview, startReview } from "@/lib/review/actions";
import { totalOf } from "@/lib/review/scoring";
import { readSheet, typedOf, type Typed } from "@/lib/review/sheet";
import type { WorkspaceData } from "@/lib/review/workspace-data";

type Start = Pick<WorkspaceData, "materialId" | "revisionId" | "rubric" | "begun"> & { onSaved: () => void };
type Kept = { typed: Typed; remark: string };

/** A reviewer's sheet in the browser: boxes and remark as typed, what of them counts, saved by itself. */
export function useReview({ materialId, revisionId, rubric, begun, onSaved }: Start) {
  const [typed, setTyped] = useState<Typed>(() => typedOf(begun?.scores ?? {}));
  const [remark, setRemark] = useState(begun?.remark ?? "");
  const version = useRef(begun?.version ?? 0);
  const newest = useRef<Kept>({ typed, remark });

  const save = useCallback(async (at: number, value: Kept) => {
    const { scores } = readSheet(rubric, value.typed);
    const result = await saveReview({ materialId, revisionId, version: at, scores, remark: value.remark });
    if (result.ok) { version.current = result.data.version; onSaved(); }
    return result;
  }, [materialId, revisionId, rubric, onSaved]);
  const { state, change, flush, rebase } = useAutosave({ version: begun?.version ?? 0, savedAt: begun?.savedAt ?? null }, save);

  /** `finished` is false while an input method is composing: shown, not yet saved. */
  const put = (kept: Partial<Kept>, finished = true) => {
    newest.current = { ...newest.current, ...kept };
    setTyped(newest.current.typed);
    setRemark(newest.current.remark);
    if (finished) change(newest.current);
  };
  const score = (key: string, text: string, finished = true) => put({ typed: { ...newest.current.typed, [key]: text } }, finished);
  const say = (text: string, finished = true) => put({ remark: text }, finished);
  const start = (at: number, savedAt: number) => { version.current = at; rebase({ version: at, savedAt }); };
  /** After another window of the same person saved: go on from there with what stands here. */
  async function takeOver(): Promise<boolean> {
    const result = await startReview({ materialId, revisionId }).catch(() => null);
    if (!result?.ok) return false;
    start(result.data.version, Date.now());
    change(newest.current);
    return true;
  }

  const { scores, problems } = readSheet(rubric, typed);
  return { typed, remark, scores, problems, total: totalOf(scores), done: Object.keys(scores).length, state, score, say, start, takeOver, flush, version: () => version.current };
}
export type Review = ReturnType<typeof useReview>;
