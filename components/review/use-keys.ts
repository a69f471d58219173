"use client";

import { useEffect, useRef } from "react";

/** What keys do on a screen. A letter is written as it is typed; with Alt or Ctrl the physical key counts. */
export type Keys = Partial<Record<"AltN" | "AltP" | "CtrlEnter" | "c" | "j" | "k" | "n" | "p" | "[" | "]", () => void>>;

const inBox = (target: EventTarget | null) => target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
const onControl = (target: EventTarget | null) => target instanceof Element && target.closest("a, button, summary") !== null;

function named(event: KeyboardEvent): keyof Keys | null {
  if (event.altKey && !event.ctrlKey && !event.metaKey) return event.code === "KeyN" ? "AltN" : event.code === "KeyP" ? "AltP" : null;
  if (event.ctrlKey || event.metaKey) return event.key === "Enter" ? "CtrlEnter" : null;
  if (inBox(event.target) || onControl(event.target)) return null;
  const letter = event.key.toLowerCase();
  return letter === "c" || letter === "j" || letter === "k" || letter === "n" || letter === "p" || letter === "[" || letter === "]" ? letter : null;
}

/** Keys of the whole screen: never while an input method composes, letters never in a box, none over a dialog. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => { latest.current = keys; });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const name = named(event);
      const act = name ? latest.current[name] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
