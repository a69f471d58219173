import type { KeyboardEvent } from "react";
import { isComposing } from "@/components/ui/composing";

/** The cell that an element is, by its id (KEY-previous, KEY-current); null for anything else. */
export function cellOf(target: EventTarget): { key: string; year: "previous" | "current" } | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const [, key, year] = /^(.+)-(previous|current)$/.exec(target.id) ?? [];
  return key !== undefined && (year === "previous" || year === "current") ? { key, year } : null;
}

/** Puts the focus into a cell, all of it selected, as a sheet of figures does. */
export function focusCell(key: string, year: string): boolean {
  const box = document.getElementById(`${key}-${year}`);
  if (!(box instanceof HTMLInputElement)) return false;
  box.focus();
  box.select();
  return true;
}

/** Enter and the arrows move between cells; left and right only from the end of what is typed, or where all of it is selected. `keys`: the rows. */
export function moveBetweenCells(event: KeyboardEvent, keys: readonly string[]): void {
  const cell = cellOf(event.target);
  if (!cell || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key !== "Enter")) return;
  const box = event.target as HTMLInputElement; // cellOf answers for nothing else
  const at = keys.indexOf(cell.key);
  const whole = box.selectionStart === 0 && box.selectionEnd === box.value.length;
  const [start, end] = [whole || box.selectionEnd === 0, whole || box.selectionStart === box.value.length];
  const to = {
    Enter: [keys[at + (event.shiftKey ? -1 : 1)], cell.year], ArrowDown: [keys[at + 1], cell.year], ArrowUp: [keys[at - 1], cell.year],
    ArrowLeft: start ? [cell.key, "previous"] : null, ArrowRight: end ? [cell.key, "current"] : null,
  }[event.key];
  const [key, year] = to ?? [];
  if (key === undefined || year === undefined || (key === cell.key && year === cell.year)) return;
  if (focusCell(key, year)) event.preventDefault();
}
