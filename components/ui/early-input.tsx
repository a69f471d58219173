"use client";

import { useEffect, useState, type ReactNode } from "react";

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Left = { value: string; checked: boolean; selection: [number, number] | null };

const isTick = (box: Box): box is HTMLInputElement => box instanceof HTMLInputElement && (box.type === "checkbox" || box.type === "radio");
const isBox = (target: unknown): target is Box =>
  (target instanceof HTMLInputElement && target.type !== "file" && target.type !== "hidden") || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
const leftIn = (box: Box): Left => ({
  value: box.value, checked: isTick(box) && box.checked,
  selection: box instanceof HTMLSelectElement || box.selectionStart === null || box.selectionEnd === null ? null : [box.selectionStart, box.selectionEnd],
});
/** What the server's page had in a box; a select of which no option is marked shows its first. */
function sentIn(box: Box): Left {
  const value = box instanceof HTMLSelectElement ? (Array.from(box.options).find((option) => option.defaultSelected) ?? box.options[0])?.value ?? "" : box.defaultValue;
  return { value, checked: isTick(box) && box.defaultChecked, selection: null };
}

/** Boxes of a page that wakes, as the server sent them and as the person left them: while React takes a page over it hears no typing, and writes over a textarea, which sends the caret to its start. */
const waking = new WeakMap<Box, { sent: Left; left: Left }>();

/** The caret where the person had it, if they are in the box; where it stands already nothing is touched, or pinyin would be cut short. */
function putCaret(box: Box, { selection }: Left): void {
  if (!selection || box instanceof HTMLSelectElement || document.activeElement !== box) return;
  if (box.selectionStart !== selection[0] || box.selectionEnd !== selection[1]) box.setSelectionRange(...selection);
}

/** A box in which something was done and that was written over since is put back as the person left it. */
function putBack(box: Box): void {
  const early = waking.get(box);
  if (!early || isTick(box)) return;
  const { sent, left } = early;
  if (left.value !== sent.value && left.value !== box.value) box.value = left.value;
  if (left.value === box.value) putCaret(box, left);
}

/** What the person did in a box just now. */
function note({ target }: Event): void {
  const early = isBox(target) && waking.get(target);
  if (early) early.left = leftIn(target);
}
/** A press or a key that moves the caret, in a box that stands as they left it; after a letter React may have moved it instead. */
function noteCaret(event: Event): void {
  if (event instanceof KeyboardEvent && !/^(Arrow|Home|End|Page)/.test(event.key)) return;
  const early = isBox(event.target) && waking.get(event.target);
  if (early && event.target.value === early.left.value) note(event);
}

if (typeof document !== "undefined") {
  document.addEventListener("beforeinput", ({ target }) => { if (isBox(target)) putBack(target); }, true);
  document.addEventListener("input", note, true);
  for (const kind of ["keyup", "pointerup"]) document.addEventListener(kind, noteCaret, true);
}

/** Whether what stands in a box is the person's: on a page that was gone back to or loaded again a browser fills in what stood there before. */
function isTheirs(box: Box): boolean {
  const [opened] = performance.getEntriesByType("navigation");
  return (opened instanceof PerformanceNavigationTiming && opened.type === "navigate") || box.autocomplete === "off" || box.form?.autocomplete === "off";
}

/** Every box of the page as it wakes; what is typed into them is heeded from here on. */
function heed(): Box[] {
  const boxes = Array.from(document.querySelectorAll("input, textarea, select")).filter(isBox).filter(isTheirs);
  for (const box of boxes) waking.set(box, { sent: sentIn(box), left: leftIn(box) });
  return boxes;
}

/** The setter of the element itself: past React's, which would then see no change in the event. */
const setterOf = (box: Box) => Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), "value")?.set;

/** What was done in a box is done again, for React to hear. */
function again(box: Box): void {
  putBack(box);
  const early = waking.get(box);
  waking.delete(box);
  if (!early) return;
  const { sent, left } = early;
  if (isTick(box)) {
    if (left.checked === sent.checked || (box.type === "radio" && !left.checked)) return;
    box.checked = !left.checked;
    return box.click();
  }
  if (left.value === sent.value) return;
  box.value = sent.value;
  setterOf(box)?.call(box, left.value);
  putCaret(box, left);
  box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}

/**
 * Keeps what was typed, chosen and ticked in the server's page before its script ran and while it woke. React leaves
 * it standing, writes over it, or shows it and knows nothing of it; here it is heeded before and done again after.
 * From then on the page is `data-awake`.
 */
export function EarlyInput({ children }: { children: ReactNode }) {
  const [early] = useState(() => (typeof document === "undefined" ? [] : heed()));
  useEffect(() => {
    // Within the effect React would gather all changes into one, each from what stood before the others.
    queueMicrotask(() => {
      early.forEach(again);
      document.documentElement.dataset.awake = "";
    });
  }, [early]);
  return children;
}
