"use client";

import { useCallback, useRef, type KeyboardEvent, type RefObject } from "react";
import type { QuotePlace } from "@/lib/comment/selection";

const placeOf = ({ dataset }: HTMLElement): QuotePlace => ({ part: dataset.part ?? "", start: Number(dataset.start), end: Number(dataset.end) });
const inView = (paragraph: HTMLElement) => { const { top, bottom } = paragraph.getBoundingClientRect(); return bottom > 120 && top < window.innerHeight; };

const DIRECTIONS: Record<string, [direction: string, by: string]> = {
  ArrowRight: ["forward", "character"], ArrowLeft: ["backward", "character"], ArrowDown: ["forward", "line"], ArrowUp: ["backward", "line"],
};

/** Shift and arrows in a paragraph select its text: browsers move a caret only where text can be edited. */
function extendSelection(event: KeyboardEvent) {
  const [direction, by] = DIRECTIONS[event.key] ?? [];
  const inside = event.target instanceof Element && event.target.closest("[data-start]") !== null;
  if (!inside || !event.shiftKey || event.altKey || !direction) return;
  event.preventDefault();
  document.getSelection()?.modify("extend", direction, event.ctrlKey && by === "character" ? "word" : by);
}

/** Walking through the paragraphs of the paper by keys; a caret goes along, so that Shift and arrows select. */
export function useParagraphs(paper: RefObject<HTMLElement | null>) {
  const last = useRef<HTMLElement | null>(null);
  const all = useCallback(() => Array.from(paper.current?.querySelectorAll<HTMLElement>("[data-start]") ?? []), [paper]);

  /** The paragraph in hand: the one with the focus or last had, else the first in view. */
  const current = useCallback((): HTMLElement | undefined => {
    const there = last.current?.isConnected ? last.current : undefined;
    return there ?? all().find(inView) ?? all()[0];
  }, [all]);
  const go = useCallback((to: HTMLElement | undefined) => {
    if (!to) return;
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
    document.getSelection()?.collapse(to, 0);
  }, []);
  const step = useCallback((by: 1 | -1) => {
    const list = all();
    const at = last.current ? list.indexOf(last.current) : -1;
    go(at < 0 ? current() : list[at + by]);
  }, [all, current, go]);
  const stepPart = useCallback((by: 1 | -1) => {
    const list = all();
    const heads = list.filter((paragraph, index) => paragraph.dataset.part !== list[index - 1]?.dataset.part);
    const at = heads.findIndex((head) => head.dataset.part === current()?.dataset.part);
    go(heads[Math.min(Math.max(at + by, 0), heads.length - 1)]);
  }, [all, current, go]);

  return {
    note: (target: EventTarget) => { last.current = target instanceof Element ? target.closest<HTMLElement>("[data-start]") ?? last.current : last.current; },
    place: (): QuotePlace | null => { const here = current(); return here ? placeOf(here) : null; },
    step, stepPart, extendSelection,
  };
}
