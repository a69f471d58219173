"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Found = { value: string; selection: [number, number] | null };

const isBox = (element: Element | null): element is Box => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
/** A select of which no option is marked shows its first. */
const isTouched = (box: Box) => (box instanceof HTMLSelectElement ? box.selectedIndex !== Math.max(0, Array.from(box.options).findIndex((option) => option.defaultSelected)) : box.value !== box.defaultValue);
const selectionOf = (box: Box): Found["selection"] => (box instanceof HTMLSelectElement || box.selectionStart === null || box.selectionEnd === null ? null : [box.selectionStart, box.selectionEnd]);
const noChange = () => () => undefined;

/** What stands in boxes of the server's page and was not sent by it. */
function readEarly(ids: readonly string[]): Map<string, Found> {
  return new Map(ids.flatMap((id): [string, Found][] => {
    const box = document.getElementById(id);
    return isBox(box) && isTouched(box) ? [[id, { value: box.value, selection: selectionOf(box) }]] : [];
  }));
}

/**
 * Keeps what was typed into the server's page before its script ran: `onTyped` is given it once, by the boxes' ids.
 * It is read while the page wakes, since React itself writes over a textarea then. The boxes must have
 * autoComplete="off": else a browser that fills in what stood there on an earlier visit would be taken for typing.
 */
export function useEarlyTyping(ids: readonly string[], onTyped: (typed: Readonly<Record<string, string>>) => void): void {
  const isWaking = useSyncExternalStore(noChange, () => false, () => true);
  const [early] = useState(() => (isWaking && typeof document !== "undefined" ? readEarly(ids) : null));
  const latest = useRef(onTyped);
  useEffect(() => { latest.current = onTyped; });
  useEffect(() => {
    if (early === null || early.size === 0) return;
    const typed = Array.from(early, ([id, { value, selection }]): [string, string] => {
      const box = document.getElementById(id);
      if (!isBox(box)) return [id, value];
      if (isTouched(box)) return [id, box.value];
      box.value = value;
      if (selection && !(box instanceof HTMLSelectElement)) box.setSelectionRange(...selection);
      return [id, value];
    });
    early.clear();
    latest.current(Object.fromEntries(typed));
  }, [early]);
}
