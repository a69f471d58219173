import { editDistance, toCodes } from "@/lib/text/approximate";
import { found, type Found, type Reading } from "./reading";
import { FORMULAS, type Formula } from "./wordings";

const MARKS = /[\s\p{P}]/u;

/** A text without its marks and white space, and where each of its characters stood. */
type Bare = { text: string; at: number[] };

function bareOf(text: string): Bare {
  const at: number[] = [];
  let bare = "";
  for (let unit = 0; unit < text.length; unit += 1) {
    const character = text[unit] ?? "";
    if (MARKS.test(character)) continue;
    bare += character;
    at.push(unit);
  }
  return { text: bare, at };
}

/** Places that mean a formula and miss it by a character or two (中华民族共同体意思). */
export function nearFormulas({ text }: Reading): Found[] {
  const bare = bareOf(text);
  return FORMULAS.flatMap((formula) => near(bare, formula).map(([start, end]) => {
    const from = bare.at[start] ?? 0;
    const to = (bare.at[end - 1] ?? 0) + 1;
    return found("standard_wording", { start: from, end: to }, { code: "nearFormula", due: formula.text }, formula.text);
  }));
}

/**
 * One of edits + 1 pieces of the formula must stand in the text unharmed (pigeonhole): only around such a piece the
 * edit distance is reckoned. What begins or ends differently says something else, save for one last character.
 */
function near({ text }: Bare, { text: written, edits, also = [] }: Formula): [number, number][] {
  const due = bareOf(written).text;
  const right = [due, ...also.map((each) => bareOf(each).text)];
  const taken: [number, number][] = [];
  for (const [offset, piece] of pieces(due, edits + 1)) {
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      const start = at - offset;
      const best = bestAround(text, start, due, edits);
      if (!best || right.some((each) => holds(text, best, each)) || taken.some(([from, to]) => from < best[1] && best[0] < to)) continue;
      taken.push(best);
    }
  }
  return taken;
}

/** Whether the right form stands in the text where the near one was seen. */
function holds(text: string, [start, end]: [number, number], right: string): boolean {
  return text.slice(Math.max(0, start - 3), end + 3).includes(right);
}

function pieces(due: string, count: number): [number, string][] {
  const size = Math.floor(due.length / count);
  return Array.from({ length: count }, (_, index) => [index * size, due.slice(index * size, index === count - 1 ? undefined : (index + 1) * size)]);
}

function bestAround(text: string, start: number, due: string, edits: number): [number, number] | null {
  const pattern = toCodes(due);
  let best: { place: [number, number]; cost: number } | null = null;
  for (let from = Math.max(0, start - edits); from <= start + edits; from += 1) {
    for (let length = due.length - edits; length <= due.length + edits; length += 1) {
      const place = text.slice(from, from + length);
      if (!isAnchored(place, due)) continue;
      const cost = editDistance(toCodes(place), pattern);
      if (cost > 0 && cost <= edits && (!best || cost < best.cost)) best = { place: [from, from + length], cost };
    }
  }
  return best?.place ?? null;
}

/** The first two and the last two characters are right, or all but the last one is. */
function isAnchored(place: string, due: string): boolean {
  if (place.slice(0, 2) !== due.slice(0, 2)) return false;
  return place.slice(-2) === due.slice(-2) || (place.length === due.length && place.slice(0, -1) === due.slice(0, -1));
}
