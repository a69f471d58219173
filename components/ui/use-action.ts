"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import type { Failure, Result } from "@/lib/result";
import type { Words } from "@/lib/words/words";
import { useDesk } from "@/components/net/net-context";
import { useWords } from "./words-context";

/** One sentence for a refused write. */
export function sentenceOf(failure: Failure, { problems }: Words): string {
  if (failure.refusal) return problems.refusal(failure.refusal);
  const first = Object.values(failure.problems)[0];
  return first ? problems.sentence(first) : problems.code(failure.code);
}

/**
 * A server action behind a button: pending, the failure as a sentence, and no second call while one runs.
 * `run` answers the Result, or null where the network failed.
 */
export function useAction<I extends object, T>(act: (input: I & { by?: string }) => Promise<Result<T>>) {
  const words = useWords();
  const desk = useDesk();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<{ sentence: string; failure: Failure | null } | null>(null);
  const running = useRef(false);
  const run = useCallback(async (input: I): Promise<Result<T> | null> => {
    if (running.current) return null;
    running.current = true;
    setPending(true);
    setFailure(null);
    try {
      const result = await act({ ...input, by: desk?.net.holder.id });
      if (!result.ok && result.code === "unauthenticated") desk?.lapse();
      if (!result.ok) setFailure({ sentence: sentenceOf(result, words), failure: result });
      return result;
    } catch (error) {
      if (unstable_isUnrecognizedActionError(error)) setFailure({ sentence: words.frame.systemChanged, failure: null });
      else setFailure({ sentence: words.frame.saveFailed, failure: null });
      return null;
    } finally {
      running.current = false;
      setPending(false);
    }
  }, [act, words, desk]);
  return { run, pending, failure };
}
