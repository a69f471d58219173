"use client";

import { useState } from "react";
import type { Criterion } from "@/lib/call/rubric";
import type { Problem } from "@/lib/errors";
import { readSheet, type Typed } from "@/lib/review/sheet";
import type { Scores } from "@/lib/review/scoring";

const POINTS: readonly Criterion["kind"][] = [undefined, "bonus"];

/** The boxes of a paper's points as they are typed; `read` answers the scores, or null where a box holds none and says so. */
export function usePoints(criteria: readonly Criterion[]) {
  const [typed, setTyped] = useState<Typed>({});
  const [cast, setCast] = useState<Scores>({});
  const [problems, setProblems] = useState<Record<string, Problem>>({});
  const type = (key: string, text: string) => {
    setTyped((now) => ({ ...now, [key]: text }));
    setProblems((now) => Object.fromEntries(Object.entries(now).filter(([other]) => other !== key)));
  };
  const veto = (key: string, on: boolean) => setCast((now) => Object.fromEntries([...Object.entries(now).filter(([other]) => other !== key), ...(on ? [[key, 1] as const] : [])]));
  function read(): Scores | null {
    const { scores, problems: found } = readSheet({ criteria: criteria.filter(({ kind }) => POINTS.includes(kind)), passMark: 0 }, typed);
    setProblems(found);
    return Object.keys(found).length > 0 ? null : { ...scores, ...cast };
  }
  return { typed, cast, problems, type, veto, read };
}
export type Points = ReturnType<typeof usePoints>;
