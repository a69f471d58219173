import { readPoints } from "@/lib/text/points";
import { slice } from "@/lib/text/normalise";

type Place = { start: number; end: number; quote: string };

/** Where a quote stands nearest to where it stood; the old place where it stands no more. Code points. */
function nearest(text: string, { start, end, quote }: Place): { start: number; end: number } {
  if (slice(text, start, end) === quote) return { start, end };
  const { toPoint } = readPoints(text);
  const pieces = quote === "" ? [] : text.split(quote);
  const hits = pieces.slice(0, -1).map((_, index) => toPoint(pieces.slice(0, index + 1).join(quote).length));
  const best = hits.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
  return best === undefined ? { start, end: start } : { start: best, end: best + end - start };
}

/** Selects a place in the text box of that id and brings it into the middle of the screen. Called only at somebody's wish. */
export function showPlace(id: string, place: Place): void {
  const box = document.getElementById(id);
  if (!(box instanceof HTMLTextAreaElement)) return;
  const { toUnit } = readPoints(box.value);
  const { start, end } = nearest(box.value, place);
  box.focus({ preventScroll: true });
  box.setSelectionRange(toUnit(start), toUnit(end));
  const lines = box.getBoundingClientRect();
  const before = box.value.slice(0, toUnit(start)).length / Math.max(box.value.length, 1);
  const mark = [...(box.parentElement?.querySelectorAll<HTMLElement>("mark[data-at]") ?? [])].find((one) => Number(one.dataset.at) <= start && start < Number(one.dataset.end));
  const top = mark ? mark.getBoundingClientRect().top : lines.top + lines.height * before;
  window.scrollBy({ top: top - window.innerHeight / 2, behavior: "instant" });
}
