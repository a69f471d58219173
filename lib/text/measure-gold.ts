import { z } from "zod";
import type { NamedRole } from "./synonyms";

type Range = [start: number, end: number];

/** What a person read in a text: ranges of each part in code points, an absent part an empty list. */
export type GoldParts = Record<NamedRole, Range[]>;
/** A defect a person marked: `at` is the code point at which `excerpt` begins. */
export type GoldDefect = { kind: string; excerpt: string; at: number };
/** A person's reading of a file; `unsure` where a second person might read it otherwise. */
export type Gold = { title: string | null; parts: GoldParts; defects: GoldDefect[]; unsure: boolean };

const range = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]).nullable().default(null);
const schema = z.object({
  title: z.string().nullable().default(null),
  sections: z.object({ basics: range, practices: range, results: range, next: range }),
  defects: z.array(z.object({ kind: z.string(), excerpt: z.string(), at: z.number().int().nonnegative() })).default([]),
  unsure: z.boolean().default(false),
});

/** Reads the JSON of a gold file; null when it is none. */
export function readGold(json: string): Gold | null {
  const read = schema.safeParse(parsed(json));
  if (!read.success) return null;
  const { title, sections, defects, unsure } = read.data;
  const ranges = (role: NamedRole): Range[] => (sections[role] ? [sections[role]] : []);
  return { title, defects, unsure, parts: { basics: ranges("basics"), practices: ranges("practices"), results: ranges("results"), next: ranges("next") } };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const MARK = /⟦([bprn-])⟧/gu;
const ROLES: Readonly<Record<string, NamedRole>> = { b: "basics", p: "practices", r: "results", n: "next" };

/**
 * A text with its reading written into it: ⟦b⟧ ⟦p⟧ ⟦r⟧ ⟦n⟧ begin a part, ⟦-⟧ ends one. The marks are no part of the
 * text that comes out; a range begins right behind its mark and ends right before the next.
 */
export function readMarked(marked: string): { text: string; parts: GoldParts } {
  const parts: GoldParts = { basics: [], practices: [], results: [], next: [] };
  const pieces = marked.split(MARK);
  let [text, at] = [pieces[0] ?? "", Array.from(pieces[0] ?? "").length];
  for (let index = 1; index < pieces.length; index += 2) {
    const piece = pieces[index + 1] ?? "";
    const role = ROLES[pieces[index] ?? ""];
    const length = Array.from(piece).length;
    if (role) parts[role].push([at, at + length]);
    [text, at] = [text + piece, at + length];
  }
  return { text, parts };
}
