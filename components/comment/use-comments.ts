"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Kept } from "@/components/net/net";
import { useDesk } from "@/components/net/net-context";
import { useFound } from "@/components/net/use-found";
import { useKeeper } from "@/components/net/use-keeper";
import { newOperationId } from "@/components/ui/operation-id";
import { sentenceOf } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { removeComment, settleComment, writeComment } from "@/lib/comment/actions";
import type { CommentView } from "@/lib/comment/queries";
import type { Result } from "@/lib/result";
import { blankDraft, draftOf, hasWords, isDrafts, keptOf, type CommentPlace, type Draft } from "./draft";

type Start = { materialId: string; revisionId: string; title: string; stage: number; comments: readonly CommentView[]; onSaved: () => void };

/**
 * The comments of a revision in the browser: those kept, those being written, and what went wrong with each.
 * `flush` keeps every one that has words and answers whether all are kept.
 */
export function useComments({ materialId, revisionId, title, stage, comments: first, onSaved }: Start) {
  const words = useWords();
  const desk = useDesk();
  const [comments, setComments] = useState(first);
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [failures, setFailures] = useState<Readonly<Record<string, string>>>({});
  const [active, setActive] = useState<string | null>(null);
  const newest = useRef<readonly Draft[]>([]);
  const place = { key: `notes/${revisionId}`, href: `/materials/${materialId}/review`, label: title };
  const keeper = useKeeper(place);
  const put = useCallback((next: readonly Draft[]) => {
    newest.current = next;
    setDrafts(next);
    const worded = next.filter(hasWords);
    if (worded.length > 0) keeper.soon({ value: worded, version: 0 });
    else keeper.drop();
  }, [keeper]);
  useFound(place, ({ value }: Kept) => {
    if (newest.current.length > 0 || !isDrafts(value)) return false;
    put(value);
    return true;
  });
  const fail = (id: string, sentence: string) => setFailures((now) => ({ ...now, [id]: sentence }));

  async function told(id: string, call: () => Promise<Result<object>>): Promise<boolean> {
    fail(id, "");
    try {
      const result = await call();
      if (result.ok) onSaved();
      else fail(id, sentenceOf(result, words));
      if (!result.ok && result.code === "unauthenticated") desk?.lapse();
      return result.ok;
    } catch (error) {
      fail(id, unstable_isUnrecognizedActionError(error) ? words.frame.systemChanged : words.frame.saveFailed);
      return false;
    }
  }

  const open = useCallback((place: CommentPlace, quote: string) => {
    const draft = blankDraft(newOperationId(), place, quote);
    put([...newest.current.filter((one) => hasWords(one) || one.known), draft]);
    setActive(draft.id);
  }, [put]);
  function edit(comment: CommentView) {
    put([...newest.current.filter((one) => one.id !== comment.id), draftOf(comment)]);
    setActive(comment.id);
  }
  const change = (id: string, said: Partial<Pick<Draft, "level" | "body" | "suggestion">>) =>
    put(newest.current.map((draft) => (draft.id === id ? { ...draft, ...said } : draft)));
  const close = (id: string) => put(newest.current.filter((draft) => draft.id !== id));

  async function save(id: string): Promise<boolean> {
    const draft = newest.current.find((one) => one.id === id);
    if (!draft) return true;
    if (draft.body.trim() === "") { fail(id, words.comment.bodyMissing); return false; }
    const { place, level, body } = draft;
    const suggestion = draft.suggestion?.trim() ? draft.suggestion : null;
    const kept = await told(id, () => writeComment({ by: desk?.net.holder.id, materialId, revisionId, commentId: id, place, level, body, suggestion }));
    if (!kept) return false;
    if (newest.current.find((one) => one.id === id) === draft) close(id);
    const view = keptOf({ ...draft, suggestion }, revisionId, stage);
    setComments((now) => (now.some((one) => one.id === id) ? now.map((one) => (one.id === id ? view : one)) : [...now, view]));
    return true;
  }

  async function flush(): Promise<boolean> {
    for (const draft of newest.current.filter(hasWords)) if (!(await save(draft.id))) return false;
    return true;
  }

  async function remove(id: string) {
    if (await told(id, () => removeComment({ materialId, commentId: id }))) {
      close(id);
      setComments((now) => now.filter((comment) => comment.id !== id));
    }
  }
  async function settle(id: string, settled: boolean) {
    if (await told(id, () => settleComment({ materialId, commentId: id, settled }))) {
      setComments((now) => now.map((comment) => (comment.id === id ? { ...comment, state: settled ? "settled" : "open" } : comment)));
    }
  }

  const latest = useRef(flush);
  useEffect(() => { latest.current = flush; });
  useEffect(() => {
    const closing = (event: BeforeUnloadEvent) => { if (newest.current.some(hasWords)) event.preventDefault(); };
    window.addEventListener("beforeunload", closing);
    return () => { window.removeEventListener("beforeunload", closing); void latest.current(); };
  }, []);

  return { comments, drafts, failures, active, setActive, open, edit, change, close, save, remove, settle, flush };
}
export type Comments = ReturnType<typeof useComments>;
