"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { sendFile } from "@/components/material/send-file";
import { useDesk } from "@/components/net/net-context";
import { newOperationId } from "@/components/ui/operation-id";
import { useLine } from "@/components/ui/use-line";
import { useWords } from "@/components/ui/words-context";
import { countOf } from "@/lib/words/format";

/** Files taken at once. */
export const MOST_FILES = 40;

/** A file in the line: waiting its turn, being read, or not read, and then why; `final` where trying again is of no use. */
export type WaitingFile = { id: string; file: File; state: "waiting" | "reading" | "failed"; why: string; final: boolean };

/** Reads chosen files one after another; each that was read is handed on and leaves the line, each that was not stays with its reason. */
export function useFiles(onRead: (name: string, text: string) => void) {
  const words = useWords();
  const desk = useDesk();
  const [waiting, setWaiting] = useState<readonly WaitingFile[]>([]);
  const [taken, setTaken] = useState(0);
  const [spare, setSpare] = useState(0);
  const latest = useRef({ words, desk, onRead });
  useEffect(() => { latest.current = { words, desk, onRead }; });

  const change = useCallback((id: string, to: Partial<WaitingFile>) => setWaiting((now) => now.map((one) => (one.id === id ? { ...one, ...to } : one))), []);
  const drop = useCallback((id: string) => { setWaiting((now) => now.filter((one) => one.id !== id)); setTaken((now) => now - 1); }, []);

  const one = useCallback(async ({ id, file }: WaitingFile) => {
    change(id, { state: "reading", why: "" });
    const read = await sendFile(file);
    const { words: { bulk, file: said }, desk: at, onRead: give } = latest.current;
    if (read === "signedOut") at?.lapse();
    if (typeof read === "string") return change(id, { state: "failed", why: bulk[read], final: false });
    if (!read.ok) return change(id, { state: "failed", why: said.refusal[read.why](countOf(read.count), countOf(read.max)), final: !["stopped", "cutShort"].includes(read.why) });
    setWaiting((now) => now.filter((each) => each.id !== id));
    give(file.name, read.text);
  }, [change]);

  const line = useLine(one);

  /** Takes files as long as there is room beside `there` rows that are read already. */
  const add = useCallback((files: readonly File[], there: number) => {
    const room = Math.max(0, MOST_FILES - there - waiting.length);
    const fresh = files.slice(0, room).map((file): WaitingFile => ({ id: newOperationId(), file, state: "waiting", why: "", final: false }));
    setSpare(files.length - fresh.length);
    setTaken((now) => (waiting.length === 0 && there === 0 ? 0 : now) + fresh.length);
    setWaiting((now) => [...now, ...fresh]);
    line(fresh);
  }, [waiting.length, line]);

  const retry = useCallback((file: WaitingFile) => {
    change(file.id, { state: "waiting", why: "" });
    line([file]);
  }, [change, line]);
  return { waiting, taken, spare, add, retry, drop };
}
