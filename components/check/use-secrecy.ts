"use client";

import { useCallback, useRef, useState } from "react";
import { useAction } from "@/components/ui/use-action";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { dismissFinding } from "@/lib/check/actions";
import { openMarks } from "@/lib/check/secrecy";
import { codePoints } from "@/lib/text/normalise";

type Marks = ReturnType<typeof openMarks>;
/** A text that is not stored yet because of its marks of secrecy; `before` is the last text without any. */
export type Held = { text: string; marks: Marks; before: string };

/**
 * Looks at every text before it is stored anywhere, in the browser or on the server. `pass` says whether it may be;
 * one that may not is held until its marks are taken out, the paste is undone, or somebody says that they are none.
 */
export function useSecrecy(materialId: string, part: string, first: string, known: readonly string[] = []) {
  const [held, setHeld] = useState<Held | null>(null);
  const acknowledged = useRef(known);
  const clean = useRef(first);
  const { run, pending, failure } = useAction(dismissFinding);

  const pass = useCallback((text: string): boolean => {
    const marks = openMarks(text, acknowledged.current);
    if (marks.length === 0) {
      clean.current = text;
      setHeld(null);
      return true;
    }
    setHeld({ text, marks, before: clean.current });
    return false;
  }, []);
  /** Records that the marks are none, with the reason; answers whether the text may be stored now. */
  const acknowledge = useCallback(async (reason: string): Promise<boolean> => {
    for (const quote of new Set(held?.marks.map((mark) => mark.quote))) {
      const result = await run({ materialId, kind: "secrecy_mark", part, quote, reason });
      if (!result?.ok) return false;
      acknowledged.current = [...acknowledged.current, quote];
    }
    return true;
  }, [held, run, materialId, part]);

  useLeaveWarning(held !== null);
  return { held, pass, acknowledge, pending, problem: failure?.sentence ?? null };
}

/** The text without its marks. */
export function withoutMarks(text: string, marks: Marks): string {
  return codePoints(text).filter((_, at) => !marks.some(({ start, end }) => start <= at && at < end)).join("");
}
