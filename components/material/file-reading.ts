"use client";

import { useCallback, useRef, useState } from "react";
import { useDesk } from "@/components/net/net-context";
import { useWords } from "@/components/ui/words-context";
import type { FileBlock, FileNote } from "@/lib/text/file-read";
import { countOf } from "@/lib/words/format";
import { sendFile } from "./send-file";

/** A file that was read: its name as chosen, its text, what is not in it, and the blocks of a Word file. */
export type ReadFile = { name: string; text: string; notes: readonly FileNote[]; blocks: readonly FileBlock[] };

/** Sends one chosen file to be read: its name while it runs, the sentence where it was refused. */
export function useFileReading(onRead: (read: ReadFile) => void) {
  const words = useWords();
  const desk = useDesk();
  const [reading, setReading] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef(false);

  const choose = useCallback(async (files: FileList | null) => {
    const [file, other] = files ?? [];
    if (!file || running.current) return;
    if (other) return setProblem(words.file.oneOnly);
    running.current = true;
    setProblem(null);
    setReading(file.name);
    const read = await sendFile(file);
    running.current = false;
    setReading(null);
    if (read === "signedOut") desk?.lapse();
    if (typeof read === "string") setProblem(words.file[read]);
    else if (read.ok) onRead({ name: file.name, text: read.text, notes: read.notes, blocks: read.blocks ?? [] });
    else setProblem(words.file.refusal[read.why](countOf(read.count), countOf(read.max)));
  }, [words, desk, onRead]);
  return { choose, reading, problem };
}
