"use client";

import { useEffect, useState, type RefObject } from "react";
import { placeOf, type Piece, type QuotePlace } from "@/lib/comment/selection";

/** The text nodes of a paragraph that are the material's own; chips and buttons among them are marked data-skip. */
function ownTexts(paragraph: HTMLElement): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("[data-skip]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

function piecesOf(paragraph: HTMLElement, range: Range): Piece[] {
  const [part, start] = [paragraph.dataset.part ?? "", Number(paragraph.dataset.start)];
  let before = "";
  return ownTexts(paragraph).flatMap((node): Piece[] => {
    const piece = {
      part, paragraph: start, before, text: node.data,
      from: node === range.startContainer ? range.startOffset : 0,
      to: node === range.endContainer ? range.endOffset : node.data.length,
    };
    before += node.data;
    return range.intersectsNode(node) ? [piece] : [];
  });
}

export type Selected = { place: QuotePlace; top: number; left: number };

function read(paper: HTMLElement): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(paper)) return null;
  const paragraphs = Array.from(paper.querySelectorAll<HTMLElement>("[data-start]")).filter((paragraph) => range.intersectsNode(paragraph));
  const place = placeOf(paragraphs.flatMap((paragraph) => piecesOf(paragraph, range)));
  const line = Array.from(range.getClientRects()).at(-1);
  if (!place || !line) return null;
  const box = paper.getBoundingClientRect();
  return { place, top: line.bottom - box.top, left: line.right - box.left };
}

/** What is selected in the paper, by mouse, touch or keys, and where the selection ends on it, in pixels. */
export function useSelection(paper: RefObject<HTMLElement | null>, enabled: boolean): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    if (!enabled) return;
    let frame = 0;
    const changed = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSelected(paper.current ? read(paper.current) : null));
    };
    document.addEventListener("selectionchange", changed);
    // What was selected before one might comment (while the review was being begun) counts as well.
    changed();
    return () => { document.removeEventListener("selectionchange", changed); cancelAnimationFrame(frame); };
  }, [paper, enabled]);
  return enabled ? selected : null;
}
