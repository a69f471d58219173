import type { KeyboardEvent } from "react";
import { isComposing } from "@/components/ui/composing";

const atEdge = (box: HTMLInputElement, step: number) => {
  if (box.type === "checkbox") return true;
  const [start, end] = [box.selectionStart ?? 0, box.selectionEnd ?? 0];
  return (start === 0 && end === box.value.length) || (start === end && start === (step < 0 ? 0 : box.value.length));
};

/** The box beside one in its row; on a narrow screen only one column is shown. */
function beside(box: HTMLInputElement, step: number): HTMLInputElement | undefined {
  const row = [...(box.closest("tr")?.querySelectorAll<HTMLInputElement>("input[data-key]") ?? [])].filter((one) => one.offsetParent !== null);
  return row[row.indexOf(box) + step];
}

/** The boxes of one column, from the top; rows that cannot be changed have none. */
const columnOf = (table: Element, key: string) => [...table.querySelectorAll<HTMLInputElement>(`input[data-key="${key}"]`)];

/** Enter at the end of a column goes on at the top of the next, as one keys in a sheet. */
function below(table: Element, box: HTMLInputElement, step: number, goesOn: boolean): HTMLInputElement | undefined {
  const column = columnOf(table, box.dataset.key ?? "");
  const next = column[column.indexOf(box) + step];
  if (next || !goesOn) return next;
  const other = beside(box, step);
  return other && columnOf(table, other.dataset.key ?? "").at(step > 0 ? 0 : -1);
}

const STEPS: Partial<Record<string, number>> = { Enter: 1, ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 };

/** Walks the boxes of a table of scores: Enter and the arrows; a box that holds no score keeps the Enter. */
export function walkCells(event: KeyboardEvent<HTMLElement>): void {
  const { target: box, key, currentTarget: table } = event;
  const step = STEPS[key];
  if (!(box instanceof HTMLInputElement) || box.dataset.key === undefined || step === undefined || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  const along = key === "ArrowLeft" || key === "ArrowRight";
  if (!along) event.preventDefault();
  if (key === "Enter" && box.dataset.unread !== undefined) return box.select();
  const enters = key === "Enter";
  const next = along ? (atEdge(box, step) ? beside(box, step) : undefined) : below(table, box, enters && event.shiftKey ? -1 : step, enters);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
