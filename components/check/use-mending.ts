"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { savePart } from "@/lib/material/actions";

type Texts = Readonly<Record<string, string>>;
/** What was just put right, and each part's text before it with the version to write it over. */
type Done = { sentence: string; before: readonly { key: string; text: string; version: number }[]; undone: boolean };

/**
 * Writes repaired texts over the versions they were checked at, part by part, and gives every character back. Where
 * somebody wrote meanwhile that part is left alone and the clash is told.
 */
export function useMending(materialId: string, texts: Texts, versions: Readonly<Record<string, number>>) {
  const { checking } = useWords();
  const router = useRouter();
  const { run, pending, failure } = useAction(savePart);
  const [done, setDone] = useState<Done | null>(null);

  async function write(next: Texts, over: Readonly<Record<string, number>>): Promise<Done["before"]> {
    const written: { key: string; text: string; version: number }[] = [];
    for (const [key, text] of Object.entries(next)) {
      const result = await run({ materialId, key, version: over[key] ?? 0, text });
      if (!result?.ok) break;
      written.push({ key, text: texts[key] ?? "", version: result.data.version });
    }
    return written;
  }
  async function mend(next: Texts, sentence: string): Promise<boolean> {
    const before = await write(next, versions);
    if (before.length > 0) setDone({ sentence, before, undone: false });
    router.refresh();
    return before.length === Object.keys(next).length;
  }
  async function undo() {
    if (!done) return;
    const back = await write(Object.fromEntries(done.before.map(({ key, text }) => [key, text])), Object.fromEntries(done.before.map(({ key, version }) => [key, version])));
    if (back.length === done.before.length) setDone({ ...done, undone: true });
    router.refresh();
  }
  const problem = failure === null ? null : failure.failure?.code === "conflict" ? checking.clash : failure.sentence;
  return { mend, undo, done, pending, problem };
}
export type Mending = ReturnType<typeof useMending>;
