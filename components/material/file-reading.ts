"use client";

import { useCallback, useRef, useState } from "react";
import { useDesk } from "@/components/net/net-context";
import { useWords } from "@/components/ui/words-context";
import { LARGEST_FILE, tooBig } from "@/lib/text/file-body";
import type { FileNote, FileRead } from "@/lib/text/file-read";
import { countOf } from "@/lib/words/format";
import type { Words } from "@/lib/words/words";

/** A file that was read: its name as chosen, its text, and what is not in it. */
export type ReadFile = { name: string; text: string; notes: readonly FileNote[] };

async function sent(file: File, { file: words }: Words, lapse: () => void): Promise<FileRead | string> {
  const answer = await fetch("/api/files/read", {
    method: "POST", body: file, headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(file.name) },
  });
  if (answer.status === 401) {
    lapse();
    return words.signedOut;
  }
  if (!answer.headers.get("content-type")?.includes("json")) return words.lost;
  return (await answer.json()) as FileRead; // Our own route answers nothing else.
}

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
    const read = file.size > LARGEST_FILE ? tooBig(file.size) : await sent(file, words, () => desk?.lapse()).catch(() => words.file.lost);
    running.current = false;
    setReading(null);
    if (typeof read === "string") setProblem(read);
    else if (read.ok) onRead({ name: file.name, text: read.text, notes: read.notes });
    else setProblem(words.file.refusal[read.why](countOf(read.count), countOf(read.max)));
  }, [words, desk, onRead]);
  return { choose, reading, problem };
}
