import type { Form } from "@/lib/call/form";
import { codePoints } from "@/lib/text/normalise";
import { readOutline, type Level } from "@/lib/text/outline";
import { numeralOf } from "@/lib/words/format";

/** A paragraph as it is read; offsets in code points of its part, `headEnd` where its heading ends. */
export type PaperParagraph = { start: number; end: number; headEnd: number | null; level: Level | null; text: string };
export type PaperPart = { key: string; label: string; numeral: string; text: string; paragraphs: PaperParagraph[] };

/** The parts of a revision as the reviewer reads them, in the order of the form; optional parts left empty are absent. */
export function paperOf(form: Form, texts: Record<string, string>): PaperPart[] {
  const shown = form.parts.filter((part) => part.required || (texts[part.key] ?? "").trim() !== "");
  return shown.map(({ key, label }, index) => {
    const text = texts[key] ?? "";
    return { key, label, numeral: numeralOf(index + 1), text, paragraphs: paragraphsOf(text) };
  });
}

function paragraphsOf(text: string): PaperParagraph[] {
  const points = codePoints(text);
  return readOutline(text).map(({ start, end, level, heading }) => ({
    start, end, level, headEnd: heading && level !== null ? heading[1] : null, text: points.slice(start, end).join(""),
  }));
}
