import { createHash } from "node:crypto";
import { maskTexts, NO_NAMES, readPhrases } from "./mask";
import { phraseAt, type Phrases } from "./phrases";
import { gramHashes } from "./grams";
import { gramsOf } from "./winnow";

/** So many codes of a formula together are of it, wherever the rest was changed or left out. No more than a gram of the index has. */
const FRAGMENT = 8;

/**
 * Policy formulas made ready: whole ones to be found, and the hashes of all their fragments and grams. `recipe` names
 * the list, so that an index made by another is known.
 */
export type Formulas = { whole: Phrases; fragments: ReadonlySet<number>; grams: ReadonlySet<number>; recipe: string };

/** Make a list of formulas ready; they are compared as texts are: without punctuation, numbers alike. */
export function readFormulas(list: readonly string[]): Formulas {
  const masked = list.map((formula) => maskTexts([formula], NO_NAMES).codes);
  const [fragments, grams] = [masked.flatMap((codes) => [...gramHashes(codes, FRAGMENT)]), masked.flatMap((codes) => [...gramsOf(codes)])];
  const recipe = createHash("sha256").update(list.toSorted().join("\n")).digest("hex").slice(0, 16);
  return { whole: readPhrases(list), fragments: new Set(fragments), grams: new Set(grams), recipe };
}

/** A list of formulas as it is written in a file: one a line; empty lines and lines that begin with # say nothing. */
export function formulaLines(text: string): string[] {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}

/** Which codes of a text belong to a formula: to a whole one, or to FRAGMENT codes of one that stand together. */
export function inFormulas(codes: Int32Array, { whole, fragments }: Formulas): Uint8Array {
  const inside = new Uint8Array(codes.length);
  const hashes = gramHashes(codes, FRAGMENT);
  for (let at = 0; at < hashes.length; at += 1) if (fragments.has(hashes[at] ?? 0)) inside.fill(1, at, at + FRAGMENT);
  for (let at = 0; at < codes.length; at += 1) inside.fill(1, at, at + phraseAt(codes, at, whole));
  return inside;
}
