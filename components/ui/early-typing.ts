"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Left = { value: string; selection: [number, number] | null };
type Early = { id: string; box: Box; sent: string };

const isBox = (target: EventTarget | null): target is Box => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
/** What the server's page had in a box; a select of which no option is marked shows its first. */
const sentIn = (box: Box) => (box instanceof HTMLSelectElement ? (Array.from(box.options).find((option) => option.defaultSelected) ?? box.options[0])?.value ?? "" : box.defaultValue);
const leftIn = (box: Box): Left => ({ value: box.value, selection: box instanceof HTMLSelectElement || box.selectionStart === null || box.selectionEnd === null ? null : [box.selectionStart, box.selectionEnd] });
const noChange = () => () => undefined;

/** Boxes of a page that wakes, each as the person left it: while React takes a page over it hears no typing, and writes over a textarea, which sends the caret to its start. */
const waking = new WeakMap<Box, Left>();

/** A box that React wrote over is put back as the person left it, the caret too. */
function putBack(box: Box): void {
  const left = waking.get(box);
  if (!left) return;
  if (left.value !== box.value) box.value = left.value;
  if (left.selection && !(box instanceof HTMLSelectElement) && document.activeElement === box) box.setSelectionRange(...left.selection);
}

if (typeof document !== "undefined") {
  document.addEventListener("beforeinput", ({ target }) => { if (isBox(target)) putBack(target); }, true);
  document.addEventListener("input", ({ target }) => { if (isBox(target) && waking.has(target)) waking.set(target, leftIn(target)); }, true);
}

/** The boxes as the page wakes; what is typed into them is heeded from here on. */
function heed(ids: readonly string[]): Early[] {
  return ids.flatMap((id) => {
    const box = document.getElementById(id);
    if (!isBox(box)) return [];
    if (!waking.has(box)) waking.set(box, leftIn(box));
    return [{ id, box, sent: sentIn(box) }];
  });
}

/**
 * Keeps what was typed into the server's page before its script ran and while it woke: `onTyped` is given it once, by
 * the boxes' ids. The boxes must have autoComplete="off": else a browser that fills in what stood there on an earlier
 * visit would be taken for typing.
 */
export function useEarlyTyping(ids: readonly string[], onTyped: (typed: Readonly<Record<string, string>>) => void): void {
  const isWaking = useSyncExternalStore(noChange, () => false, () => true);
  const [early] = useState(() => (isWaking && typeof document !== "undefined" ? heed(ids) : []));
  const latest = useRef(onTyped);
  useEffect(() => { latest.current = onTyped; });
  useEffect(() => {
    const typed = early.flatMap(({ id, box, sent }): [string, string][] => {
      putBack(box);
      const left = waking.get(box);
      waking.delete(box);
      return left && left.value !== sent ? [[id, left.value]] : [];
    });
    if (typed.length > 0) latest.current(Object.fromEntries(typed));
  }, [early]);
}
