import { lengthOf } from "./normalise";

/** A line without its surrounding white space; `start` and `end` are code points of the whole text. */
export type Line = { start: number; end: number; text: string };

/** The lines of a text that hold something, in order. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split("\n")) {
    const length = lengthOf(raw);
    const trimmed = raw.trim();
    if (trimmed !== "") {
      const start = at + raw.length - raw.trimStart().length;
      lines.push({ start, end: start + lengthOf(trimmed), text: trimmed });
    }
    at += length + 1;
  }
  return lines;
}
