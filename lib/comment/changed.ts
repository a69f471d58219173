import type { Form } from "@/lib/call/form";
import type { Frozen } from "@/lib/material/values.queries";
import { codePoints, slice } from "@/lib/text/normalise";
import type { CommentTarget, PlaceKind } from "./kinds";
import { isMark } from "./letters";

/** What a comment is on, as it was when it was written and as it is now; `is` null where it is gone or not to be found. */
export type Wordings = { was: string; is: string | null };

type On = {
  target: CommentTarget; part: string | null; figure: string | null; evidenceId: string | null;
  place: { how: PlaceKind; start: number | null; end: number | null; quote: string } | null;
};
type Filed = Pick<Frozen, "parts" | "figures" | "evidence">;

/**
 * Both wordings of what a comment is on, null where it is the same but for white space and marks. `written` and `shown`
 * answer the revision it was written on and the one it is read in, and are asked only where that is needed.
 */
export function changedOf({ target, part, figure, evidenceId, place }: On, form: Pick<Form, "figures" | "years">, written: () => Filed | null, shown: () => Filed | null): Wordings | null {
  if (target === "quote") return place && quoteChanged(place, () => shown()?.parts[part ?? ""] ?? "");
  if (target === "figure") return differing(figureText(form, figure, written()), figureText(form, figure, shown()));
  if (target === "photo") return differing(captionOf(evidenceId, written()) ?? "", captionOf(evidenceId, shown()));
  return null;
}

function quoteChanged({ how, start, end, quote }: NonNullable<On["place"]>, text: () => string): Wordings | null {
  if (how === "lost" || start === null || end === null) return { was: quote, is: null };
  return how === "fuzzy" ? differing(quote, slice(text(), start, end)) : null;
}

const wordsOf = (text: string) => codePoints(text).filter((point) => !isMark(point)).join("").normalize("NFKC");
const differing = (was: string, is: string | null): Wordings | null => (is !== null && (was === is || (wordsOf(was) === wordsOf(is) && wordsOf(was) !== "")) ? null : { was, is });

/** A figure as a reader sees it: the value of each year with the measure. */
function figureText({ figures, years }: Pick<Form, "figures" | "years">, key: string | null, filed: Filed | null): string {
  const measure = figures.find((one) => one.key === key)?.measure ?? "";
  const { previous = "", current = "" } = filed?.figures[key ?? ""] ?? {};
  return [previous, current].map((value, index) => `${years[index]} ${value === "" ? "–" : value} ${value === "" ? "" : measure}`.trim()).join("　");
}

const captionOf = (id: string | null, filed: Filed | null): string | null => filed?.evidence.find((file) => file.id === id)?.caption ?? null;
