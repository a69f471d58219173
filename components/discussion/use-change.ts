"use client";

import { useState } from "react";
import type { Points } from "@/components/paper/use-points";
import type { Problem } from "@/lib/errors";
import type { OwnSheet } from "@/lib/review/discussion.queries";
import type { Scores } from "@/lib/review/scoring";
import { readSheet, typedOf, type Typed } from "@/lib/review/sheet";

/** What a change holds while it is typed: the boxes, the vetoes cast, the reason. */
export type Draft = { typed: Typed; cast: Scores; reason: string };

/** Whether what the net gives back is such a draft. */
export const isDraft = (value: unknown): value is Draft => typeof value === "object" && value !== null && "typed" in value && "cast" in value && "reason" in value;

const without = <T,>(from: Readonly<Record<string, T>>, key: string) => Object.fromEntries(Object.entries(from).filter(([other]) => other !== key));

/** The boxes of one's sent scores, as they stand and as they are changed; `onDraft` is told of every change. */
export function useChange({ criteria, scores }: OwnSheet, onDraft: (draft: Draft) => void) {
  const vetoes = criteria.filter(({ kind }) => kind === "veto").map(({ key }) => key);
  const pointed = criteria.filter(({ kind }) => kind !== "veto");
  const split = (of: Scores, veto: boolean) => Object.fromEntries(Object.entries(of).filter(([key]) => vetoes.includes(key) === veto));
  const [draft, setDraft] = useState<Draft>(() => ({ typed: typedOf(split(scores, false)), cast: split(scores, true), reason: "" }));
  const [problems, setProblems] = useState<Record<string, Problem>>({});
  const { scores: readable, problems: wrong } = readSheet({ criteria: pointed, passMark: 0 }, draft.typed);
  const sheet: Scores = { ...readable, ...draft.cast };

  function put(next: Draft) {
    setDraft(next);
    onDraft(next);
  }
  const points: Points = {
    typed: draft.typed, cast: draft.cast, problems,
    type: (key, text) => { put({ ...draft, typed: { ...draft.typed, [key]: text } }); setProblems((now) => without(now, key)); },
    veto: (key, on) => put({ ...draft, cast: on ? { ...draft.cast, [key]: scores[key] || 1 } : without(draft.cast, key) }),
    read: () => { setProblems(wrong); return Object.keys(wrong).length > 0 ? null : sheet; },
  };
  return { points, sheet: Object.keys(wrong).length === 0 ? sheet : null, draft, setDraft: put, say: (reason: string) => put({ ...draft, reason }) };
}
