"use client";

import { useEffect } from "react";

/** Asks before the page is closed or left by a plain link while something on it would be lost. */
export function useLeaveWarning(risky: boolean): void {
  useEffect(() => {
    if (!risky) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [risky]);
}
