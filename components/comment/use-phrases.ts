"use client";

import { createContext, useContext, useState } from "react";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { keepPhrase, removePhrase, countPhrase } from "@/lib/comment/actions";
import type { Phrase } from "@/lib/comment/phrases.queries";

/** One's own phrases on this screen: kept, counted when used, and removed. */
export function usePhrases(first: readonly Phrase[]) {
  const [phrases, setPhrases] = useState(first);
  const { run: keep, failure } = useAction(keepPhrase);
  const { run: count } = useAction(countPhrase);
  const { run: remove } = useAction(removePhrase);

  /** Keeps words to say again; answers whether they are kept. */
  async function add(words: string): Promise<boolean> {
    const said = words.trim();
    const kept = await keep({ phraseId: newOperationId(), words: said });
    if (!kept?.ok) return false;
    setPhrases((now) => (now.some(({ id }) => id === kept.data.phraseId) ? now : [...now, { id: kept.data.phraseId, words: said }]));
    return true;
  }
  async function drop(phraseId: string): Promise<void> {
    if ((await remove({ phraseId }))?.ok) setPhrases((now) => now.filter(({ id }) => id !== phraseId));
  }
  return { phrases, add, drop, used: (phraseId: string) => void count({ phraseId }), failure: failure?.sentence };
}
export type Phrases = ReturnType<typeof usePhrases>;

export const PhrasesContext = createContext<Phrases | null>(null);
/** The phrases of this screen; null where there are none to be had. */
export const useOwnPhrases = () => useContext(PhrasesContext);
