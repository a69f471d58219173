"use client";

import { useCallback, useRef, useState } from "react";
import { useAutosave } from "@/components/ui/use-autosave";
import { useWords } from "@/components/ui/words-context";
import { readPart, savePart } from "@/lib/material/actions";
import { LONGEST_PART } from "@/lib/material/limits";
import { lengthOf } from "@/lib/text/normalise";
import { countOf } from "@/lib/words/format";
import type { TheirPart } from "./conflict";

export type PartStart = { materialId: string; key: string; version: number; savedAt: number | null; text: string };

/** The text of one part in the browser: saved by itself, refused when huge, and both texts where two people meet. */
export function usePart({ materialId, key, version, savedAt, text: first }: PartStart) {
  const { material } = useWords();
  const [text, setText] = useState(first);
  const [theirs, setTheirs] = useState<TheirPart | null>(null);
  const newest = useRef(first);

  const save = useCallback(async (at: number, value: string) => {
    const result = await savePart({ materialId, key, version: at, text: value });
    if (!result.ok && result.code === "conflict") {
      const other = await readPart({ materialId, key });
      if (other.ok && other.data) setTheirs(other.data);
    }
    return result;
  }, [materialId, key]);
  const { state, change, flush, rebase } = useAutosave({ version, savedAt }, save);

  const huge = lengthOf(text) > LONGEST_PART;
  const type = useCallback((value: string) => {
    newest.current = value;
    setText(value);
    if (lengthOf(value) <= LONGEST_PART) change(value);
  }, [change]);

  const choose = useCallback((value: string) => {
    if (!theirs) return;
    rebase(theirs);
    setTheirs(null);
    newest.current = value;
    setText(value);
    if (value !== theirs.text) change(value);
  }, [theirs, rebase, change]);

  const shown = huge ? { kind: "failed" as const, message: material.textHuge(countOf(LONGEST_PART), countOf(lengthOf(text))) } : state;
  return { text, type, state: shown, flush, theirs, choose };
}
