import type { PartDefinition } from "@/lib/call/form";
import { compilationPieces } from "@/lib/text/compilation-pieces";
import { countCharacters } from "@/lib/text/count";
import { normaliseText } from "@/lib/text/normalise";
import { matchUnit, type Match } from "@/lib/unit/match";
import type { Named } from "@/lib/unit/names";
import { markWords } from "./bulk-plan";
import { partTexts, splitIntoParts, type PartTexts } from "./split";

/**
 * One material read from a file: `ordinal` counts from 1 where the file holds several, else null; `counts` by the key
 * of the part, as people count; `marks` the secrecy marks in it; `match` whose it is.
 */
export type ReadMaterial = { ordinal: number | null; title: string; opening: string; count: number; texts: PartTexts; counts: Record<string, number>; unplaced: number; marks: string[]; match: Match };

/** The materials in the text of a file, split into the form's parts and matched to units; a name of a file that holds several tells of none of them. */
export function readMaterials(fileName: string, raw: string, parts: readonly PartDefinition[], units: readonly Named[]): ReadMaterial[] {
  const pieces = compilationPieces(normaliseText(raw));
  return pieces.map(({ text, title, opening, count }, index) => {
    const texts = partTexts(text, splitIntoParts(text, parts));
    const counts = Object.fromEntries(Object.entries(texts.parts).map(([key, of]) => [key, countCharacters(of)]));
    return {
      ordinal: pieces.length > 1 ? index + 1 : null, title, opening, count, texts, counts, unplaced: countCharacters(texts.unplaced),
      marks: markWords(text), match: matchUnit(pieces.length > 1 ? null : fileName, text, units),
    };
  });
}
