import type { Run } from "./blocks";

const NOT_AT_START = /[。，、；：！？）》〉」』】〕”’％‰℃,.;:!?)\]}%·\s\p{M}]/u;
const NOT_AT_END = /[（《〈「『【〔“‘([{]/u;
const WORD = /[0-9A-Za-z.,%:/@_+-]/u;
const PAIRED = /[—…]/u;

type Glyph = { char: string; run: number; width: number };

/** Width of one character in halves of a Chinese one: ASCII and Latin letters 1, combining marks 0, all else 2. */
export function widthOf(char: string): number {
  if (/\p{M}/u.test(char)) return 0;
  const code = char.codePointAt(0) ?? 0;
  return code < 0x250 && char !== "·" && char !== "×" ? 1 : 2;
}

/** Width of a text in halves of a Chinese character. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + widthOf(char), 0);
}

/** Whether a line may end between the two characters (禁则; words, figures, —— and …… stay whole). */
export function mayBreak(before: string, after: string): boolean {
  if (NOT_AT_START.test(after) || NOT_AT_END.test(before)) return false;
  if (WORD.test(before) && WORD.test(after)) return false;
  return !(before === after && PAIRED.test(before));
}

function glyphsOf(runs: readonly Run[]): Glyph[] {
  return runs.flatMap((run, index) =>
    Array.from(run.text, (char) => ({ char, run: index, width: widthOf(char) })),
  );
}

/** How many glyphs from `start` fit the width, one at least. */
function fitting(glyphs: readonly Glyph[], start: number, width: number): number {
  let used = 0;
  let end = start;
  for (let glyph = glyphs[end]; glyph && used + glyph.width <= width; glyph = glyphs[end]) {
    used += glyph.width;
    end += 1;
  }
  return Math.max(end, start + 1);
}

/** The last permitted break at or before `end`; `end` itself where the line holds none. */
function lastBreak(glyphs: readonly Glyph[], start: number, end: number): number {
  for (let at = end; at > start; at -= 1) {
    const before = glyphs[at - 1];
    const after = glyphs[at];
    if (!after || (before && mayBreak(before.char, after.char))) return at;
  }
  return end;
}

function gather(glyphs: readonly Glyph[], runs: readonly Run[]): Run[] {
  const line: Run[] = [];
  let last = -1;
  for (const glyph of glyphs) {
    const open = line.at(-1);
    if (open && glyph.run === last) open.text += glyph.char;
    else line.push({ face: runs[glyph.run]?.face ?? "fang", text: glyph.char });
    last = glyph.run;
  }
  return line;
}

/**
 * Breaks a paragraph into lines as official print does. Widths are halves of a Chinese character: `first` for
 * the first line (after its indent), `rest` for the others. Every character comes back, in order; a paragraph
 * without characters has no line.
 */
export function breakLines(runs: readonly Run[], first: number, rest: number): Run[][] {
  const glyphs = glyphsOf(runs);
  const lines: Run[][] = [];
  for (let start = 0; start < glyphs.length; ) {
    const fits = fitting(glyphs, start, lines.length === 0 ? first : rest);
    const end = lastBreak(glyphs, start, fits);
    lines.push(gather(glyphs.slice(start, end), runs));
    start = end;
  }
  return lines;
}
