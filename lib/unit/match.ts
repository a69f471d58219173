import { isSalutation } from "@/lib/text/boilerplate";
import { readLines } from "@/lib/text/lines";
import { slice } from "@/lib/text/normalise";
import { readSentences } from "@/lib/text/sentences";
import { findTitle } from "@/lib/text/title";
import { mentionedUnits } from "./mentions";
import type { Named } from "./names";

/** What told whose material a text is. */
export type MatchedBy = "file" | "title" | "signature" | "opening";
/** Whose material a text is: the unit and what told so, or null with the units among which a person must choose. */
export type Match = { unitId: string; by: MatchedBy } | { unitId: null; candidates: string[] };

type Told = { by: MatchedBy; ids: string[] };

const BYLINE = 40;
const SIGNATURE_LINES = 5;

/** The places of a text that say whose it is: title with byline, the first sentence, the last short lines. */
function places(text: string): Record<Exclude<MatchedBy, "file">, string> {
  const title = findTitle(text);
  const lines = readLines(text).filter((line) => line.text.trim() !== "" && !isSalutation(line.text));
  const rest = title ? lines.filter(({ start }) => start >= title[1]) : lines;
  const body = rest.findIndex((line) => line.text.length > BYLINE || /[。！？；]/u.test(line.text));
  const opening = body < 0 ? "" : rest[body]?.text ?? "";
  const signature = rest.slice(Math.max(body + 1, rest.length - SIGNATURE_LINES)).filter((line) => line.text.length <= BYLINE && !/[。！？；，、]/u.test(line.text));
  return {
    title: [title ? slice(text, ...title) : "", ...rest.slice(0, Math.max(body, 0)).slice(0, 3).map((line) => line.text)].join("\n"),
    opening: firstSentence(opening),
    signature: signature.map((line) => line.text).join("\n"),
  };
}

function firstSentence(text: string): string {
  const [, second] = readSentences(text);
  return second ? slice(text, 0, second.start) : text;
}

/** A township that is only named above one of its villages is not meant. */
function withoutAbove(ids: readonly string[], units: ReadonlyMap<string, Named>): string[] {
  return ids.filter((id) => !ids.some((other) => other !== id && units.get(other)?.above.includes(units.get(id)?.name ?? "")));
}

/**
 * Whose material a text is, told by the name of its file (null where the file holds several), its title, its
 * signature and its first sentence. Where they tell of two units, or of one of two with the same name, nothing is guessed.
 */
export function matchUnit(fileName: string | null, text: string, units: readonly Named[]): Match {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const { title, signature, opening } = places(text);
  const strong = ([["file", (fileName ?? "").replace(/\.[a-z0-9]{1,5}$/iu, "")], ["title", title], ["signature", signature]] as const)
    .map(([by, words]): Told => ({ by, ids: withoutAbove(mentionedUnits(words, units, true), known) })).filter(({ ids }) => ids.length > 0);
  const first: Told = { by: "opening", ids: withoutAbove(mentionedUnits(opening, units, false), known) };
  const told = [...strong, ...(first.ids.length > 0 ? [first] : [])];
  const named = withoutAbove([...new Set(strong.flatMap(({ ids }) => (ids.length === 1 ? ids : [])))], known);
  const candidates = withoutAbove([...new Set(told.flatMap(({ ids }) => ids))], known);
  const unclear: Match = { unitId: null, candidates };
  const only = named[0] ?? (named.length === 0 && first.ids.length === 1 ? first.ids[0] : undefined);
  if (only === undefined || named.length > 1) return unclear;
  const sure = strong.filter(({ ids }) => ids.length === 1 && ids[0] === only);
  const against = told.filter(({ by, ids }) => !ids.includes(only) && withoutAbove([only, ...ids], known).length > 1 && (by !== "opening" || sure.length < 2));
  return against.length > 0 ? unclear : { unitId: only, by: sure[0]?.by ?? "opening" };
}
