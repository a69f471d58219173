"use client";

import { useCallback, useEffect, useRef } from "react";

/** A line of things that are worked on one after another; what is answered puts more of them at its end. `work` must not throw. */
export function useLine<T>(work: (next: T) => Promise<void>): (more: readonly T[]) => void {
  const line = useRef<T[]>([]);
  const running = useRef(false);
  const latest = useRef(work);
  useEffect(() => { latest.current = work; });
  return useCallback((more: readonly T[]) => {
    line.current.push(...more);
    if (running.current) return;
    running.current = true;
    void (async () => {
      for (let next = line.current.shift(); next !== undefined; next = line.current.shift()) await latest.current(next);
      running.current = false;
    })();
  }, []);
}
