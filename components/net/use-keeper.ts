"use client";

import { useCallback, useEffect, useMemo, useRef } from "react";
import { useDesk } from "./net-context";
import type { Place, Typed } from "./net";

/** Within this many milliseconds of a keystroke its text lies on the disk. */
const SOON = 300;

/**
 * Keeps the latest value of one place in the net. `soon` is called with every keystroke; `now` writes at once
 * and answers whether it lies there; `drop` forgets it, once the server has it.
 */
export function useKeeper({ key, href, label }: Place) {
  const net = useDesk()?.net ?? null;
  const place = useMemo(() => ({ key, href, label }), [key, href, label]);
  const waiting = useRef<Typed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const lies = useRef(false);

  const now = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const next = waiting.current;
    if (!next || !net) return lies.current;
    waiting.current = null;
    lies.current = await net.keep(place, next);
    return lies.current;
  }, [net, place]);

  const soon = useCallback((typed: Typed) => {
    waiting.current = typed;
    if (timer.current === undefined) timer.current = setTimeout(() => void now(), SOON);
  }, [now]);

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    waiting.current = null;
    lies.current = false;
    void net?.drop(place);
  }, [net, place]);

  useEffect(() => {
    const closing = () => void now();
    document.addEventListener("visibilitychange", closing);
    window.addEventListener("pagehide", closing);
    return () => {
      document.removeEventListener("visibilitychange", closing);
      window.removeEventListener("pagehide", closing);
      closing();
    };
  }, [now]);

  return useMemo(() => ({ soon, now, drop }), [soon, now, drop]);
}
