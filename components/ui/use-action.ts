"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import type { Failure, Result } from "@/lib/result";
import type { Words } from "@/lib/words/words";
import { useWords } from "./words-context";

/** One sentence for a refused write. */
export function sentenceOf(failure: Failure, { problems }: Words): string {
  if (failure.refusal) return problems.refusal(failure.refusal);
  const first = Object.values(failure.problems)[0];
  return first ? problems.sentence(first) : problems.code(failure.code);
}

/** An id for one intent of the person: a retry of the same press carries the same id. */
export function newOperationId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * A server action behind a button: pending, the failure as a sentence, and no second call while one runs.
 * `run` answers the Result, or null where the network failed.
 */
export function useAction<I, T>(act: (input: I) => Promise<Result<T>>) {
  const words = useWords();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<{ sentence: string; failure: Failure | null } | null>(null);
  const running = useRef(false);
  const run = useCallback(async (input: I): Promise<Result<T> | null> => {
    if (running.current) return null;
    running.current = true;
    setPending(true);
    setFailure(null);
    try {
      const result = await act(input);
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
  }, [act, words]);
  return { run, pending, failure };
}
