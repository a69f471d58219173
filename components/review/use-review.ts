"use client";

import { useCallback, useRef, useState } from "react";
import type { Kept } from "@/components/net/net";
import { same } from "@/lib/net/merge";
import { useFound } from "@/components/net/use-found";
import { useAutosave } from "@/components/ui/use-autosave";
import { saveReview, startReview } from "@/lib/review/actions";
import { totalOf } from "@/lib/review/scoring";
import { readSheet, typedOf, type Typed } from "@/lib/review/sheet";
import type { WorkspaceData } from "@/lib/review/workspace-data";

/** `begins`: the first save begins a review that is not begun, where no button does. */
type Start = Pick<WorkspaceData, "materialId" | "revisionId" | "rubric" | "begun" | "title"> & { begins?: boolean; onSaved: () => void };
type Opinion = { typed: Typed; remark: string };

const isOpinion = (value: unknown): value is Opinion => typeof value === "object" && value !== null && "typed" in value && "remark" in value;

/** A reviewer's sheet in the browser: boxes and remark as typed, what of them counts, saved by itself. */
export function useReview({ materialId, revisionId, rubric, begun, title, begins = false, onSaved }: Start) {
  const [first] = useState<Opinion>(() => ({ typed: typedOf(begun?.scores ?? {}), remark: begun?.remark ?? "" }));
  const [typed, setTyped] = useState(first.typed);
  const [remark, setRemark] = useState(first.remark);
  const version = useRef(begun?.version ?? 0);
  const newest = useRef(first);
  const toBegin = useRef(begins && begun === null);

  const save = useCallback(async (at: number, value: Opinion, { by }: { by: string | undefined }) => {
    const { scores } = readSheet(rubric, value.typed);
    if (toBegin.current) {
      const started = await startReview({ materialId, revisionId, by });
      if (!started.ok) return started;
      toBegin.current = false;
    }
    const result = await saveReview({ materialId, revisionId, version: at, scores, remark: value.remark, by });
    if (result.ok) { version.current = result.data.version; onSaved(); }
    return result;
  }, [materialId, revisionId, rubric, onSaved]);
  const place = { key: `review/${revisionId}`, href: `/materials/${materialId}/review`, label: title };
  const { state, change, flush, rebase } = useAutosave({ place, start: { version: begun?.version ?? 0, savedAt: begun?.savedAt ?? null }, save });

  /** `finished` is false while an input method is composing: shown, not yet saved. */
  const put = (kept: Partial<Opinion>, finished = true) => {
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

  /** Scores of an earlier visit that the server never had: put back where nothing was typed yet; another window's save meets them as ever. */
  function bringBack({ value }: Kept): boolean {
    if ((!begun && !begins) || newest.current !== first || !isOpinion(value)) return false;
    if (!same(value, first)) put(value);
    return true;
  }
  useFound(place, bringBack);

  const { scores, problems } = readSheet(rubric, typed);
  return { typed, remark, scores, problems, total: totalOf(rubric, scores), done: Object.keys(scores).length, state, score, say, start, takeOver, flush, version: () => version.current };
}
export type Review = ReturnType<typeof useReview>;
