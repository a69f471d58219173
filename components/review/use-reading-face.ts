"use client";

import { useSyncExternalStore } from "react";

const KEY = "reading-face";
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}
function read(): boolean {
  try { return localStorage.getItem(KEY) === "hei"; } catch { return false; }
}

/** Whether this browser reads materials in 黑体, and the switch. */
export function useReadingFace(): [boolean, () => void] {
  const hei = useSyncExternalStore(subscribe, read, () => false);
  const toggle = () => {
    try { localStorage.setItem(KEY, hei ? "fang" : "hei"); } catch { return; }
    for (const listener of listeners) listener();
  };
  return [hei, toggle];
}
