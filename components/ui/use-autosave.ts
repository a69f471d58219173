"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Result } from "@/lib/result";
import type { SaveState } from "./save-line";
import { sentenceOf } from "./use-action";
import { useWords } from "./words-context";

/** Within two seconds of a pause, with room for the way there. */
const PAUSE = 1200;
const RETRY = 5000;

export type Saved = { version: number; savedAt: number };
type Save<V> = (version: number, value: V) => Promise<Result<Saved>>;

/**
 * Saves a value by itself: one save in flight, the next with the latest value, again after a lost network.
 * `change` is called with every finished edit; `flush` answers whether all of it is on the server.
 */
export function useAutosave<V>(start: { version: number; savedAt: number | null }, save: Save<V>) {
  const words = useWords();
  const [state, setState] = useState<SaveState>({ kind: "saved", at: start.savedAt });
  const version = useRef(start.version);
  const pending = useRef<{ value: V } | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef({ save, words });
  useEffect(() => { latest.current = { save, words }; });

  const attempt = useCallback(async (next: { value: V }): Promise<"again" | "done" | "stopped" | "offline"> => {
    setState({ kind: "saving" });
    try {
      const result = await latest.current.save(version.current, next.value);
      if (result.ok) {
        version.current = result.data.version;
        if (pending.current !== next) return "again";
        pending.current = null;
        setState({ kind: "saved", at: result.data.savedAt });
        return "done";
      }
      if (result.code === "conflict") setState({ kind: "conflict" });
      else if (result.code === "unauthenticated") setState({ kind: "signedOut" });
      else setState({ kind: "failed", message: sentenceOf(result, latest.current.words) });
      return "stopped";
    } catch (error) {
      if (!unstable_isUnrecognizedActionError(error)) return "offline";
      setState({ kind: "failed", message: latest.current.words.frame.systemChanged });
      return "stopped";
    }
  }, []);

  const drain = useCallback(async (): Promise<boolean> => {
    while (pending.current) {
      const outcome = await attempt(pending.current);
      if (outcome === "offline") setState({ kind: "offline" });
      if (outcome === "offline" || outcome === "stopped") return false;
    }
    return true;
  }, [attempt]);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) return running.current;
    const run = drain().finally(() => { running.current = null; });
    running.current = run;
    return run;
  }, [drain]);

  useEffect(() => {
    if (state.kind !== "offline") return undefined;
    const again = setTimeout(() => void flush(), RETRY);
    return () => clearTimeout(again);
  }, [state, flush]);

  const change = useCallback((value: V) => {
    pending.current = { value };
    setState((now) => (now.kind === "conflict" ? now : { kind: "unsaved" }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE);
  }, [flush]);

  /** After a conflict is settled: go on from the version that is on the server. */
  const rebase = useCallback((to: Saved) => {
    version.current = to.version;
    pending.current = null;
    setState({ kind: "saved", at: to.savedAt });
  }, []);

  useEffect(() => {
    const leave = () => { if (document.visibilityState === "hidden" && pending.current) void flush(); };
    const online = () => { if (pending.current) void flush(); };
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("online", online);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("online", online);
      if (pending.current) void flush();
    };
  }, [flush]);

  return { state, change, flush, rebase };
}
