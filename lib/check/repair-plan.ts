import type { Kind } from "./kinds";
import type { PartPlace, PlacedFinding } from "./material-text";
import { applyRepairs } from "./repair";

/** One place that can be put right by itself: what stands there, and what would. */
export type Mend = { id: string; kind: Kind; part: string; start: number; end: number; quote: string; repair: string };

/** Kinds whose repair changes the writing, never what is said: they may be put right all at once. */
const PLAIN: readonly Kind[] = ["pinyin_noise", "traditional_mix", "html_markup", "page_number_glued", "broken_paragraph", "punctuation", "number_style", "list_numbering"];

/** Whether a repair of this kind is chosen from the outset. */
export const isPlain = (kind: Kind) => PLAIN.includes(kind);

const overlaps = (a: PartPlace, b: PartPlace) => a.part === b.part && a.start < b.end && b.start < a.end;

/** Every place with a repair, in the order of the findings; a place in garbled text, or the figure beside one, is none. */
export function mendsOf(findings: readonly PlacedFinding[]): Mend[] {
  const garbled = findings.filter(({ kind }) => kind === "mojibake");
  return findings.flatMap((finding, at) => [finding, ...(finding.also ?? [])].flatMap((place, nth): Mend[] => {
    const { part, start, end, quote, repair } = place;
    if (part === null || repair === undefined || garbled.some((other) => overlaps(other, place))) return [];
    return [{ id: `${at}.${nth}`, kind: finding.kind, part, start, end, quote, repair }];
  }));
}

/** The texts of the parts that change, with the chosen places put right. */
export function mended(parts: Readonly<Record<string, string>>, chosen: readonly Mend[]): Record<string, string> {
  const keys = [...new Set(chosen.map(({ part }) => part))];
  return Object.fromEntries(keys.map((key) => {
    return [key, applyRepairs(parts[key] ?? "", chosen.filter(({ part }) => part === key)).text];
  }));
}

/** What stands around a place, so that it can be recognised: some code points of its line before and behind. */
export function around(text: string, { start, end }: { start: number; end: number }, reach: number): { before: string; quote: string; after: string } {
  const points = Array.from(text);
  const before = points.slice(Math.max(0, start - reach), start).join("");
  const after = points.slice(end, end + reach).join("");
  return { before: (before.split("\n").at(-1) ?? ""), quote: points.slice(start, end).join(""), after: after.split("\n")[0] ?? "" };
}
