"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Place } from "@/components/net/net";
import { useDesk } from "@/components/net/net-context";
import { useKeeper } from "@/components/net/use-keeper";
import { useOtherWindows } from "@/components/net/use-other-windows";
import type { Result } from "@/lib/result";
import type { SaveState, Waiting } from "./save-line";
import { sentenceOf } from "./use-action";
import { useWords } from "./words-context";

/** Within two seconds of a pause, with room for the way there. */
const PAUSE = 1200;
/** How soon what could not be saved is tried again, and an outdated page is loaded anew. */
const AGAIN: Partial<Record<SaveState["kind"], number>> = { offline: 4000, failed: 20_000, updated: 4000 };
/** A browser whose disk does not answer must not hold up the way to the server. */
const DISK = 500;

export type Saved = { version: number; savedAt: number };
/** One way to the server; `unanswered` is what an earlier try sent whose answer never came: the server may have it. */
type Save<V> = (version: number, value: V, way: { by: string | undefined; unanswered: V | undefined }) => Promise<Result<Saved>>;
type Options<V> = { place: Place; start: { version: number; savedAt: number | null }; save: Save<V>; base?: () => V; onElsewhere?: () => void };

/** Why a call to the server gave no answer: its code is gone (an update), it broke, or it was not reached. */
function whyNone(error: unknown): Waiting {
  if (unstable_isUnrecognizedActionError(error)) return "updated";
  return error instanceof Error && "digest" in error ? "failed" : "offline";
}

/**
 * Saves a value by itself: kept in the browser's net first, one save in flight, the next with the latest value,
 * again after a lost network or a lapsed session. `change` is called with every finished edit; `flush` answers
 * whether all of it is on the server; `rebase` goes on from what is there.
 */
export function useAutosave<V>({ place, start, save, base, onElsewhere }: Options<V>) {
  const words = useWords();
  const desk = useDesk();
  const keeper = useKeeper(place);
  const [state, setState] = useState<SaveState>({ kind: "saved", at: start.savedAt });
  const version = useRef(start.version);
  const pending = useRef<{ value: V } | null>(null);
  const sending = useRef<{ value: V } | null>(null);
  const unanswered = useRef<V | undefined>(undefined);
  const lies = useRef(false);
  const stuck = useRef(false);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef({ save, words, desk, base, onElsewhere });
  useEffect(() => { latest.current = { save, words, desk, base, onElsewhere }; });
  const tellSaved = useOtherWindows(place.key, useCallback(() => { if (!pending.current) latest.current.onElsewhere?.(); }, []));

  const keep = useCallback(() => {
    if (pending.current) keeper.soon({ value: pending.current.value, base: latest.current.base?.(), version: version.current, sent: sending.current?.value });
  }, [keeper]);

  const wait = useCallback((kind: Waiting) => {
    stuck.current = !lies.current;
    setState({ kind, kept: lies.current });
    if (kind === "signedOut") latest.current.desk?.lapse();
    return false;
  }, []);

  /** Send what is pending; answers whether it may go on with what was typed meanwhile. */
  const attempt = useCallback(async (next: { value: V }): Promise<boolean> => {
    setState({ kind: "saving" });
    sending.current = next;
    lies.current = await Promise.race([keeper.now(), new Promise<boolean>((resolve) => { setTimeout(() => resolve(false), DISK); })]);
    const { save: send, desk: now, words: said } = latest.current;
    try {
      const result = await send(version.current, next.value, { by: now?.net.holder.id, unanswered: unanswered.current });
      unanswered.current = undefined;
      if (result.ok) {
        stuck.current = false;
        sending.current = null;
        version.current = result.data.version;
        tellSaved();
        if (pending.current !== next) { keep(); return true; }
        pending.current = null;
        keeper.drop();
        setState({ kind: "saved", at: result.data.savedAt });
        return true;
      }
      if (result.code === "unauthenticated") return wait("signedOut");
      setState(result.code === "conflict" ? { kind: "conflict" } : { kind: "refused", message: sentenceOf(result, said) });
      return false;
    } catch (error) {
      unanswered.current = next.value;
      return wait(whyNone(error));
    }
  }, [keeper, keep, wait, tellSaved]);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    async function drain() {
      while (pending.current) if (!(await attempt(pending.current))) return false;
      return true;
    }
    const run = running.current ?? drain().finally(() => { running.current = null; });
    running.current = run;
    return run;
  }, [attempt]);

  const { kind } = state;
  const kept = "kept" in state && state.kept;
  useEffect(() => {
    const pause = AGAIN[kind];
    if (pause === undefined || (kind === "updated" && !kept)) return undefined;
    const again = setTimeout(() => { if (kind === "updated") window.location.reload(); else void flush(); }, pause);
    return () => clearTimeout(again);
  }, [kind, kept, flush]);

  const turn = desk?.turn ?? 0;
  useEffect(() => { if (turn > 0 && pending.current) void flush(); }, [turn, flush]);

  const change = useCallback((value: V) => {
    pending.current = { value };
    keep();
    setState((now) => (now.kind === "conflict" || now.kind === "signedOut" ? now : { kind: "unsaved" }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE);
  }, [flush, keep]);

  const rebase = useCallback((to: Saved) => {
    version.current = to.version;
    pending.current = null;
    sending.current = null;
    keeper.drop();
    setState({ kind: "saved", at: to.savedAt });
  }, [keeper]);

  /** Hold a value that meets a newer one on the server: kept in the net, not sent until the person has chosen. */
  const clash = useCallback((value: V) => {
    pending.current = { value };
    keep();
    setState({ kind: "conflict" });
  }, [keep]);

  useEffect(() => {
    const leave = () => { if (document.visibilityState === "hidden" && pending.current) void flush(); };
    const online = () => { if (pending.current) void flush(); };
    const closing = (event: BeforeUnloadEvent) => { if (pending.current && stuck.current) event.preventDefault(); };
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("online", online);
    window.addEventListener("beforeunload", closing);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("online", online);
      window.removeEventListener("beforeunload", closing);
      if (pending.current) void flush();
    };
  }, [flush]);

  return { state, change, flush, rebase, clash };
}
