"use client";

import { useLayoutEffect, useState, type RefObject } from "react";
import { pushApart } from "@/lib/comment/rail";
import type { NoteItem } from "./note";

const GAP = 14;

export type Leader = { id: string; from: number; to: number };
type Rail = { tops: Record<string, number>; leaders: Leader[]; height: number };
const NONE: Rail = { tops: {}, leaders: [], height: 0 };

/** The line of text that a note belongs to: the last of its quote, or the heading it hangs beside. */
function anchorOf(paper: HTMLElement, { id, hook }: NoteItem): DOMRect | undefined {
  const mark = Array.from(paper.querySelectorAll(`[data-mark~="${id}"]`)).at(-1);
  if (mark) return Array.from(mark.getClientRects()).at(-1);
  const beside = paper.querySelector(`[data-hook="${hook}"]`);
  // What lies in a folded sheet has no place: its note stands beside the sheet's head.
  return (beside?.getClientRects().length === 0 ? beside.closest("details:not([open])") : beside)?.getBoundingClientRect();
}

function measure(paper: HTMLElement, items: readonly NoteItem[], active: string | null): Rail {
  const zero = paper.getBoundingClientRect().top;
  const hung = items.flatMap((item) => {
    const note = paper.querySelector<HTMLElement>(`[data-note="${item.id}"]`);
    const line = anchorOf(paper, item);
    if (!note || !line || getComputedStyle(note).position !== "absolute") return [];
    return [{ id: item.id, top: line.top - zero, height: note.offsetHeight, line: line.top - zero + line.height / 2 }];
  }).toSorted((a, b) => a.top - b.top);
  const tops = pushApart(hung, GAP, active);
  const last = hung.at(-1);
  return {
    tops: Object.fromEntries(tops),
    leaders: hung.map(({ id, line, height }) => ({ id, from: line, to: Math.min(Math.max(line, (tops.get(id) ?? 0) + 10), (tops.get(id) ?? 0) + height) })),
    height: last ? (tops.get(last.id) ?? 0) + last.height + GAP : 0,
  };
}

/**
 * Where the notes of the margin stand: at the height of their quotes, pushed apart. Measured anew whenever
 * paper or a note changes its size; empty where the notes stand in the text.
 */
export function useRail(paper: RefObject<HTMLElement | null>, items: readonly NoteItem[], active: string | null): Rail {
  const [rail, setRail] = useState(NONE);
  useLayoutEffect(() => {
    const element = paper.current;
    if (!element) return;
    const update = () => setRail((now) => {
      const next = measure(element, items, active);
      return JSON.stringify(next) === JSON.stringify(now) ? now : next;
    });
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    for (const note of element.querySelectorAll("[data-note]")) observer.observe(note);
    return () => observer.disconnect();
  }, [paper, items, active]);
  return rail;
}
